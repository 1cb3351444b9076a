import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/** 支出总表 and its like: the total of a row is basic plus project expenditure plus every other column beside them. */
export const rowBasicProject: Rule = {
  meta: {
    id: 'row-basic-project',
    scope: 'row',
    severity: 'error',
    says: {
      zh: '合计 = 基本支出 + 项目支出 + 并列各栏',
      en: 'Total = basic + project expenditure + the columns beside them',
    },
  },
  bind(context) {
    return rowSums(this.meta, context, ({ nature }) => nature === 'spending');
  },
};
