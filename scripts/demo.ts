/**
 * Serves the bundled sample disclosures under an official-looking host on loopback and opens Chromium with the extension
 * on one of them. Without a display it prints what the panel tells the reader, and saves screenshots.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Driver, launch, openAndRead, type Route, type Site, startSite } from '../test/browser/harness/index.ts';

const root = path.dirname(import.meta.dirname);
const samples = path.join(root, 'test/fixtures/disclosures');
const pictures = path.join(root, 'screenshots');
const sample = '/001.html';

const visible = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const site = await startSite(sampleRoutes());
console.log('正在打开 Chromium…… / Opening Chromium …');
const driver = await launch('chromium', { visible, language: visible ? systemLanguage() : 'zh-CN' });
try {
  await (visible ? showToPerson(driver, site) : report(driver, site));
} finally {
  await driver.close();
  await site.close();
}

function sampleRoutes(): Record<string, Route> {
  const files = readdirSync(samples).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(files.map((file) => [`/${file}`, { body: readFileSync(path.join(samples, file)) }]));
}

async function showToPerson(driver: Driver, site: Site): Promise<void> {
  await driver.open(site.url(sample));
  console.log('浏览器已打开，点工具栏上的“勾稽”图标看面板；关闭浏览器即结束。');
  console.log('The browser is open. Click the Crossfoot icon in the toolbar for the panel; close the browser to end.');
  await driver.closed;
}

async function report(driver: Driver, site: Site): Promise<void> {
  const reader = await openAndRead(driver, site.url(sample));
  const { review } = await reader.reviewed();
  await reader.panel.show();
  await reader.panel.resize(420, 900);
  console.log(`\n${await reader.panel.evaluate(() => document.body.innerText, null)}\n`);
  await reader.page.show();
  const [finding] = review.findings;
  if (finding) {
    await reader.ask({ type: 'show-finding', finding: finding.id });
    const { card } = await reader.marksWhere((drawn) => drawn.card !== null, 'the card of the first finding');
    console.log(`${card?.text}\n`);
  }
  await reader.marksAtRest();
  await reader.page.screenshot(path.join(pictures, 'page.png'));
  // Last, so that it shows the finding as the current one and the document as kept.
  await reader.panel.show();
  await reader.panel.screenshot(path.join(pictures, 'panel.png'));
  console.log(`截图在 / Screenshots are in: ${pictures}`);
}

function systemLanguage(): 'zh-CN' | 'en-US' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en-US';
}
