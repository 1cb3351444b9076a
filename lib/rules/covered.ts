import type { Bilingual } from '../model/index.ts';

/** A check of the catalogue whose relation other rules bind already. */
export interface Covered {
  /** As in the catalogue of checks. */
  id: string;
  by: readonly string[];
  how: Bilingual;
}

/** The same relation is bound once only: these ids have no rule of their own. */
export const covered: readonly Covered[] = [
  {
    id: 'same-row-equal-columns',
    by: ['row-total', 'row-fund-split', 'row-income-sources'],
    how: {
      zh: '空白按零计：只有一种资金时，合计等于各资金之和就是合计等于该资金',
      en: 'A blank counts as zero: where there is one fund only, the sum over the funds is that fund',
    },
  },
  {
    id: 'procurement-total',
    by: ['narr-procurement-tie', 'procurement-column-sum', 'narr-repeat'],
    how: {
      zh: '文中数对表中合计，表中合计对明细，文中前后一致',
      en: 'The text ties to the table’s total, the total to its rows, the text to itself',
    },
  },
  {
    id: 'fa-balance',
    by: ['balance', 'total-with-carryover'],
    how: {
      zh: '收支两边总计相等；总计 = 本年合计 + 结转结余、结余分配各行',
      en: 'Both sides’ totals agree; each is the year’s total plus the lines below it',
    },
  },
  {
    id: 'fa-01-02-03',
    by: ['xt-revenue-total', 'xt-expenditure-total'],
    how: {
      zh: '决算只与总表的本年合计比较',
      en: 'In a final account only the summary’s total of the year compares',
    },
  },
  {
    id: 'fa-04-05',
    by: ['xt-fiscal-split'],
    how: {
      zh: '财政拨款总表各资金栏对分资金表，决算只与本年支出合计比较',
      en: 'Each fund of the fiscal summary ties to its own table; in a final account by the year’s total',
    },
  },
];
