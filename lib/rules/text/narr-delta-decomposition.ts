import type { Rule } from '../rule.ts';
import { deltaSums } from '../support/delta-sums.ts';
import { otherSpending } from '../support/other-spending.ts';
import { partitionOf } from '../support/partition.ts';

/** 比上年增加…，其中：基本支出增加…，项目支出减少…: rises and falls of all parts come to the change of the whole. */
export const narrDeltaDecomposition: Rule = {
  meta: {
    id: 'narr-delta-decomposition',
    scope: 'text',
    severity: 'error',
    says: {
      zh: '总增减额 = 各部分增减额之和（增为正，减为负）',
      en: 'The change of the whole = the changes of its parts',
    },
  },
  *bind(context) {
    for (const whole of context.claims) {
      const parts = context.partsOf(whole);
      if (whole.subject.kind === 'three-public' || parts.length < 2) continue;
      const partition = partitionOf(whole, parts);
      if (partition === null) continue;
      // 经营支出 that nobody speaks of may have changed, too.
      const isTold = otherSpending(context).length === 0 || parts.every(({ subject }) => subject.kind !== 'project');
      const severity = partition === 'certain' && isTold ? this.meta.severity : 'warn';
      yield* deltaSums(this.meta, context, whole, parts, severity);
    }
  },
};
