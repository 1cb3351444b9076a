import type { Rule } from '../rule.ts';
import { columnName, relate, rowName } from '../support/relate.ts';
import { carsOf, pick, threePublicFigures } from '../support/three-public.ts';

/** A form that lists meetings and training beside 三公: its total is all of them, or 三公 alone. */
export const threePublicExtended: Rule = {
  meta: {
    id: 'three-public-extended',
    scope: 'table',
    severity: 'error',
    says: { zh: '合计 = “三公”经费小计 + 会议费 + 培训费', en: 'Total = three public expenses + meetings + training' },
  },
  *bind(context) {
    for (const set of threePublicFigures(context)) {
      const { figures, beside, family } = set;
      const total = figures.get('total');
      const others = pick(set, 'meeting', 'training');
      if (!total || others.length === 0) continue;
      const subtotal = figures.get('three-public');
      const three = subtotal ? [subtotal] : [...pick(set, 'abroad'), ...carsOf(set), ...pick(set, 'reception')];
      if (three.length === 0) continue;
      const all = [...three, ...others];
      const alternatives = [...(subtotal ? [] : [three]), ...(beside.length > 0 ? [[...all, ...beside]] : [])];
      yield relate(this.meta, {
        ...(family && { family: `three-public-extended|${family}` }),
        total,
        addends: all,
        alternatives,
        nameOf: total.columnLabel === others[0]?.columnLabel ? rowName : columnName,
      });
    }
  },
};
