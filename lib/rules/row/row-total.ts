import type { FigureColumn } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { rowSums } from '../support/row-sums.ts';

/**
 * Any other 合计 or 小计 column over the columns of its group. Economic classes share no money; of other columns, whose
 * names we do not know, a failure is a warning.
 */
export const rowTotal: Rule = {
  meta: {
    id: 'row-total',
    scope: 'row',
    severity: 'warn',
    says: { zh: '合计栏 = 所辖各栏之和', en: 'A total column = the columns it spans' },
  },
  bind(context) {
    return rowSums(
      this.meta,
      context,
      ({ nature, total }, ledger) =>
        (nature === 'unknown' || nature === 'classes') && isPlain(total) && context.formOf(ledger) !== 'three-public',
    );
  },
};

/** 合计, 2023年合计, 资产总额: a total of what stands beside it. “三公”经费合计 totals its own kind only. */
function isPlain({ path }: FigureColumn): boolean {
  return /^(?:\d{4}年?|资产)?(?:合计|小计|总计|总数|总额)$/.test((path.at(-1) ?? '').replace(/\s/g, ''));
}
