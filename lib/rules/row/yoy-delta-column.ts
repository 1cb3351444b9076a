import type { FigureColumn, Ledger } from '../../model/index.ts';
import { aspectOfHeader } from '../../standards/headers.ts';
import type { Rule } from '../rule.ts';
import { changeRelation } from '../support/change.ts';
import { addableColumns } from '../support/columns.ts';
import { columnName } from '../support/relate.ts';

/** 增减额 = this year − last year, where a table prints one column of each, or one of each in groups of years. A fall may be printed positive. */
export const yoyDeltaColumn: Rule = {
  meta: {
    id: 'yoy-delta-column',
    scope: 'row',
    severity: 'error',
    says: { zh: '增减额 = 本年 − 上年', en: 'Change = this year − last year' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const columns of changesIn(ledger)) {
        for (const index of ledger.lines.keys()) {
          const change = context.fact(ledger, index, columns.change);
          const current = context.fact(ledger, index, columns.current);
          const prior = context.fact(ledger, index, columns.prior);
          if (!change || !current || !prior) continue;
          const family = `${this.meta.id}|${ledger.id}|${columns.change.column}`;
          yield changeRelation(this.meta, { change, current, prior }, family, columnName);
        }
      }
    }
  },
};

/** 同口径增减额: last year's figure was made comparable first, and is not printed so. */
const SAME_BASIS = /同口径|可比/;

type Columns = Record<'change' | 'current' | 'prior', FigureColumn>;

/** The change that a table states, with the two years it is between; under groups of years one for each column in them. */
function changesIn(ledger: Ledger): Columns[] {
  const money = addableColumns(ledger);
  const only = yearsAndChange(money);
  if (only) return [only];
  const groups = Map.groupBy(money, ({ path }) => path.filter((text) => !saysPeriod(text)).join('|'));
  return [...groups.values()].flatMap((columns) => yearsAndChange(columns) ?? []);
}

function saysPeriod(text: string): boolean {
  const { period, year } = aspectOfHeader(text);
  return period !== null || year !== null;
}

function yearsAndChange(money: readonly FigureColumn[]): Columns | null {
  const changes = money.filter(({ period }) => period === 'change');
  const levels = money.filter(({ period }) => period !== 'change');
  const change = changes[0];
  if (!change || changes.length !== 1 || levels.length !== 2 || SAME_BASIS.test(change.path.join(''))) return null;
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
