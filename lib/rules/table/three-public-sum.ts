import type { Rule } from '../rule.ts';
import { columnName, relate, rowName } from '../support/relate.ts';
import { carsOf, pick, threePublicFigures } from '../support/three-public.ts';

/** 三公经费 = going abroad + cars + reception. A form that lists meetings and training, too, totals something else. */
export const threePublicSum: Rule = {
  meta: {
    id: 'three-public-sum',
    scope: 'table',
    severity: 'error',
    says: { zh: '“三公”经费 = 出国 + 用车 + 接待', en: 'Three public expenses = abroad + cars + reception' },
  },
  *bind(context) {
    for (const set of threePublicFigures(context)) {
      const { figures, beside, family } = set;
      const extended = figures.has('meeting') || figures.has('training');
      const total = figures.get('three-public') ?? (extended ? undefined : figures.get('total'));
      const addends = [...pick(set, 'abroad'), ...carsOf(set), ...pick(set, 'reception')];
      if (!total || addends.length === 0) continue;
      yield relate(this.meta, {
        ...(family && { family: `three-public-sum|${family}` }),
        total,
        addends,
        alternatives: figures.has('three-public') || beside.length === 0 ? [] : [[...addends, ...beside]],
        nameOf: total.columnLabel === addends[0]?.columnLabel ? rowName : columnName,
      });
    }
  },
};
