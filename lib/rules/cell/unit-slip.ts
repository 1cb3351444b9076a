import { Decimal, UNIT_FACTOR } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** So many of the same accounts in two tables tell a unit. */
const ENOUGH = 3;
const TEN_THOUSAND = 10_000;

/**
 * A table that declares 元 and prints 万元, or the other way about: each of its accounts is ten thousand times, or a ten
 * thousandth of, what two other tables print for it. One figure alone in the wrong unit is told by the rule that ties it.
 */
export const unitSlip: Rule = {
  meta: {
    id: 'unit-slip',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '各表同一科目换算单位后一致，不相差一万倍',
      en: 'The same account agrees between tables after units, and is not ten thousand times apart',
    },
  },
  *bind(context) {
    const tables = accountsByTable(context);
    for (const [id, own] of tables) {
      const apart = apartFromAll(own, id, tables);
      const [first] = apart;
      // Of two tables nobody knows which is wrong: a third must side with one of them.
      if (!first || apart.length < 2) continue;
      const title = context.titleOf(id);
      const unit = first.one.unit ?? '';
      yield remark(this.meta, {
        places: [first.one.place, ...apart.map(({ other }) => other.place)],
        key: id,
        message: {
          zh: `“${title}”注明单位为${unit}，各科目金额却都与其他表相差一万倍：单位与数字不能同时成立`,
          en: `“${title}” declares ${unit}, yet each of its accounts is ten thousand times apart from other tables: unit and figures cannot both be true`,
        },
      });
    }
  },
};

type Accounts = ReadonlyMap<string, Fact>;

/** Of each surely read table its accounts by code and measure; what stands twice is left out. */
function accountsByTable({ interpretation }: RuleContext): Map<string, Accounts> {
  const sure = new Set(interpretation.disclosure.tables.filter(isSurelyRead).map(({ id }) => id));
  const tables = new Map<string, Map<string, Fact | null>>();
  for (const fact of interpretation.facts) {
    const { place, code } = fact;
    if (!('table' in place) || !sure.has(place.table) || code === null || !isPlain(fact)) continue;
    const accounts = tables.get(place.table) ?? new Map<string, Fact | null>();
    tables.set(place.table, accounts);
    const key = `${code} ${fact.measure ?? 'total'}`;
    accounts.set(key, accounts.has(key) ? null : fact);
  }
  const found = [...tables].map(
    ([id, accounts]) =>
      [id, new Map([...accounts].flatMap(([key, one]) => (one ? [[key, one] as const] : [])))] as const,
  );
  return new Map(found.filter(([, accounts]) => accounts.size >= ENOUGH));
}

const MEASURES: readonly Fact['measure'][] = ['total', 'basic', 'project', null];

function isPlain({ value, quantity, unit, measure, period }: Fact): boolean {
  if (value === null || quantity !== 'money' || unit === null || Number(value) === 0) return false;
  return MEASURES.includes(measure) && (period === null || period === 'current');
}

/** In 万元, and half of its last digit. */
function amountOf({ value, unit, decimals }: Fact): { amount: Decimal; reach: Decimal } {
  const factor = UNIT_FACTOR[unit ?? '万元'];
  return {
    amount: new Decimal(value ?? 0).times(factor),
    reach: new Decimal(10)
      .pow(-(decimals ?? 0))
      .dividedBy(2)
      .times(factor),
  };
}

/** More tables than any document prints of the same accounts. */
const MOST_COMPARED = 20;

/** Where a table's accounts stand in others, ten thousand times apart; none where any of them agrees with another table. */
function apartFromAll(own: Accounts, id: string, tables: ReadonlyMap<string, Accounts>): Shifted[] {
  const apart: Shifted[] = [];
  let left = MOST_COMPARED;
  for (const [other, accounts] of tables) {
    if (other === id) continue;
    if (left-- === 0) break;
    const { agrees, shifted } = compare(own, accounts);
    if (agrees) return [];
    if (shifted) apart.push(shifted);
  }
  return apart;
}

interface Shifted {
  one: Fact;
  other: Fact;
}

interface Compared {
  /** One account at least is printed alike. */
  agrees: boolean;
  /** Two of them, where all that both print are ten thousand times apart, and the same way. */
  shifted: Shifted | null;
}

function compare(own: Accounts, others: Accounts): Compared {
  let up = 0;
  let down = 0;
  let shared = 0;
  let example: Shifted | null = null;
  for (const [key, one] of own) {
    const other = others.get(key);
    if (!other) continue;
    shared++;
    if (isTimes(one, other, 1)) return { agrees: true, shifted: null };
    if (isTimes(one, other, TEN_THOUSAND)) up++;
    else if (isTimes(other, one, TEN_THOUSAND)) down++;
    example ??= { one, other };
  }
  const all = shared >= ENOUGH && (up === shared || down === shared);
  return { agrees: false, shifted: all ? example : null };
}

/** `large` is so many times `small`, as far as their last digits tell. */
function isTimes(large: Fact, small: Fact, times: number): boolean {
  const [one, other] = [amountOf(large), amountOf(small)];
  const apart = one.amount.minus(other.amount.times(times)).abs();
  return apart.lessThanOrEqualTo(one.reach.plus(other.reach.times(times)));
}
