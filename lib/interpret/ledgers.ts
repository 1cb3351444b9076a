import { parseUnit } from '../amounts/index.ts';
import type { Cell, FigureColumn, Form, Ledger, MoneyUnit, Quantity, Table } from '../model/index.ts';
import { aspectOfPath } from '../standards/index.ts';
import { type ColumnProfile, profileColumns } from './columns.ts';
import { linesOf } from './lines.ts';
import { type Segment, segmentColumns } from './segments.ts';

/** Forms whose figures are indicators, dates and texts, or stand behind keys: nothing in them adds up by a header. */
const NO_MONEY: ReadonlySet<Form> = new Set(['performance-targets', 'institution-setup', 'funding-plan']);

/** The ledgers of a table: each column of labels with its rows and its columns of figures. */
export function ledgersOf(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  paths: readonly (readonly string[])[],
  form: Form,
  unit: MoneyUnit | null,
): Ledger[] {
  if (NO_MONEY.has(form) || table.defects.includes('too-large')) return [];
  const segments = segmentColumns(profileColumns(table, grid, paths));
  return segments.map((segment, index) => {
    const lines = linesOf(grid, table.headerRows, segment);
    const codes = lines.flatMap(({ code }) => code ?? []);
    return {
      id: `${table.id}.${index + 1}`,
      table: table.id,
      side: sideOf(segment, form),
      codeKind: codeKindOf(segment, codes),
      labelColumns: segment.labels.map(({ column }) => column),
      codeColumns: segment.codes.map(({ column }) => column),
      columns: segment.figures.map((column) => figureColumn(column, unit)),
      lines,
    };
  });
}

function figureColumn({ column, path }: ColumnProfile, unit: MoneyUnit | null): FigureColumn {
  const aspect = aspectOfPath(path);
  const quantity: Quantity = aspect.quantity ?? 'money';
  return {
    column,
    path: [...path],
    quantity,
    unit: quantity === 'money' || quantity === 'unit-price' ? (unitIn(path) ?? unit) : null,
    measure: aspect.measure,
    fund: aspect.fund,
    period: aspect.period,
    year: aspect.year,
  };
}

function sideOf(segment: Segment, form: Form): Ledger['side'] {
  const columns = [...segment.labels, ...segment.codes, ...segment.figures];
  for (const { path } of columns) {
    const { side } = aspectOfPath(path);
    if (side) return side;
  }
  if (form === 'income-summary' || form === 'government-fund-income') return 'income';
  if (form === 'income-expenditure-summary' || form === 'fiscal-appropriation-summary') {
    const top = columns[0]?.path[0] ?? '';
    return /收入|来源/.test(top) ? 'income' : /支出|用途/.test(top) ? 'expenditure' : null;
  }
  return null;
}

/** Codes have three to seven digits; some places add two of their own below. */
function codeKindOf(segment: Segment, codes: readonly string[]): Ledger['codeKind'] {
  const header = [...segment.codes, ...segment.labels].flatMap(({ path }) => path).join('');
  if (/目录|品目/.test(header)) return 'procurement';
  if (codes.length === 0) return null;
  const functional = codes.filter((code) => /^2\d\d(?:\d\d){0,3}$/.test(code)).length;
  const economic = codes.filter((code) => /^[35]\d\d(?:\d\d){0,3}$/.test(code)).length;
  if (/经济/.test(header) && economic > functional) return 'economic';
  if (functional >= codes.length * 0.8)
    return /项目编码|项目代码|单位编码|部门编码|单位代码|部门代码/.test(header) ? null : 'functional';
  return economic >= codes.length * 0.8 ? 'economic' : null;
}

/** 价值（金额单位：万元）, 单价(元): a header may say another unit than the table. */
function unitIn(path: readonly string[]): MoneyUnit | null {
  for (const text of path.toReversed()) {
    const { unit } = parseUnit(text);
    if (unit) return unit;
  }
  return null;
}
