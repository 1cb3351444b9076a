import { Decimal } from '../../amounts/index.ts';
import type { Rule } from '../rule.ts';
import { cellTexts, remark, runningText } from '../support/passages.ts';

/** 在60%—95%之间的，得分=（实际值-60%）/30%*权重分值. */
const FORMULA =
  /(\d{1,3}(?:\.\d+)?)%?(?:\([^()]{0,6}\))?[-‒–—―−~至到]+(\d{1,3}(?:\.\d+)?)%?(?:\([^()]{0,6}\))?之间[^=。;]{0,30}=\(?\(?[^()=]{0,20}?-(\d{1,3}(?:\.\d+)?)%?\)\/(\d{1,3}(?:\.\d+)?)%/g;

/** A score that grows evenly between two limits divides by what lies between them: then it ends at the full weight. */
export const scoreFormula: Rule = {
  meta: {
    id: 'score-formula',
    scope: 'cell',
    severity: 'warn',
    tolerance: 'exact',
    says: {
      zh: '按区间计分的公式，除数为区间上下限之差',
      en: 'A score between two limits divides by the distance between them',
    },
  },
  *bind(context) {
    for (const passage of [...cellTexts(context, 20), ...runningText(context)]) {
      const flat = passage.text.normalize('NFKC').replace(/\s/g, '');
      for (const [said, low = '', high = '', from = '', by = ''] of flat.matchAll(FORMULA)) {
        const span = new Decimal(high).minus(low);
        if (!new Decimal(from).equals(low) || span.equals(by) || span.lessThanOrEqualTo(0)) continue;
        yield remark(this.meta, {
          places: [passage.at(0, passage.text.length)],
          message: {
            zh: `评分公式在 ${low}%—${high}% 之间计分，两者之差为 ${span.toString()}%，除数却是 ${by}%：“${said}”`,
            en: `The score is told between ${low} % and ${high} %, which are ${span.toString()} % apart, and divides by ${by} %`,
          },
        });
      }
    }
  },
};
