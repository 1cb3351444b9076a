import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relate } from '../support/relate.ts';

/** 绩效评级为“优”的项目; 评价等级为良的项目. Names are as the text prints them, widths folded. */
const RATED = /(?:评级|评价|等级|等次|结果).{0,4}为["“”]?(优秀?|良好?|合格|中|不合格|差)["“”]?的?(?:项目)?$/;
const SELF_RATED = /绩效自评.{0,12}项目$/;
const FOUND = /发现问题$/;
const MENDED = /(?:已经?|已)(?:完成)?整改/;
const BEING_MENDED = /正在整改|尚未整改|未整改/;

/** The projects of each rating are all that were rated; faults that were mended and those that are being mended are all that were found. */
export const faPerformanceCounts: Rule = {
  meta: {
    id: 'fa-performance-counts',
    scope: 'text',
    severity: 'error',
    tolerance: 'exact',
    says: {
      zh: '绩效自评项目数 = 优、良、合格、不合格各级之和；发现问题数 = 已整改 + 正在整改',
      en: 'Projects rated = those of each rating; faults found = mended + being mended',
    },
  },
  *bind(context) {
    for (const [, claims] of byBlock(context)) {
      const rated = claims.filter(({ name }) => RATED.test(name));
      const ratings = new Set(rated.map(({ name }) => RATED.exec(name)?.[1]));
      const all = claims.filter(({ name }) => SELF_RATED.test(name));
      // Each rating once, and all four: three of them may leave projects out.
      if (rated.length === 4 && ratings.size === 4 && all.length === 1 && all[0])
        yield relate(this.meta, { total: all[0].fact, addends: rated.map(({ fact }) => fact) });
      const found = claims.filter(({ name }) => FOUND.test(name));
      const rest = [MENDED, BEING_MENDED].map((name) => claims.filter((claim) => name.test(claim.name)));
      if (found.length === 1 && found[0] && rest.every(({ length }) => length === 1))
        yield relate(this.meta, { total: found[0].fact, addends: rest.flat().map(({ fact }) => fact) });
    }
  },
};

interface Counted {
  name: string;
  fact: Fact;
}

/** What each paragraph counts. */
function byBlock(context: RuleContext): Map<string, Counted[]> {
  const blocks = new Map<string, Counted[]>();
  for (const { block, subject, level } of context.claims as readonly Claim[]) {
    const fact = context.told(level?.fact);
    if (fact?.quantity !== 'count' || fact.value === null) continue;
    blocks.set(block, [...(blocks.get(block) ?? []), { name: subject.name.replace(/\s/g, ''), fact }]);
  }
  return blocks;
}
