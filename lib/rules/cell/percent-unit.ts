import type { Rule } from '../rule.ts';
import { quoted, remark, runningText } from '../support/passages.ts';

/** 占76.23； beside shares that carry their mark. 占0.5的一半 and 占地12.5亩 are something else: a stop must follow. */
export const percentUnit: Rule = {
  meta: {
    id: 'percent-unit',
    scope: 'text',
    severity: 'info',
    says: { zh: '占比、增长率带有百分号', en: 'A share or a rate carries its percent sign' },
    tolerance: 'exact',
  },
  *bind(context) {
    for (const passage of runningText(context)) {
      if (!/[%％]/.test(passage.text)) continue;
      for (const { 0: words, index } of passage.text.matchAll(SHARE_WITHOUT_MARK)) {
        yield remark(this.meta, {
          places: [passage.at(index, index + words.length)],
          message: {
            zh: `“${quoted(passage.text, index, index + words.length, 6)}”中的比例没有百分号`,
            en: `The share in “${quoted(passage.text, index, index + words.length, 6)}” has no percent sign`,
          },
        });
      }
    }
  },
};

/** 占(总支出的)76.23 and 增长7.5 right before a stop; with decimals, since whole numbers may count things. */
const SHARE_WITHOUT_MARK =
  /(?:占(?:比|本年|总|全部|支出|收入|合计|年初|预算|[的为])*|(?:同比|比上年)?(?:增长|下降)(?:了)?)[\d０-９]{1,3}[.．][\d０-９]{1,2}(?=[，。；、]|$)/g;
