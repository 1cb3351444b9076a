import type { Fact, Place, Relation } from '../../lib/model/index.ts';

/** Figures and relations by hand, for tests of what is decided about them. */

let made = 0;

/** A figure of money as printed; its decimals are those of the text. "0.00" is exact, as the reader has it. */
export function fact(printed: string, parts: Partial<Fact> = {}): Fact {
  const text = printed.replace(/,/g, '');
  const decimals = Number(text) === 0 ? null : (text.split('.')[1] ?? '').length;
  const row = made++;
  const place: Place = { table: 't1', row, column: 1, text: printed };
  return {
    id: `t1:${row}:1`,
    place,
    value: text,
    decimals,
    usualDecimals: decimals,
    quantity: 'money',
    unit: '万元',
    label: `第${row}项`,
    columnLabel: '合计',
    form: 'expenditure-summary',
    ledger: 't1.1',
    line: row,
    code: null,
    measure: 'total',
    fund: null,
    period: null,
    year: null,
    ...parts,
  };
}

export function at(table: string, row: number, column: number, printed: string, parts: Partial<Fact> = {}): Fact {
  return fact(printed, { id: `${table}:${row}:${column}`, place: { table, row, column, text: printed }, ...parts });
}

export function relation(total: Fact, addends: readonly Fact[], parts: Partial<Relation> = {}): Relation {
  return {
    id: `r|${total.id}|${addends.map(({ id }) => id).join('+')}|${parts.kind ?? 'sum'}`,
    rule: 'row-total',
    kind: 'sum',
    severity: 'error',
    total: total.id,
    terms: addends.map(({ id }) => ({ fact: id, weight: 1 })),
    alternatives: [],
    family: null,
    statement: { zh: '', en: '' },
    ...parts,
  };
}

export const byId = (...facts: Fact[]): Map<string, Fact> => new Map(facts.map((one) => [one.id, one]));
