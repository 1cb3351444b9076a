import { parseUnit } from '../amounts/index.ts';
import {
  type Detection,
  type Disclosure,
  expandGrid,
  type Fact,
  type Interpretation,
  type InterpretedTable,
  type Table,
  type Work,
} from '../model/index.ts';
import { headerPathsOf } from '../read/table/header-paths.ts';
import { formOf } from '../standards/index.ts';
import { claimsOf } from './claims/index.ts';
import { takeCodesByName } from './codes-by-name.ts';
import { factsOf } from './facts.ts';
import { headOf } from './head.ts';
import { keyValueFacts } from './key-values.ts';
import { ledgersOf } from './ledgers.ts';
import { projectFormFacts } from './project-forms.ts';

export { unitsAmongCodes } from './code-depth.ts';
export { factId } from './facts.ts';
export { type Indicator, indicatorsOf } from './indicators.ts';
export { PROJECT_MONEY } from './project-forms.ts';

/**
 * What a disclosure means: the form of each table, its ledgers, and every figure with its aspects.
 *
 * @param detection what `detect` decided; its kind, level, year and links go into the head
 */
export function* interpret(disclosure: Disclosure, detection: Detection): Work<Interpretation> {
  const tables: InterpretedTable[] = [];
  const facts: Fact[] = [];
  const grids = disclosure.tables.map(expandGrid);
  for (const [index, table] of disclosure.tables.entries()) {
    yield;
    const grid = grids[index] as (typeof grids)[number];
    const paths = headerPathsOf(table);
    const { form, score } = formOf(table.title, signatureTexts(table));
    const own = table.unit === null ? null : parseUnit(table.unit).unit;
    const interpreted: InterpretedTable = {
      table: table.id,
      form,
      formScore: score,
      unit: own,
      columnPaths: paths,
      ledgers: ledgersOf(table, grid, paths, form, own),
    };
    tables.push(interpreted);
  }
  takeCodesByName(tables);
  for (const [index, table] of disclosure.tables.entries()) {
    const grid = grids[index] as (typeof grids)[number];
    const interpreted = tables[index] as InterpretedTable;
    facts.push(...(yield* factsOf(table, grid, interpreted)));
    if (interpreted.form === 'funding-plan')
      facts.push(...keyValueFacts(table, grid, interpreted.form, interpreted.unit));
    if (interpreted.form === 'performance-targets')
      facts.push(...projectFormFacts(table, grid, interpreted.form, interpreted.unit));
  }
  const told = yield* claimsOf(disclosure);
  facts.push(...told.facts);
  return { disclosure, head: headOf(disclosure, tables, detection), tables, facts, claims: told.claims };
}

/** Headers and first labels: the words by which a form is known. */
function signatureTexts(table: Table): string[] {
  return table.cells
    .filter(
      (cell) =>
        cell.row >= table.captionRows &&
        (cell.row < table.headerRows || cell.row < table.captionRows + 60) &&
        cell.text.length <= 40,
    )
    .slice(0, 400)
    .map((cell) => cell.text);
}
