/**
 * `npm run bench:additive`: sums proposed from layout, words and figures together, against the annotations of the 385
 * tables that AggreCol was published with. The first of every three tables was used for tuning; the others report.
 */
import path from 'node:path';
import { NO_RULE_SCORE, ruleScoreOf } from './bench-additive/pages.ts';
import {
  add,
  details,
  NOTHING,
  percent,
  proposedCells,
  scoreOf,
  shown,
  structuralCells,
} from './bench-additive/score.ts';
import { readTables } from './bench-additive/tables.ts';

const tables = readTables(path.join(path.dirname(import.meta.dirname), '../shared'));

if (!tables) {
  console.log('Skipped: ../shared/corpus/table-benchmarks/aggrecol is not here.');
} else {
  const sets = {
    'tuning (every third table)': tables.filter((_, at) => at % 3 === 0),
    'held out (the others)': tables.filter((_, at) => at % 3 !== 0),
  };
  for (const [name, set] of Object.entries(sets)) {
    let whole = NOTHING;
    let structure = NOTHING;
    const began = performance.now();
    for (const table of set) whole = add(whole, scoreOf(table, proposedCells(table)));
    const took = performance.now() - began;
    for (const table of set) structure = add(structure, scoreOf(table, structuralCells(table)));
    console.log(`${name}: ${set.length} tables, ${Math.round(took)} ms`);
    console.log(`  words, layout and figures: ${shown(whole)}`);
    console.log(`                             ${details(whole)}`);
    console.log(`  words and layout alone:    ${shown(structure)}`);
  }
  let rule = NO_RULE_SCORE;
  for (const table of tables) {
    const { tables: some, bound, annotated, hints } = ruleScoreOf(table);
    rule = {
      tables: rule.tables + some,
      bound: rule.bound + bound,
      annotated: rule.annotated + annotated,
      hints: rule.hints + hints,
    };
  }
  console.log(
    `the rule sum-inference on all of them as pages ("total" written 合计): ${rule.bound} sums in ${rule.tables} tables, ` +
      `${rule.annotated} (${percent(rule.annotated, rule.bound)}) as annotated, ${rule.hints} hints`,
  );
}
