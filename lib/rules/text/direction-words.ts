import { type Change, type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { relateWords } from '../support/ratio.ts';

/** What may stand between the amount of a change and the word of its rate: 减少550.12万元，增长20.00%. */
const BETWEEN = /^(?:亿|万|千)?元?[，,、;；]?$/;

/** 减少550.12万元，增长20.00%: one comparison that goes both ways. 增加−63.28万元 is a fall. */
export const directionWords: Rule = {
  meta: {
    id: 'direction-words',
    scope: 'text',
    severity: 'error',
    says: { zh: '同一比较中，增减额与增减率方向一致', en: 'The amount and the rate of one change go the same way' },
  },
  *bind(context) {
    for (const { changes } of context.claims) {
      for (const [at, change] of changes.entries()) {
        const next = changes[at + 1];
        const amount = context.told(change.amount);
        if (!amount || !isTold(change, amount)) continue;
        const beside = next && change.rate === null && next.amount === null ? next : change;
        const rate = context.told(beside.rate);
        if (!rate || !isTold(beside, rate) || (beside === next && !isBeside(context, amount, next))) continue;
        yield relateWords(this.meta, {
          total: amount,
          others: [rate],
          agrees: wayOf(change, amount) === wayOf(beside, rate),
          // 减少518.37万元，下降-81.75%: the words agree; the sign is how some offices write a fall.
          severity: change.direction === beside.direction ? 'warn' : this.meta.severity,
          statement: {
            zh: '增减额与增减率的方向应当一致',
            en: 'The amount and the rate of one change should go the same way',
          },
        });
      }
    }
  },
};

function isTold({ direction }: Change, { value }: Fact): boolean {
  return direction !== 'flat' && value !== null && Number(value) !== 0;
}

/** The direction that word and sign come to. */
function wayOf({ direction }: Change, { value }: Fact): boolean {
  return (direction === 'up') !== (value ?? '').startsWith('-');
}

function isBeside(context: RuleContext, amount: Fact, { place }: Change): boolean {
  if (isCellPlace(amount.place)) return false;
  const between = context.sentence(amount).slice(amount.place.end, place.start);
  return amount.place.block === place.block && BETWEEN.test(between.replace(/\s/g, ''));
}
