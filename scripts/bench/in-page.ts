/** Bundled and loaded into a real page by bench.ts; times what the extension does there against the browser's own work. */
import { check } from '../../lib/check/index.ts';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { interpret } from '../../lib/interpret/index.ts';
import { finish } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';

const source = { name: 'page', url: location.href, mediaType: 'text/html', sha256: '0'.repeat(64), pages: 1 };

/** Milliseconds of the first look at a page that was just loaded, as the detector has it: the browser's or ours. */
function timeFirstLook(whose: 'theirs' | 'ours'): number {
  return time(
    1,
    whose === 'theirs' ? () => void document.body.innerText : () => void detectPage(document, location.href),
  );
}

/** Milliseconds of the browser's parse of the page's own file, and of read + interpret + check of the page. */
async function timeWork(samples: number): Promise<{ theirs: number; ours: number; relations: number }> {
  const markup = await (await fetch(location.href)).text();
  let relations = 0;
  const work = () => {
    const { disclosure } = finish(readHtml(document, source));
    const detection = detectDisclosure(disclosure, detectPage(document, location.href));
    const { review } = finish(check(finish(interpret(disclosure, detection))));
    relations = review.counts.holds + review.counts.rounding + review.counts.violated;
  };
  const theirs = median(samples, () => void new DOMParser().parseFromString(markup, 'text/html'));
  return { theirs, ours: median(samples, work), relations };
}

/** Of one run. A page's clock ticks in tenths of a millisecond, so that short runs are timed many at once. */
function median(samples: number, run: () => void): number {
  run();
  const atOnce = Math.max(1, Math.ceil(5 / Math.max(time(1, run), 0.01)));
  const times = Array.from({ length: samples }, () => time(atOnce, run) / atOnce);
  return times.sort((a, b) => a - b)[Math.floor(samples / 2)] ?? 0;
}

function time(runs: number, run: () => void): number {
  const began = performance.now();
  for (let done = 0; done < runs; done++) run();
  return performance.now() - began;
}

Object.assign(globalThis, { bench: { timeFirstLook, timeWork } });
