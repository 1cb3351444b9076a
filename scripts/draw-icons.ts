/** Draws public/icon/*.png from icon.svg with Chromium. Run it after changing the drawing; the PNGs are committed. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const folder = new URL('../public/icon/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', folder));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const source = `data:image/svg+xml;base64,${drawing.toString('base64')}`;
    await page.setContent(`<style>body{margin:0}img{display:block;width:${size}px}</style><img src="${source}">`);
    await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
