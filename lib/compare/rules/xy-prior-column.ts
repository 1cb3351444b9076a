import type { ComparingRule } from '../rule.ts';
import { sameAsStated } from './same-as-stated.ts';

/** 上年预算数 beside this year's is the budget that was published a year ago. It may have been restated. */
export const xyPriorColumn: ComparingRule = {
  meta: {
    id: 'xy-prior-column',
    scope: 'documents',
    severity: 'warn',
    says: {
      zh: '表中的上年预算数 = 上年文件中的预算数',
      en: "Last year's budget column is the budget of last year's document",
    },
  },
  of: 'years',
  *bind(pair) {
    yield* sameAsStated(this.meta, pair, 'prior-budget');
  },
};
