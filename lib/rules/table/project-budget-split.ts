import { PROJECT_MONEY } from '../../interpret/index.ts';
import { isCellPlace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { columnName, relate } from '../support/relate.ts';

/** A project's form: its budget is what public finance pays plus what others pay. */
export const projectBudgetSplit: Rule = {
  meta: {
    id: 'project-budget-split',
    scope: 'table',
    severity: 'error',
    says: { zh: '项目预算数 = 财政资金 + 其他资金', en: "A project's budget = fiscal + other money" },
  },
  *bind(context) {
    const parts = [...context.keyValues('财政资金'), ...context.keyValues('其他资金')];
    for (const total of context.keyValues('预算数')) {
      const table = 'table' in total.place ? total.place.table : '';
      const addends = parts.filter(({ place }) => 'table' in place && place.table === table);
      // A form that names the fiscal part only says nothing of the rest.
      if (addends.some(({ fund }) => fund === 'fiscal'))
        yield relate(this.meta, { total, addends, nameOf: columnName });
    }
    for (const whole of [PROJECT_MONEY.year, PROJECT_MONEY.term]) {
      const sources = context.keyValues(`${whole}·${PROJECT_MONEY.part}`);
      for (const total of context.keyValues(whole)) {
        const { place } = total;
        const addends = sources.filter(
          (part) => isCellPlace(place) && isCellPlace(part.place) && part.place.table === place.table,
        );
        if (addends.length > 1) yield relate(this.meta, { total, addends, nameOf: columnName });
      }
    }
  },
};
