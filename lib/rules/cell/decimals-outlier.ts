import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** Enough figures to speak of a habit of the document. */
const ENOUGH = 20;
/** 分, or 元 in a table of 万元: no habit asks for more. */
const USUAL = 2;
/** More of them are a habit of their own. */
const FEW = 2;

/**
 * An amount with more decimals than all others of the document: 482.4310 among 12.30 and 8.05. Fewer decimals are
 * dropped zeros and no matter; unit prices and rates may have as many as they like.
 */
export const decimalsOutlier: Rule = {
  meta: {
    id: 'decimals-outlier',
    scope: 'cell',
    severity: 'info',
    says: { zh: '金额的小数位数全文一致', en: 'Amounts have the same number of decimals throughout' },
    tolerance: 'exact',
  },
  *bind(context) {
    const { disclosure, facts } = context.interpretation;
    const sure = new Set(disclosure.tables.filter(isSurelyRead).map(({ id }) => id));
    const amounts = facts.filter(
      ({ place, quantity, decimals }) =>
        'table' in place && sure.has(place.table) && quantity === 'money' && decimals !== null,
    );
    const odd = amounts.filter(({ decimals }) => (decimals ?? 0) > USUAL);
    if (amounts.length < ENOUGH || odd.length > FEW) return;
    for (const { place, decimals } of odd) {
      yield remark(this.meta, {
        places: [place],
        message: {
          zh: `“${place.text.trim()}”有${decimals}位小数，全文其他金额最多${USUAL}位`,
          en: `“${place.text.trim()}” has ${decimals} decimals; all other amounts of the document have at most ${USUAL}`,
        },
      });
    }
  },
};
