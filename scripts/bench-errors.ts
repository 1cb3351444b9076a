/**
 * `npm run bench:errors`: errors planted one at a time in clean documents. How many are seen, is the wrong figure named,
 * and is anything said against the clean documents.
 *
 *   --plantings 2000   --seed 1   --layout <name> (of made-up documents)   --prints 6 (of them as PDFs)
 *   --json   --misses (lists what was not seen, or was told wrongly)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LAYOUTS } from '../test/generate/layouts/index.ts';
import { type Origin, ownPages } from './bench-errors/documents.ts';
import type { Measured, Task } from './bench-errors/measure.ts';
import { measureAll } from './bench-errors/pool.ts';
import { printPdfs } from './bench-errors/prints.ts';
import { asText, reportOf } from './bench-errors/report.ts';

const A_DOCUMENT = 14;
/** The project's own pages are small. */
const A_PAGE = 4;

const { values } = parseArgs({
  options: {
    plantings: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string' },
    prints: { type: 'string', default: '6' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const layouts = LAYOUTS.filter(({ name }) => values.layout === undefined || name === values.layout);
if (layouts.length === 0)
  throw new Error(`no layout ${values.layout}; there are ${LAYOUTS.map(({ name }) => name).join(', ')}`);

const folder = await mkdtemp(path.join(tmpdir(), 'crossfoot-errors-'));
try {
  const others =
    values.layout === undefined ? [...ownPages(), ...(await printPdfs(Number(values.prints), seed, folder))] : [];
  const tasks = tasksOf(others);
  const measured = await measureAll<Task, Measured>(
    new URL('./bench-errors/worker.ts', import.meta.url),
    tasks,
    (count) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${count}/${tasks.length} documents `);
    },
  );
  const report = reportOf(measured);
  console.log(values.json ? JSON.stringify(report, null, 2) : `\n${asText(report)}`);
  if (values.misses) console.log(`\n${missesOf(measured).join('\n')}`);
} finally {
  await rm(folder, { recursive: true });
}

/** A share for each of the documents that stand there, the rest for made-up ones, all layouts in turn. */
function tasksOf(others: readonly Origin[]): Task[] {
  const fixed = others.map(
    (origin, at): Task => ({ origin, seed: seed + at, plantings: origin.kind === 'page' ? A_PAGE : A_DOCUMENT }),
  );
  const left = Number(values.plantings) - fixed.reduce((sum, { plantings }) => sum + plantings, 0);
  const documents = Math.max(layouts.length, Math.ceil(left / A_DOCUMENT));
  const madeUp = Array.from({ length: documents }, (_, at): Task => {
    const layout = layouts[at % layouts.length]?.name ?? '';
    const own = seed * 10_000 + at;
    return {
      origin: { kind: 'made-up', layout, seed: own },
      seed: own,
      plantings: Math.max(1, Math.ceil(left / documents)),
    };
  });
  return [...madeUp, ...fixed];
}

function missesOf(all: readonly Measured[]): string[] {
  return all.flatMap(({ name, alarms, planted }) => [
    ...alarms.map(({ severity, rule, says }) => `ALARM ${name} ${severity} ${rule}: ${says}`),
    ...planted
      .filter(({ detected }) => !detected)
      .map(({ kind, what, hinted }) => `${hinted ? 'HINT ' : 'MISS '} ${name} ${kind}: ${what}`),
    ...planted
      .filter(({ detected, decidable, exact }) => detected && decidable && !exact)
      .map(({ kind, what, culprit }) => `${culprit ? 'VALUE' : 'OTHER'} ${name} ${kind}: ${what}`),
  ]);
}
