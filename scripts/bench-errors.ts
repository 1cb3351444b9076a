/**
 * `npm run bench:errors`: errors planted one at a time in clean documents. How many are seen, is the wrong figure named,
 * and is anything said against the clean documents.
 *
 *   --plantings 2000   --seed 1   --layout <name>   --json   --misses (lists what was not seen, or was told wrongly)
 */
import { parseArgs } from 'node:util';
import { LAYOUTS } from '../test/generate/layouts/index.ts';
import type { Measured, Task } from './bench-errors/measure.ts';
import { measureAll } from './bench-errors/pool.ts';
import { printed, reportOf } from './bench-errors/report.ts';

const A_DOCUMENT = 14;

const { values } = parseArgs({
  options: {
    plantings: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

const layouts = LAYOUTS.filter(({ name }) => values.layout === undefined || name === values.layout);
const documents = Math.max(layouts.length, Math.ceil(Number(values.plantings) / A_DOCUMENT));
const tasks = Array.from({ length: documents }, (_, at): Task => {
  const layout = layouts[at % layouts.length];
  if (!layout) throw new Error(`no layout ${values.layout}`);
  return {
    layout: layout.name,
    seed: Number(values.seed) * 10_000 + at,
    plantings: Math.ceil(Number(values.plantings) / documents),
  };
});

const measured = await measureAll(tasks, (count) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${count}/${tasks.length} documents `);
});
const report = reportOf(measured);
console.log(values.json ? JSON.stringify(report, null, 2) : `\n${printed(report)}`);
if (values.misses) console.log(`\n${missesOf(measured).join('\n')}`);

function missesOf(all: readonly Measured[]): string[] {
  return all.flatMap(({ task, alarms, planted }) => {
    const at = `${task.layout} ${task.seed}`;
    return [
      ...alarms.map(({ severity, rule, says }) => `ALARM ${at} ${severity} ${rule}: ${says}`),
      ...planted
        .filter(({ detected }) => !detected)
        .map(({ kind, what, hinted }) => `${hinted ? 'HINT ' : 'MISS '} ${at} ${kind}: ${what}`),
      ...planted
        .filter(({ detected, decidable, exact }) => detected && decidable && !exact)
        .map(({ kind, what, culprit }) => `${culprit ? 'VALUE' : 'OTHER'} ${at} ${kind}: ${what}`),
    ];
  });
}
