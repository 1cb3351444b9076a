import type { Claim } from '../../model/index.ts';
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
      if (isBothSides(whole, parts)) {
        // 收支预算增加5万元，其中：1.收入预算增加…；2.支出预算增加…: either side by itself.
        for (const side of parts) yield* deltaSums(this.meta, context, whole, [side], this.meta.severity);
        continue;
      }
      const partition = partitionOf(whole, parts);
      if (partition === null) continue;
      // 经营支出 that nobody speaks of may have changed, too.
      const isTold = otherSpending(context).length === 0 || parts.every(({ subject }) => subject.kind !== 'project');
      // What is told as the main reason may be rounded, or leave something out.
      const isSure = partition === 'certain' && isTold && whole.wording !== 'reason';
      const severity = isSure ? this.meta.severity : 'warn';
      yield* deltaSums(this.meta, context, whole, parts, severity);
    }
  },
};

/** 收支预算, told by income and by expenditure. */
function isBothSides({ subject: { kind } }: Claim, parts: readonly Claim[]): boolean {
  const sides = parts.map(({ subject }) => subject.kind);
  const [income, expenditure] = kind === 'fiscal-balance' ? FISCAL_SIDES : SIDES;
  const isBalance = kind === 'balance' || kind === 'fiscal-balance';
  return isBalance && parts.length === 2 && sides.includes(income) && sides.includes(expenditure);
}

const SIDES = ['income', 'expenditure'] as const;
const FISCAL_SIDES = ['fiscal-income', 'fiscal-expenditure'] as const;
