/**
 * `npm run bench`: how long our work takes as a ratio to the browser's own on the same page, so that the figures mean
 * the same on a slow machine. Medians, Chromium.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserProgram } from '../test/browser/harness/build.ts';
import { startSite } from '../test/browser/harness/index.ts';

const root = path.dirname(import.meta.dirname);
const SAMPLES = 21;

interface Times {
  theirs: number;
  ours: number;
}

/** An ordinary page of an office: navigation, a long notice, a list of links. */
function ordinaryPage(): string {
  const links = Array.from({ length: 300 }, (_, n) => `<li><a href="/news/${n}.html">关于第${n}号工作的通知</a></li>`);
  const text = Array.from(
    { length: 200 },
    (_, n) => `<p>第${n}段：各有关单位要按照要求做好相关工作，确保落实到位。</p>`,
  );
  return `<!doctype html><html lang="zh"><title>工作通知</title><body><nav><ul>${links.join('')}</ul></nav>
    <article><h1>关于做好近期工作的通知</h1>${text.join('')}</article></body></html>`;
}

async function bundleOf(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.join(root, file), formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite gave no bundle');
  return first.output[0].code;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function show(what: string, { theirs, ours }: Times): void {
  console.log(`${what}: ${(ours / theirs).toFixed(2)}  (${ours.toFixed(2)} ms to ${theirs.toFixed(2)} ms)`);
}

const bundle = await bundleOf('scripts/bench/in-page.ts');
const seed = readFileSync(path.join(root, 'test/fixtures/disclosures/001.html'));
const site = await startSite({ '/notice.html': { body: ordinaryPage() }, '/001.html': { body: seed } });
const browser = await chromium.launch({
  executablePath: browserProgram('chromium'),

  args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server', '--host-resolver-rules=MAP *.gov.cn 127.0.0.1'],
});
try {
  const page = await browser.newPage();
  const measure = async <Result>(address: string, call: string): Promise<Result> => {
    await page.goto(site.url(address));
    await page.addScriptTag({ content: bundle });
    return page.evaluate(call);
  };
  const looks: Record<keyof Times, number[]> = { theirs: [], ours: [] };
  for (let taken = 0; taken < SAMPLES; taken++) {
    looks.theirs.push(await measure('/notice.html', 'bench.timeFirstLook("theirs")'));
    looks.ours.push(await measure('/notice.html', 'bench.timeFirstLook("ours")'));
  }
  const detector = { theirs: median(looks.theirs), ours: median(looks.ours) };
  const work = await measure<Times & { relations: number }>('/001.html', `bench.timeWork(${SAMPLES})`);
  show('detector on a page that is no disclosure, to one document.body.innerText', detector);
  show('read + interpret + check of 001.html, to the browser’s own parse', work);
  console.log(`relations checked in 001.html: ${work.relations}`);
} finally {
  await browser.close();
  await site.close();
}
