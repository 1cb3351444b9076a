import { Decimal } from '../../amounts/index.ts';
import type { Rule } from '../rule.ts';
import { toldChanges } from '../support/changes.ts';
import { relate } from '../support/relate.ts';

/** What is left over may have been less than nothing the year before. */
const MAY_BE_NEGATIVE = /结转|结余|盈余|差额|利润|收益/;

/** What is now nothing has not grown, and nothing has grown by more than it is. */
export const zeroWithChange: Rule = {
  meta: {
    id: 'zero-with-change',
    scope: 'text',
    severity: 'error',
    says: { zh: '增加额不超过本年数；本年为零，则没有增加', en: 'Nothing has grown by more than it is now' },
  },
  *bind(context) {
    for (const { claim, current, amount, rate, change } of toldChanges(context)) {
      if (current?.value == null || amount?.value == null || change.direction !== 'up') continue;
      // That something grew by less than it is says next to nothing: no tick for it.
      const now = new Decimal(current.value);
      if (!now.isZero() && (current.unit !== amount.unit || now.greaterThanOrEqualTo(amount.value))) continue;
      yield relate(this.meta, {
        kind: 'at-most',
        total: current,
        addends: [amount],
        // Whose change it is is told by grammar alone, unless its rate stands with it; that nothing grew needs no more
        // than the sentence.
        severity: (now.isZero() || rate) && !MAY_BE_NEGATIVE.test(claim.subject.name) ? this.meta.severity : 'warn',
        nameOf: (fact) => (fact === current ? '本年' : '增加'),
      });
    }
  },
};
