import type { Form } from '../../model/index.ts';
import { relate } from '../../rules/support/relate.ts';
import type { ComparingRule } from '../rule.ts';
import { statedIn } from '../stated.ts';

/** Money of the budget itself: between a department and its units none of it is counted twice or left out. */
const FORMS: readonly Form[] = ['general-public-expenditure', 'government-fund-expenditure', 'state-capital'];

/** A department's document adds up its units: under every code it has at least what a unit has. */
export const xdParentChild: ComparingRule = {
  meta: {
    id: 'xd-parent-child',
    scope: 'documents',
    // The unit may count what is carried over, and its department not.
    severity: 'warn',
    says: { zh: '部门的数不小于所属单位的数', en: 'A department has at least what its unit has' },
  },
  of: 'department-and-unit',
  *bind(pair) {
    const whole = statedIn(pair.first, 'own');
    for (const [key, { fact, column }] of statedIn(pair.second, 'own')) {
      const department = whole.get(key);
      if (!department || !FORMS.includes(fact.form)) continue;
      yield relate(this.meta, {
        kind: 'at-most',
        total: pair.enter(0, department.fact),
        addends: [pair.enter(1, fact)],
        family: `${this.meta.id}|${column}`,
      });
    }
  },
};
