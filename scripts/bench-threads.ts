/**
 * `npm run bench:threads`: the longest stretches for which our scripts hold up a page, by the thread's own clock, in
 * Chromium: milliseconds, and as a share of all that our scripts do there meanwhile.
 */
import { longTable, manyTables } from '../test/browser/samples.ts';
import { longestShare, stretchesOfExport, stretchesOfPage, stretchesOfViewer } from '../test/browser/stretches.ts';

const SHOWN = 3;

function show(what: string, times: readonly number[]): void {
  const longest = times.toSorted((one, other) => other - one).slice(0, SHOWN);
  const sum = times.reduce((all, time) => all + time, 0);
  const told = longest.map((time) => time.toFixed(1)).join(', ');
  console.log(`${what}: ${told} ms of ${sum.toFixed(0)} ms in ${times.length} (${longestShare(times).toFixed(3)})`);
}

show('viewer, 150 tables', await stretchesOfViewer());
for (const [what, markup] of [
  ['200 tables', manyTables(200)],
  ['20,000 rows', longTable(20_000)],
] as const) {
  const { loading, again } = await stretchesOfPage(markup);
  show(`page of ${what}, loaded and read`, loading);
  show(`page of ${what}, read again and scrolled`, again);
  show(`page of ${what}, exported`, await stretchesOfExport(markup));
}
