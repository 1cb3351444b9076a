import type { Fund } from '../../model/index.ts';

/** The three budgets that fiscal appropriations come from, by what names say of them (预算法 第五条). */
export const BUDGETS: readonly (readonly [Fund, RegExp])[] = [
  ['general-public', /一般公共|公共财政预算/],
  ['government-fund', /政府性基金/],
  ['state-capital', /国有资本/],
];
