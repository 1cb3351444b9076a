import { parseNumber } from '../../amounts/index.ts';
import { flatten } from '../../interpret/labels.ts';
import { type CellPlace, expandGrid, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';

const PLAN = /^资金支出计划[(（]?%?[)）]?$/;
const MONTH = /^(\d{1,2})月(?:底|末)?$/;

/** 资金支出计划（%）: what is to be spent by the end of each month, counted from the year's beginning. It does not fall, and ends at 100. */
export const planPercent: Rule = {
  meta: {
    id: 'plan-percent',
    scope: 'table',
    severity: 'error',
    tolerance: 'exact',
    says: {
      zh: '资金支出计划（累计 %）逐期不减，12 月底为 100',
      en: 'Planned spending (cumulative %) never falls and ends at 100',
    },
  },
  *bind(context) {
    for (const table of context.interpretation.disclosure.tables) {
      if (table.defects.length > 0) continue;
      const plan = planOf(table.id, expandGrid(table));
      if (plan.length < 2) continue;
      const falls = plan.findIndex(({ value }, index) => index > 0 && value < (plan[index - 1]?.value ?? 0));
      const last = plan.at(-1);
      const ends = last?.month === 12 && last.value !== 100;
      const over = plan.some(({ value }) => value < 0 || value > 100);
      if ((falls < 0 && !ends && !over) || isByQuarter(plan) || isInMoney(context, table.id, plan)) continue;
      yield remark(this.meta, {
        places: plan.map(({ place }) => place),
        message: {
          zh: `资金支出计划为累计百分比，应逐期不减、12 月底为 100：${plan.map(({ month, place }) => `${month}月底 ${place.text}`).join('，')}`,
          en: `Planned spending is cumulative: it never falls and is 100 at the end of December: ${plan.map(({ month, place }) => `month ${month}: ${place.text}`).join(', ')}`,
        },
      });
    }
  },
};

/** 25, 25, 25, 25: each quarter's own share, which is another way of writing the same. */
function isByQuarter(plan: readonly Step[]): boolean {
  return plan.reduce((sum, { value }) => sum + value, 0) === 100;
}

/** Without % in its header the plan may be told in money: it ends at the project's budget. */
function isInMoney(context: RuleContext, table: string, plan: readonly Step[]): boolean {
  const last = plan.at(-1)?.value;
  return ['预算数', '财政资金']
    .flatMap((key) => context.keyValues(key))
    .some(({ place, value }) => isCellPlace(place) && place.table === table && Number(value) === last);
}

interface Step {
  month: number;
  value: number;
  place: CellPlace;
}

/** The months of one row and the percentages right below them. */
function planOf(table: string, grid: ReturnType<typeof expandGrid>): Step[] {
  for (const [row, line] of grid.entries()) {
    if (!line.some((cell) => PLAN.test(flatten(cell?.text ?? '')))) continue;
    const steps = line.flatMap((cell, column): Step[] => {
      const month =
        cell && cell.row === row && cell.column === column ? MONTH.exec(flatten(cell.text))?.[1] : undefined;
      const below = grid[row + 1]?.[column];
      const number = month && below ? parseNumber(below.text, { column: 'figures' }) : null;
      if (!month || !below || !number?.value) return [];
      return [
        { month: Number(month), value: Number(number.value), place: { table, row: row + 1, column, text: below.text } },
      ];
    });
    const inOrder = steps.every(({ month }, index) => index === 0 || month > (steps[index - 1]?.month ?? 0));
    return inOrder ? steps : [];
  }
  return [];
}
