import { type Cell, type CellPlace, type Disclosure, expandGrid, type Table } from '../model/index.ts';
import { flatten } from './labels.ts';

/** One target of a project or an office, as its form tells it. Texts are flattened (NFKC, no white space). */
export interface Indicator {
  table: string;
  /** 产出指标, 数量指标: "" where the form does not say. */
  kind: string;
  subkind: string;
  name: string;
  description: string;
  /** 评（扣）分标准, 得分公式. */
  scoring: string;
  comparator: '≥' | '≤' | '=' | '>' | '<' | null;
  /** Decimal string; null where the target is told in words. */
  value: string | null;
  /** %, 次, 万元; "" where none is printed. */
  unit: string;
  namePlace: CellPlace;
  valuePlace: CellPlace;
}

type Role = 'kind' | 'subkind' | 'name' | 'description' | 'scoring' | 'value' | 'comparator' | 'number' | 'unit';

const HEADERS: readonly (readonly [RegExp, Role])[] = [
  [/^一级指标$/, 'kind'],
  [/^二级指标$/, 'subkind'],
  [/^(?:三级指标|指标名称|绩效指标名称|指标内容)$/, 'name'],
  [/^(?:绩效)?指标(?:描述|解释|说明)$/, 'description'],
  [/评.{0,3}分(?:标准|规则|方法)|计分|得分/, 'scoring'],
  [/^(?:本年)?(?:绩效)?(?:年度)?(?:指标值|目标值)$/, 'value'],
  [/^(?:符号|计算符号|运算符|(?:绩效)?指标性质)$/, 'comparator'],
  [/^值$/, 'number'],
  [/^(?:绩效)?(?:度量|计量)?单位$/, 'unit'],
];

/**
 * The targets of every form of the document. A header names the columns anywhere in a table (forms print it below the
 * project's money), a second row may part 指标值 into 符号, 值 and 单位; two sets side by side (of the term and of the year)
 * are both read.
 */
export function indicatorsOf({ tables }: Disclosure): Indicator[] {
  return tables.flatMap((table) => (namesIndicators(table) ? ofTable(table, expandGrid(table)) : []));
}

/** Most tables are of money, and some are very long. */
function namesIndicators({ cells }: Table): boolean {
  return cells.some(({ text }) => /指\s*标/.test(text));
}

type Columns = Partial<Record<Role, number>>;

function ofTable(table: Table, grid: readonly (readonly (Cell | null)[])[]): Indicator[] {
  const found: Indicator[] = [];
  let sets: Columns[] = [];
  for (const [row, line] of grid.entries()) {
    const header = columnSets(line);
    const below = header.length > 0 ? splitValue(header, grid[row + 1] ?? []) : null;
    if (below) {
      sets = below;
      continue;
    }
    // The second header row of the set that was just found.
    if (line.some((cell) => /^符号$/.test(flatten(cell?.text ?? '')))) continue;
    for (const columns of sets) {
      const indicator = indicatorAt(table.id, line, row, columns);
      if (indicator) found.push(indicator);
    }
  }
  return found;
}

/** Columns by their headers; where 三级指标 comes again, a second set begins. */
function columnSets(line: readonly (Cell | null)[]): Columns[] {
  const sets: Columns[] = [{}];
  for (const [column, cell] of line.entries()) {
    if (!cell || cell.column !== column) continue;
    const role = HEADERS.find(([words]) => words.test(flatten(cell.text)))?.[1];
    if (!role) continue;
    let current = sets.at(-1) as Columns;
    if (current.value !== undefined && (role === 'name' || role === 'subkind' || role === 'kind')) {
      const kind = role === 'subkind' || role === 'name' ? current.kind : undefined;
      current = kind === undefined ? {} : { kind };
      sets.push(current);
    }
    current[role] ??= column;
  }
  return sets.filter(({ name, value }) => name !== undefined && value !== undefined);
}

/** 指标值 over 符号, 值 and 单位. */
function splitValue(sets: Columns[], below: readonly (Cell | null)[]): Columns[] {
  return sets.map((columns) => {
    const from = columns.value ?? 0;
    const leaf = (offset: number) => flatten(below[from + offset]?.text ?? '');
    return leaf(0) === '符号' && leaf(1) === '值'
      ? { ...columns, comparator: from, number: from + 1, ...(leaf(2) === '单位' && { unit: from + 2 }) }
      : columns;
  });
}

function indicatorAt(table: string, line: readonly (Cell | null)[], row: number, columns: Columns): Indicator | null {
  const cellOf = (role: Role) => {
    const column = columns[role];
    return column === undefined ? null : (line[column] ?? null);
  };
  const text = (role: Role) => flatten(cellOf(role)?.text ?? '');
  const nameCell = cellOf('name');
  const valueCell = cellOf('number') ?? cellOf('value');
  if (!nameCell || !valueCell || nameCell.row !== row || nameCell === valueCell || text('name').length < 2) return null;
  // Who filled the form in, and when, stands below its targets.
  if (/[:：]$/.test(text('name'))) return null;
  const told = columns.number === undefined ? text('value') : text('number');
  const place = (cell: Cell): CellPlace => ({ table, row: cell.row, column: cell.column, text: cell.text });
  return {
    table,
    kind: text('kind'),
    subkind: text('subkind'),
    name: text('name'),
    description: text('description'),
    scoring: text('scoring'),
    ...readTarget(text('comparator') + told + (/[^\d.]$/.test(told) ? '' : text('unit'))),
    namePlace: place(nameCell),
    valuePlace: place(valueCell),
  };
}

const COMPARATORS: readonly (readonly [RegExp, NonNullable<Indicator['comparator']>])[] = [
  [/^(?:≥|>=|大于等于|大于或等于|不低于|不少于|不小于|至少)/, '≥'],
  [/^(?:≤|<=|小于等于|小于或等于|不超过|不高于|不大于|不多于)/, '≤'],
  [/^(?:=|等于)/, '='],
  [/^(?:>|大于|高于|超过)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
];

/** ≥90%, 20辆, ≤0.2万元, ≥90百分比; words have no value. */
export function readTarget(text: string): Pick<Indicator, 'comparator' | 'value' | 'unit'> {
  const [sign, comparator = null] = COMPARATORS.find(([words]) => words.test(text)) ?? [];
  const rest = sign ? text.replace(sign, '') : text;
  const number = /^(\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)(%|百分比|[^\d.、，,;；年月]{0,6})$/.exec(rest);
  if (!number?.[1]) return { comparator, value: null, unit: '' };
  const unit = (number[2] ?? '').replace(/^百分比$/, '%').replace(/^[/／]/, '');
  return { comparator, value: number[1].replaceAll(',', ''), unit };
}
