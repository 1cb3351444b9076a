/** Draws the pictures of the README with the real extension on a sample disclosure: `node scripts/draw-pictures.ts`. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { viewerPath } from '../lib/messages/viewer-address.ts';
import { launch, openAndRead, startSite } from '../test/browser/harness/index.ts';
import { printedSample } from '../test/browser/samples.ts';

const root = path.dirname(import.meta.dirname);
const sample = readFileSync(path.join(root, 'test/fixtures/disclosures/001.html'));
const drafts = mkdtempSync(path.join(tmpdir(), 'crossfoot-pictures-'));

/** How long the card's appearing, and the panel's drawing anew after a change of width, take at most. */
const SETTLED = 800;

interface Picture {
  name: string;
  language: 'zh-CN' | 'en-US';
  colorScheme: 'light' | 'dark';
  parts: readonly ('page' | 'panel')[];
}

const pictures: readonly Picture[] = [
  { name: 'page-light', language: 'zh-CN', colorScheme: 'light', parts: ['page', 'panel'] },
  { name: 'page-dark', language: 'zh-CN', colorScheme: 'dark', parts: ['page', 'panel'] },
  { name: 'page-english', language: 'en-US', colorScheme: 'light', parts: ['page', 'panel'] },
  { name: 'card', language: 'zh-CN', colorScheme: 'light', parts: ['page'] },
  { name: 'panel', language: 'zh-CN', colorScheme: 'light', parts: ['panel'] },
];

const sizes = { page: [900, 760], panel: [400, 760] } as const;

for (const picture of pictures) await draw(picture);
await drawViewer();

async function draw({ name, language, colorScheme, parts }: Picture): Promise<void> {
  const site = await startSite({ '/001.html': { body: sample } });
  const driver = await launch('chromium', { language, colorScheme });
  try {
    const reader = await openAndRead(driver, site.url('/001.html'));
    const { review } = await reader.reviewed();
    await reader.page.resize(...sizes.page);
    await reader.ask({ type: 'show-finding', finding: review.findings[0]?.id ?? '' });
    for (const part of parts) {
      await reader[part].show();
      const [width, height] = sizes[part];
      await reader[part].resize(width, height);
      await new Promise((resume) => setTimeout(resume, SETTLED));
      const file = path.join(drafts, `${part}.png`);
      await reader[part].screenshot(file);
      site.serve(`/${part}.png`, { body: readFileSync(file), type: 'image/png' });
    }
    site.serve('/picture.html', { body: beside(parts) });
    const joined = await driver.open(site.url('/picture.html', 'news.example.com'));
    const width = parts.reduce((sum, part) => sum + sizes[part][0], 0);
    await joined.resize(width, sizes.page[1]);
    await joined.screenshot(path.join(root, 'docs/images', `${name}.png`));
  } finally {
    await driver.close();
    await site.close();
  }
}

/** The sample printed, in the viewer, at its first contradiction. */
async function drawViewer(): Promise<void> {
  const site = await startSite({
    '/001.pdf': { body: await printedSample('001', 'bordered'), type: 'application/pdf' },
  });
  const driver = await launch('chromium', { language: 'zh-CN', colorScheme: 'light' });
  try {
    const viewer = await driver.open(`${driver.origin}${viewerPath(site.url('/001.pdf'))}#page=2`);
    await viewer.resize(1180, 760);
    await viewer.until(() => document.body.innerText.includes('不能同时成立'), undefined, 'the document is checked');
    await viewer.press('Alt+Period');
    await new Promise((resume) => setTimeout(resume, SETTLED));
    await viewer.screenshot(path.join(root, 'docs/images/viewer.png'));
  } finally {
    await driver.close();
    await site.close();
  }
}

/** The page with the panel at its side, as the browser shows them; the test browser has each in a tab of its own. */
function beside(parts: Picture['parts']): string {
  const images = parts.map((part) => `<img src="/${part}.png" alt="">`).join('');
  return `<!doctype html><style>body{margin:0;display:flex}img+img{outline:1px solid #8888}</style>${images}`;
}
