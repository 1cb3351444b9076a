import { Decimal } from '../amounts/index.ts';
import type { Rule } from './rule.ts';
import { toldChanges } from './support/changes.ts';
import { relate } from './support/relate.ts';

/** What is now nothing has not grown. */
export const zeroWithChange: Rule = {
  meta: {
    id: 'zero-with-change',
    scope: 'text',
    severity: 'error',
    says: { zh: '本年为零，则不会比上年增加', en: 'What is now zero has not grown' },
  },
  *bind(context) {
    for (const { current, amount, change } of toldChanges(context)) {
      if (current?.value == null || amount?.value == null || change.direction !== 'up') continue;
      if (!new Decimal(current.value).isZero()) continue;
      yield relate(this.meta, {
        kind: 'at-most',
        total: current,
        addends: [amount],
        nameOf: (fact) => (fact === current ? '本年' : '增加'),
      });
    }
  },
};
