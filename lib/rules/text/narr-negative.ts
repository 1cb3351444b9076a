import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { levelsOf } from '../support/levels.ts';
import { relateWords } from '../support/ratio.ts';

/** 支出决算−12.30万元, 减少−1.68万元: what is planned, received or spent is no less than nothing, and a fall is told once. */
export const narrNegative: Rule = {
  meta: {
    id: 'narr-negative',
    scope: 'text',
    severity: 'warn',
    says: {
      zh: '收支数额不为负；“减少”之后的数额不带负号',
      en: 'Income and spending are not negative; nor is a fall twice',
    },
  },
  *bind(context) {
    if (context.interpretation.head.level === 'government') return;
    for (const claim of context.claims) {
      for (const total of [...spentOrReceived(context, claim), ...fallsTold(context, claim)]) {
        yield relateWords(this.meta, {
          total,
          others: [],
          agrees: false,
          statement: { zh: '这里印作负数', en: 'A negative figure is printed here' },
        });
      }
    }
  },
};

/** What is left, and what is taken back, may be less than nothing. */
const MAY_BE_NEGATIVE = /结转|结余|差额|亏损|收回|冲减|调[减整]|退回/;

function spentOrReceived(context: RuleContext, claim: Claim): Fact[] {
  if (claim.subject.kind === null || MAY_BE_NEGATIVE.test(claim.subject.name)) return [];
  return levelsOf(claim).flatMap(({ fact }) => negative(context.told(fact)));
}

function fallsTold(context: RuleContext, { changes }: Claim): Fact[] {
  return changes.flatMap(({ direction, amount }) => (direction === 'down' ? negative(context.told(amount)) : []));
}

function negative(fact: Fact | null): Fact[] {
  return fact?.quantity === 'money' && fact.value?.startsWith('-') && Number(fact.value) !== 0 ? [fact] : [];
}
