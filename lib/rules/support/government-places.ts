import type { Fact, FigureColumn, Fund, Ledger, Period } from '../../model/index.ts';
import { expenditureClassOf, governmentLineOf, normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import { BUDGETS } from './budgets.ts';
import { addableColumns } from './columns.ts';

/** Of which level a table or a sentence of a government tells: 全市 and what lies in it, or the level itself. */
export type Scope = 'whole' | 'own';

/** What a report tells of and tables print: 一般公共预算收入, 税收收入, 教育支出. */
export type Item = 'total' | 'tax-income' | 'non-tax-income' | `class:${string}`;

/** A figure of a government's tables, with all that tells it from the others of its kind. */
export interface GovernmentPlace {
  fact: Fact;
  fund: Fund;
  side: 'income' | 'expenditure';
  item: Item;
  scope: Scope | null;
  year: number | null;
  period: Period | null;
}

const WHOLE = /全[省市县区州盟旗]/g;
const OWN = /[省市县区州盟旗]本?级|本级/g;

/** The scope that words name last; null where they name none. */
export function scopeIn(text: string): Scope | null {
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
  const [whole, own] = [last(WHOLE), last(OWN)];
  return whole === own ? null : whole > own ? 'whole' : 'own';
}

/** The only year that a title names. */
export function yearIn(text: string): number | null {
  const years = new Set([...text.normalize('NFKC').matchAll(/20\d\d(?=年)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** What the tables of a government print of its three budgets: totals, kinds of income, classes of expenditure. */
export function governmentPlaces(context: RuleContext): GovernmentPlace[] {
  return context.ledgers().flatMap((ledger) => {
    const title = context.titleOf(ledger.table);
    const fund = BUDGETS.filter(([, name]) => name.test(title));
    const [only] = fund;
    if (!only || fund.length > 1 || /转移支付|债务|债券|三公|基本支出|经济分类/.test(title)) return [];
    const side = sideOf(ledger, title);
    return ledger.lines.flatMap((line, at) => {
      const found = itemOf(line.label, line.kind !== 'item', side);
      if (!found) return [];
      return addableColumns(ledger).flatMap((column): GovernmentPlace[] => {
        const fact = column.period === 'change' ? null : context.fact(ledger, at, column);
        if (fact?.value == null) return [];
        const { year, period } = whenOf(column, title);
        return [
          { fact, fund: only[0], ...found, scope: scopeIn(column.path.join('')) ?? scopeIn(title), year, period },
        ];
      });
    });
  });
}

/** 上年执行数 is of the year before that of the title. */
function whenOf({ period, year }: FigureColumn, title: string): Pick<GovernmentPlace, 'year' | 'period'> {
  const ofTitle = yearIn(title);
  if (year !== null) return { year, period };
  return { year: ofTitle === null ? null : period === 'prior' ? ofTitle - 1 : ofTitle, period };
}

function sideOf({ side }: Ledger, title: string): GovernmentPlace['side'] | null {
  if (side) return side;
  const name = normaliseName(title);
  if (/收支|收入支出|平衡/.test(name)) return null;
  return /支出/.test(name) ? 'expenditure' : /收入/.test(name) ? 'income' : null;
}

function itemOf(
  label: string,
  isTotal: boolean,
  side: GovernmentPlace['side'] | null,
): Pick<GovernmentPlace, 'item' | 'side'> | null {
  const role = governmentLineOf(label);
  if (role === 'tax-income' || role === 'non-tax-income') return { item: role, side: 'income' };
  if (role === 'own-income') return { item: 'total', side: 'income' };
  if (role === 'own-expenditure') return { item: 'total', side: 'expenditure' };
  if (isTotal) {
    const told = /收入/.test(label) ? 'income' : /支出/.test(label) ? 'expenditure' : side;
    return told ? { item: 'total', side: told } : null;
  }
  const code = side === 'income' ? null : expenditureClassOf(label)?.code;
  return code ? { item: `class:${code}`, side: 'expenditure' } : null;
}
