import type { Rule } from './rule.ts';
import { rowSums } from './support/row-sums.ts';

/** Any other 合计 or 小计 column over the columns of its group. The columns bear names that we do not know, so a failure is a warning. */
export const rowTotal: Rule = {
  meta: {
    id: 'row-total',
    scope: 'row',
    severity: 'warn',
    says: { zh: '合计栏 = 所辖各栏之和', en: 'A total column = the columns it spans' },
  },
  bind(context) {
    return rowSums(this.meta, context, ({ nature }) => nature === 'unknown');
  },
};
