import type { FigureColumn, Ledger } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { addableColumns } from './support/columns.ts';
import { columnName, relate } from './support/relate.ts';

/** 增减额 = this year − last year, where a table prints exactly one column of each. A fall may be printed positive. */
export const yoyDeltaColumn: Rule = {
  meta: {
    id: 'yoy-delta-column',
    scope: 'row',
    severity: 'error',
    says: { zh: '增减额 = 本年 − 上年', en: 'Change = this year − last year' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const columns = yearsAndChange(ledger);
      if (!columns) continue;
      for (const index of ledger.lines.keys()) {
        const change = context.fact(ledger, index, columns.change);
        const current = context.fact(ledger, index, columns.current);
        const prior = context.fact(ledger, index, columns.prior);
        if (!change || !current || !prior) continue;
        const family = `${this.meta.id}|${ledger.id}|${columns.change.column}`;
        const relation = relate(this.meta, { total: change, addends: [current, prior], family, nameOf: columnName });
        const statement = `${columnName(change)} = ${columnName(current)} − ${columnName(prior)}`;
        yield {
          ...relation,
          terms: [
            { fact: current.id, weight: 1 },
            { fact: prior.id, weight: -1 },
          ],
          alternatives: [
            [
              { fact: current.id, weight: -1 },
              { fact: prior.id, weight: 1 },
            ],
          ],
          statement: { zh: statement, en: statement },
        };
      }
    }
  },
};

function yearsAndChange(ledger: Ledger): Record<'change' | 'current' | 'prior', FigureColumn> | null {
  const money = addableColumns(ledger);
  const changes = money.filter(({ period }) => period === 'change');
  const levels = money.filter(({ period }) => period !== 'change');
  const change = changes[0];
  if (!change || changes.length !== 1 || levels.length !== 2) return null;
  const [one, other] = levels;
  if (!one || !other) return null;
  const order = compareYears(one, other);
  if (order === 0) return null;
  return order > 0 ? { change, current: one, prior: other } : { change, current: other, prior: one };
}

/** By the years in the headers, or by the words 上年 and 本年. */
function compareYears(one: FigureColumn, other: FigureColumn): number {
  if (one.year !== null && other.year !== null) return one.year - other.year;
  return Number(other.period === 'prior') - Number(one.period === 'prior');
}
