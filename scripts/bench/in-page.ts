/** Bundled and loaded into a real page by bench.ts; times what the extension does there against the browser's own work. */
import { check } from '../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { interpret } from '../../lib/interpret/index.ts';
import { finish } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';

const source = { name: 'page', url: location.href, mediaType: 'text/html', sha256: '0'.repeat(64), pages: 1 };

/** Milliseconds, all of one `document.body.innerText` with a fresh layout, and of one run of the detector. */
function timeDetector(runs: number): { theirs: number; ours: number } {
  return {
    theirs: median(runs, () => void document.body.innerText),
    ours: median(runs, () => void detectPage(document, location.href)),
  };
}

/** Milliseconds of the browser's parse of the page's own file, and of read + interpret + check of the page. */
async function timeWork(runs: number): Promise<{ theirs: number; ours: number; relations: number }> {
  const markup = await (await fetch(location.href)).text();
  let relations = 0;
  const work = () => {
    const { disclosure } = finish(readHtml(document, source));
    const detection = detectDisclosure(disclosure, detectPage(document, location.href));
    const { review } = finish(check(finish(interpret(disclosure, detection))));
    relations = review.counts.holds + review.counts.rounding + review.counts.violated;
  };
  const theirs = median(runs, () => void new DOMParser().parseFromString(markup, 'text/html'));
  return { theirs, ours: median(runs, work), relations };
}

function median(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

Object.assign(globalThis, { bench: { timeDetector, timeWork } });
