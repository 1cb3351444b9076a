import { parseNumber, parseUnit } from '../amounts/index.ts';
import type { Cell, Fact, Form, Fund, MoneyUnit, Table } from '../model/index.ts';
import { factId } from './facts.ts';
import { flatten } from './labels.ts';

type Grid = readonly (readonly (Cell | null)[])[];

/** How the amounts of a project's form are called in `Fact.columnLabel`. */
export const PROJECT_MONEY = { year: '年度资金', term: '实施期资金', part: '资金来源' } as const;

const PROJECT = /^(?:项目|专项资金)名称[:：]?$/;
const TERM = /^(?:实施期|申报期|项目期|中期)(?:预算)?资金(?:总额|合计)[:：]?$/;
const YEAR = /^(?:年度|当年|本年)?(?:预算)?资金总额[:：]?$/;
const PART = /^(?:其中[:：]?)?.{0,10}(?:财政(?:拨款|资金|补助)|其他资金|自筹|自有资金|单位资金)[:：]?$/;
const REST = /其他资金/;

interface Entry {
  key: Cell;
  value: Cell;
  name: string;
  unit: MoneyUnit | null;
}

/**
 * Money of the form in which a project declares its targets: 年度资金总额 (and 实施期资金总额), with what it consists of below
 * it. The unit stands in the cell that names the group: 项目资金（万元）. Labelled by the project's name; a form that names
 * none, or two, or an amount twice, tells nothing. Sources are taken only where 其他资金 closes the list: they are then all.
 */
export function projectFormFacts(table: Table, grid: Grid, form: Form, unit: MoneyUnit | null): Fact[] {
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (const line of grid) {
    const cells = [...new Set(line.filter((cell): cell is Cell => cell !== null && cell.text !== ''))];
    for (const [index, key] of cells.entries()) {
      const value = cells[index + 1];
      if (!value || value.row > key.row + key.rowSpan - 1) continue;
      const name = flatten(key.text);
      if (PROJECT.test(name)) names.add(flatten(value.text));
      else if (value.row === key.row && key.rowSpan === 1)
        entries.push({ key, value, name, unit: unitOf(cells.slice(0, index + 1)) ?? unit });
    }
  }
  const [project] = names;
  if (names.size !== 1 || !project) return [];
  const years = entries.filter(({ name }) => YEAR.test(name));
  const terms = entries.filter(({ name }) => TERM.test(name));
  if (years.length > 1 || terms.length > 1) return [];
  const make = (entry: Entry, columnLabel: string, fund: Fund | null) =>
    factOf(table, form, project, entry, columnLabel, fund);
  return [
    ...years.map((entry) => [entry, PROJECT_MONEY.year] as const),
    ...terms.map((entry) => [entry, PROJECT_MONEY.term] as const),
  ].flatMap(([whole, label]) => {
    const total = make(whole, label, 'all');
    if (!total) return [];
    // The group's cell, with its unit, may stand in the first row only.
    const parts = partsBelow(whole, entries).flatMap(
      (part) => make({ ...part, unit: whole.unit }, `${label}·${PROJECT_MONEY.part}`, null) ?? [],
    );
    return [total, ...parts];
  });
}

/** 项目资金(元): the nearest cell to the left that says a unit. */
function unitOf(cells: readonly Cell[]): MoneyUnit | null {
  for (const { text } of cells.toReversed()) {
    const { unit } = parseUnit(flatten(text));
    if (unit) return unit;
  }
  return null;
}

/** The sources right below a total, in its own column of keys; none where the list does not close with 其他资金. */
function partsBelow({ key }: Entry, entries: readonly Entry[]): Entry[] {
  const parts: Entry[] = [];
  for (const entry of entries) {
    if (entry.key.column !== key.column || entry.key.row <= key.row) continue;
    if (entry.key.row !== key.row + parts.length + 1 || !PART.test(entry.name)) break;
    parts.push(entry);
    if (REST.test(entry.name)) return parts;
  }
  return [];
}

function factOf(
  table: Table,
  form: Form,
  project: string,
  { value, unit }: Entry,
  columnLabel: string,
  fund: Fund | null,
): Fact | null {
  const number = parseNumber(value.text, { column: 'figures' });
  if (!number || number.comparator !== null || number.percent) return null;
  const decimals = number.exact ? null : number.decimals;
  return {
    id: factId(table.id, value.row, value.column),
    place: { table: table.id, row: value.row, column: value.column, text: value.text },
    value: number.value,
    decimals,
    usualDecimals: decimals,
    quantity: 'money',
    unit: number.unit ?? unit,
    label: project,
    columnLabel,
    form,
    ledger: null,
    line: null,
    code: null,
    measure: 'project-budget',
    fund,
    period: null,
    year: null,
  };
}
