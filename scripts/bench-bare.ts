/**
 * `npm run bench:bare`: tables of real disclosures, read again with fewer of their rules or none; the reading of all rules is
 * the truth. `-- --half look` is for building, the default half only to score.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { documentsOf, drawnPages } from './bench-bare/documents.ts';
import { type Measured, measure } from './bench-bare/measure.ts';
import { KINDS } from './bench-bare/strip.ts';

const corpus = path.join(path.dirname(import.meta.dirname), '../shared/corpus');

if (!existsSync(corpus)) {
  console.log('Skipped: ../shared/corpus is not here, and with it no real documents.');
} else {
  const half = process.argv.includes('look') ? 'look' : 'score';
  const all: Measured[] = [];
  for (const file of documentsOf(corpus, half)) all.push(...measure(path.basename(file), await drawnPages(file)));
  const share = (part: number, of: number) => (part / Math.max(1, of)).toFixed(3);
  console.log(
    `${half}: cells in their exact place, of these amounts; whole tables; relations that hold; invented findings`,
  );
  for (const kind of KINDS) {
    const own = all.filter((one) => one.kind === kind);
    const sum = (
      part: 'cells' | 'exact' | 'amounts' | 'exactAmounts' | 'tables' | 'whole' | 'doubted' | 'held' | 'holds',
    ) => own.reduce((total, one) => total + one[part], 0);
    const invented = own.flatMap((one) => one.invented);
    const errors = invented.filter(({ severity }) => severity === 'error').length;
    console.log(
      `${kind.padEnd(13)} ${share(sum('exact'), sum('cells'))} of ${sum('cells')}, ` +
        `${share(sum('exactAmounts'), sum('amounts'))} of ${sum('amounts')}; ` +
        `${sum('whole')} of ${sum('tables')} (${sum('doubted')} in doubt); ` +
        `${share(sum('holds'), sum('held'))} of ${sum('held')}; ${errors} errors, ${invented.length - errors} doubts`,
    );
  }
}
