/**
 * `npm run bench:pdf`: how well tables are reconstructed, beside the peers on the same files, and how long that takes as a
 * ratio to pdf.js's own work on the same pages in the same run. The sample and the metric stand in `../shared`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { peersOf, SETS, scoreOf } from './bench-pdf/structure.ts';
import { timePages } from './bench-pdf/time.ts';

const shared = path.join(path.dirname(import.meta.dirname), '../shared');
const bench = path.join(shared, 'pdf-bench');

if (!existsSync(bench)) {
  console.log('Skipped: ../shared/pdf-bench is not here, and with it neither the sample nor the metric.');
} else {
  console.log('Structure (adjacency relations; false tables count against precision)\n');
  for (const set of SETS) console.log(`${set.name}\n${await scoreOf(set, shared)}`);
  console.log(`Peers on the same files\n${peersOf(path.join(bench, 'README.md'))}\n`);
  console.log('Time');
  const { pages, theirs, ours, ratio, quarter } = await timePages(path.join(shared, 'corpus'));
  console.log(
    `${pages} pages: tables and text ${ours.toFixed(1)} ms, getTextContent + getOperatorList ${theirs.toFixed(1)} ms a page (medians)\n` +
      `ratio on the same page: median ${ratio.toFixed(2)} (target ≤ .25), upper quartile ${quarter.toFixed(2)}`,
  );
}
