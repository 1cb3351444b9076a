import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relate } from '../support/relate.ts';
import { closingOf, matchingColumns, sidesOf } from '../support/summary.ts';

/** 收支总表: total income equals total expenditure. */
export const balance: Rule = {
  meta: {
    id: 'balance',
    scope: 'table',
    severity: 'error',
    says: { zh: '收入总计 = 支出总计', en: 'Total income = total expenditure' },
  },
  *bind(context) {
    for (const { income, expenditure } of sidesOf(context.ledgers())) {
      if (saysOtherwise(context, income)) continue;
      const left = closingOf(income).grand;
      const right = closingOf(expenditure).grand;
      // Only lines that both say 总计: 合计 may leave out what is carried over.
      if (left === null || right === null || income.lines[left]?.row !== expenditure.lines[right]?.row) continue;
      for (const [ours, theirs] of matchingColumns(income, expenditure)) {
        const total = context.fact(income, left, ours);
        const other = context.fact(expenditure, right, theirs);
        if (total && other) yield relate(this.meta, { kind: 'equal', total, addends: [other] });
      }
    }
  },
};

/** 收入总计不含上年结转, 收支总计相差…万元: the table says itself that its two sides differ. */
const SAYS_OTHERWISE =
  /(?:收入|支出|收支)(?:总计|合计)?[^。；,，]{0,6}(?:不含|不包[括含]|未包[括含]|未计入)|收支(?:总计|总额)?[^。；]{0,8}(?:相差|差额|不平|不相等|不一致)/;

function saysOtherwise(context: RuleContext, ledger: Ledger): boolean {
  return SAYS_OTHERWISE.test((context.tableOf(ledger).note ?? '').normalize('NFKC').replace(/\s/g, ''));
}
