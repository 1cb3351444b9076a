/**
 * `npm run bench:real-errors`: errors planted one at a time in real documents, which stand beside the project and are read
 * in place. Unlike in `bench:errors` nobody knows what is true of them: every figure of their tables of money and of
 * their sentences may be befallen, whether a rule holds it or not.
 *
 *   --tables 1500   --texts 700   --seed 1   --only <pattern of file names>
 *   --kept <folder> (keeps what was read)   --misses   --uncovered   --json
 */
import { parseArgs } from 'node:util';
import { measureAll } from './bench-errors/pool.ts';
import { realFiles } from './bench-real-errors/documents.ts';
import type { RealMeasured, RealTask } from './bench-real-errors/measure.ts';
import { realReport } from './bench-real-errors/report.ts';

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '1500' },
    texts: { type: 'string', default: '700' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    kept: { type: 'string' },
    misses: { type: 'boolean', default: false },
    uncovered: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const files = realFiles(new RegExp(values.only));
if (files.length === 0) {
  console.log('skipped: no real documents at ../shared/corpus');
} else {
  const tasks = files.map(
    (file, at): RealTask => ({
      ...file,
      seed: Number(values.seed) * 1000 + at,
      cells: Math.ceil(Number(values.tables) / files.length),
      texts: Math.ceil(Number(values.texts) / files.length),
      kept: values.kept ?? null,
    }),
  );
  const script = new URL('./bench-real-errors/worker.ts', import.meta.url);
  const measured = await measureAll<RealTask, RealMeasured>(script, tasks, (count) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count}/${tasks.length} documents `);
  });
  console.log(values.json ? JSON.stringify(measured) : realReport(measured));
  if (values.misses)
    for (const { name, planted } of measured)
      for (const one of planted)
        if (one.seen !== 'error') console.log(`${one.seen} ${one.because} | ${name} | ${one.kind} | ${one.what}`);
        else if (!one.culprit) console.log(`CULPRIT | ${name} | ${one.kind} | ${one.what}`);
  if (values.uncovered)
    for (const { name, uncovered } of measured) for (const one of uncovered) console.log(`OPEN | ${name} | ${one}`);
}
