import { Decimal } from '../../amounts/index.ts';
import { type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { toldChanges } from '../support/changes.ts';
import { relate } from '../support/relate.ts';

/** What is left over may have been less than nothing the year before. */
const MAY_BE_NEGATIVE = /结转|结余|盈余|差额|利润|收益/;

/** 30万元，比2025年预算增加30万元: between the two nothing is said but what it is compared with. */
const ONLY_COMPARES =
  /^(?:亿|万|千)?元[,，]?(?:与|比|较|同)(?:上年|上一年|去年|20\d\d年)度?(?:初|同口径)?(?:预算|决算)?(?:安排)?数?(?:相比|比)?[,，]?(?:增加|增长|上升)了?$/;

function followsAtOnce(context: RuleContext, current: Fact, amount: Fact): boolean {
  if (isCellPlace(current.place) || isCellPlace(amount.place) || current.place.block !== amount.place.block)
    return false;
  const between = context.sentence(current).slice(current.place.end, amount.place.start).replace(/\s/g, '');
  return ONLY_COMPARES.test(between);
}

/** What is now nothing has not grown, and nothing has grown by more than it is. */
export const zeroWithChange: Rule = {
  meta: {
    id: 'zero-with-change',
    scope: 'text',
    severity: 'error',
    says: { zh: '增加额不超过本年数；本年为零，则没有增加', en: 'Nothing has grown by more than it is now' },
  },
  *bind(context) {
    for (const { claim, current, prior, amount, rate, change } of toldChanges(context)) {
      if (current?.value == null || amount?.value == null || change.direction !== 'up') continue;
      // 经营收入20万元，上年-5万元，增加25万元: from less than nothing.
      if (prior?.value?.startsWith('-')) continue;
      // That something grew by less than it is says next to nothing: no tick for it.
      const now = new Decimal(current.value);
      if (!now.isZero() && (current.unit !== amount.unit || now.greaterThanOrEqualTo(amount.value))) continue;
      yield relate(this.meta, {
        kind: 'at-most',
        total: current,
        addends: [amount],
        // Whose change it is is told by grammar alone, unless its rate stands with it or it follows at once; that nothing
        // grew needs no more than the sentence.
        severity:
          (now.isZero() || rate || followsAtOnce(context, current, amount)) && !MAY_BE_NEGATIVE.test(claim.subject.name)
            ? this.meta.severity
            : 'warn',
        nameOf: (fact) => (fact === current ? '本年' : '增加'),
      });
    }
  },
};
