import { parseNumber } from '../amounts/index.ts';
import type { Cell, Fact, Form, Fund, MoneyUnit, Table } from '../model/index.ts';
import { factId } from './facts.ts';
import { flatten } from './labels.ts';

/** What the key in front of an amount says. */
const KEYS: readonly (readonly [RegExp, { columnLabel: string; fund: Fund }])[] = [
  [/^(?:项目)?预算(?:数|金额|资金|总额)$/, { columnLabel: '预算数', fund: 'all' }],
  [/^(?:其中)?[:：]?财政(?:拨款|资金)$/, { columnLabel: '财政资金', fund: 'fiscal' }],
  [/^其他资金$/, { columnLabel: '其他资金', fund: 'other' }],
];
const PROJECT = /^项目名称$/;

/**
 * Amounts of a form that tells by pairs (项目名称 | 综合事务管理 | … | 预算数 | 40.00 | 其中：财政资金 | 40.00): no column has a
 * header there, the cell to the left says what an amount is. Labelled by the name of the project. Where the form does not
 * name exactly one project, or names a key twice, nothing is taken from it.
 */
export function keyValueFacts(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  form: Form,
  unit: MoneyUnit | null,
): Fact[] {
  const facts = new Map<string, Fact>();
  const names = new Set<string>();
  for (const line of grid) {
    const cells = [...new Set(line.filter((cell): cell is Cell => cell !== null && cell.text !== ''))];
    for (const [index, cell] of cells.entries()) {
      const value = cells[index + 1];
      if (!value || value.row !== cell.row) continue;
      const key = flatten(cell.text);
      if (PROJECT.test(key)) names.add(flatten(value.text));
      const meaning = KEYS.find(([pattern]) => pattern.test(key))?.[1];
      const number = meaning ? parseNumber(value.text, { column: 'figures' }) : null;
      if (!meaning || !number || number.comparator !== null) continue;
      if (facts.has(meaning.columnLabel)) return [];
      facts.set(meaning.columnLabel, {
        id: factId(table.id, value.row, value.column),
        place: { table: table.id, row: value.row, column: value.column, text: value.text },
        value: number.value,
        decimals: number.exact ? null : number.decimals,
        usualDecimals: number.exact ? null : number.decimals,
        quantity: 'money',
        unit: number.unit ?? unit,
        label: '',
        form,
        ledger: null,
        line: null,
        code: null,
        measure: 'project-budget',
        period: null,
        year: null,
        ...meaning,
      });
    }
  }
  const [project] = names;
  return names.size === 1 && project ? [...facts.values()].map((fact) => ({ ...fact, label: project })) : [];
}
