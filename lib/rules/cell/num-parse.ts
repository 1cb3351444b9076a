import { type Fact, isCellPlace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** A cell among figures that is made of digits and marks and yet is no figure: 1,23.45, 12.3.4, 3,518.8S. */
export const numParse: Rule = {
  meta: {
    id: 'num-parse',
    scope: 'cell',
    severity: 'info',
    says: {
      zh: '金额栏中的数字写法正确，能读成一个数',
      en: 'What stands in a column of amounts can be read as a figure',
    },
    tolerance: 'exact',
  },
  *bind(context) {
    const { disclosure, facts } = context.interpretation;
    const sure = new Set(disclosure.tables.filter(isSurelyRead).map(({ id }) => id));
    for (const fact of facts) {
      const { place } = fact;
      if (!isCellPlace(place) || !sure.has(place.table) || fact.quantity !== 'money' || !looksLikeFigure(fact))
        continue;
      yield remark(this.meta, {
        places: [place],
        message: {
          zh: `“${place.text.trim()}”不能读成一个数（千分位逗号、小数点或字符有误）`,
          en: `“${place.text.trim()}” cannot be read as a figure: a separator, a point or a character is wrong`,
        },
      });
    }
  },
};

/** Digits first and last, at most one character among them that is none of a figure's; dates, codes and ranges are other things. */
function looksLikeFigure({ value, place }: Fact): boolean {
  const text = place.text.trim().normalize('NFKC');
  if (value !== null || text.length < 4 || text.length > 24 || !/[.,]/.test(text)) return false;
  if (/^\d{1,2}(?:\.\d{1,2}){2,}$|^(?:19|20)\d\d[.,]/.test(text)) return false;
  return /^-?\d[\d.,，。:;OoIlS]*[\dOoIlS]$/.test(text) && (text.match(/[OoIlS:;。]/g) ?? []).length <= 1;
}
