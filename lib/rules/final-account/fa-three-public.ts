import { type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relate } from '../support/relate.ts';
import { type ThreePublicItem, threePublicFigures } from '../support/three-public.ts';

/** 决算数大于预算数的主要原因; 比预算增加…，主要是…. */
const EXPLAINED = /(?:大于|高于|超过|超出|多于|增加|增长|追加).{0,80}(?:原因|由于|主要|因)/;
const MENTIONED: Readonly<Partial<Record<ThreePublicItem, RegExp>>> = {
  abroad: /出国/,
  reception: /接待/,
  'car-purchase': /用车|车辆/,
  'car-running': /用车|车辆/,
};

/**
 * 公开07: an item of which more was spent than the budget allowed is explained in the text. Its sums are the business of
 * three-public-sum and three-public-car-sum, which read budget and outturn apart.
 */
export const faThreePublic: Rule = {
  meta: {
    id: 'fa-three-public',
    scope: 'table',
    severity: 'info',
    says: {
      zh: '“三公”经费决算数 ≤ 预算数，或说明超出的原因',
      en: 'Three public items: the outturn is no more than the budget, or the text says why',
    },
  },
  *bind(context) {
    if (context.interpretation.head.kind !== 'final-account') return;
    const sets = [...threePublicFigures(context)];
    const told = sets.flatMap(({ figures }) => [...figures]);
    for (const [item, final] of told) {
      const mentioned = MENTIONED[item];
      if (final.period !== 'final' || !mentioned) continue;
      const budgets = told.filter(
        ([other, fact]) => other === item && fact.period === 'current' && sameRow(fact, final),
      );
      const [budget] = budgets.map(([, fact]) => fact);
      if (!budget || budgets.length !== 1 || isExplained(context, mentioned)) continue;
      yield relate(this.meta, {
        kind: 'at-most',
        total: budget,
        addends: [final],
        nameOf: (fact) => (fact === budget ? '预算数' : '决算数'),
      });
    }
  },
};

function sameRow(one: Fact, other: Fact): boolean {
  return (
    isCellPlace(one.place) &&
    isCellPlace(other.place) &&
    one.place.table === other.place.table &&
    one.place.row === other.place.row
  );
}

function isExplained(context: RuleContext, mentioned: RegExp): boolean {
  return context.interpretation.disclosure.blocks.some(
    (block) => block.kind === 'paragraph' && mentioned.test(block.text) && EXPLAINED.test(block.text),
  );
}
