import type { Rule } from '../rule.ts';
import { columnName, relate, rowName } from '../support/relate.ts';
import { pick, threePublicFigures } from '../support/three-public.ts';

/** 公务用车购置及运行费 = purchase + running. */
export const threePublicCarSum: Rule = {
  meta: {
    id: 'three-public-car-sum',
    scope: 'table',
    severity: 'error',
    says: { zh: '公务用车 = 购置费 + 运行维护费', en: 'Cars = purchase + running' },
  },
  *bind(context) {
    for (const set of threePublicFigures(context)) {
      const { figures, family } = set;
      const total = figures.get('car');
      const addends = pick(set, 'car-purchase', 'car-running');
      if (!total || addends.length === 0) continue;
      yield relate(this.meta, {
        ...(family && { family: `three-public-car-sum|${family}` }),
        total,
        addends,
        nameOf: total.columnLabel === addends[0]?.columnLabel ? rowName : columnName,
      });
    }
  },
};
