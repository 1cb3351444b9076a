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
