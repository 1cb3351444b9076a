import type { Ledger } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt } from '../support/lines.ts';
import { readList } from '../support/nested.ts';
import { relate } from '../support/relate.ts';
import { closingOf } from '../support/summary.ts';

/** 收入总计 = 本年收入合计 + 上年结转; 支出总计 = 本年支出合计 + 结转下年. */
export const totalWithCarryover: Rule = {
  meta: {
    id: 'total-with-carryover',
    scope: 'column',
    severity: 'error',
    says: { zh: '总计 = 本年合计 + 结转结余', en: 'Grand total = total of the year + what is carried over' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const { current, grand, between: below, details } = closingOf(ledger);
      const between = below.filter((index) => !ASIDE.test(ledger.lines[index]?.label ?? ''));
      if (current === null || grand === null) continue;
      for (const column of addableColumns(ledger)) {
        const total = context.fact(ledger, grand, column);
        const year = context.fact(ledger, current, column);
        if (!total || !year) continue;
        const carried = factsAt(context, ledger, between, column);
        const whole = factsAt(context, ledger, withoutDetails(ledger, between), column);
        // 转移性收入 of a government, with what it consists of below it and not set in.
        const { tops, says } = readList(carried);
        const alternatives = [
          ...(whole.length < carried.length && whole.length > 0 ? [[year, ...whole]] : []),
          ...(says === 'nested' ? [[year, ...tops]] : []),
        ];
        yield relate(this.meta, { total, addends: [year, ...carried], alternatives });
        for (const [line, parts] of details) {
          const made = context.fact(ledger, line, column);
          const addends = factsAt(context, ledger, parts, column);
          if (made && addends.length > 0) yield relate(this.meta, { total: made, addends });
        }
      }
    }
  },
};

/** 上年结转 with 一般公共预算拨款结转, 政府性基金预算结转 below it, not set in: these may be its details, or stand beside it. */
function withoutDetails({ lines }: Ledger, between: readonly number[]): number[] {
  let ofWhole = false;
  return between.filter((index) => {
    const label = lines[index]?.label ?? '';
    const isOfFund = OF_FUND.test(label);
    if (!isOfFund) ofWhole = CARRIED.test(label);
    return !isOfFund || !ofWhole;
  });
}

/** 使用上年结转（不计入总计）: told beside the total by its own name. */
const ASIDE = /不(?:计|列|纳)入(?:收入|支出|收支)?(?:总|合)计|不含在(?:总|合)计/;
const CARRIED = /结转|结余/;
const OF_FUND = /一般公共|政府性基金|国有资本|财政专户|单位资金|非财政/;
