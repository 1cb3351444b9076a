import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/** 基本支出表: the total of a row is personnel plus public funds. */
export const rowPeoplePublic: Rule = {
  meta: {
    id: 'row-people-public',
    scope: 'row',
    severity: 'error',
    says: { zh: '合计 = 人员经费 + 公用经费', en: 'Total = personnel + public funds' },
  },
  bind(context) {
    return rowSums(this.meta, context, ({ nature }) => nature === 'people');
  },
};
