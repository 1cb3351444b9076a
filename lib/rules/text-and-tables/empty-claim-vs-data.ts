import { Decimal } from '../../amounts/index.ts';
import type { Form } from '../../model/index.ts';
import { type Fact, isCellPlace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { relateWords } from '../support/ratio.ts';

/** 无…，空表列示; 本表无数据; 本表为空表. Not 本表无数据的栏目…. */
const SAYS_EMPTY =
  /空表列示|[本此]表(?:为)?(?:空表|空|无数据|无数字)(?!的)|(?:以|故|因此)空表|无此项(?:预算|支出|内容|数据)/;
/** Words that may stand before 无此项支出 where all of the table is meant; any other names one item of it. */
const OF_ALL =
  /^(?:备?注|说明|[本我此](?:部门|单位|级|年度?|表|[局委办厅院])|20\d\d年度?|当年|今年|目前|[:：,，、.]|\d)*$/;
/** A fund whose own table is meant, where the note stands below another one. */
const FUNDS: readonly (readonly [RegExp, Form])[] = [
  [/政府性基金/, 'government-fund-expenditure'],
  [/国有资本/, 'state-capital'],
];

/** A note below a table that says it is empty, and figures in it. */
export const emptyClaimVsData: Rule = {
  meta: {
    id: 'empty-claim-vs-data',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '注明为空表的，表内没有数字', en: 'A table that is said to be empty holds no figures' },
  },
  *bind(context) {
    for (const table of context.interpretation.disclosure.tables) {
      const form = context.interpretation.tables.find((one) => one.table === table.id)?.form;
      if (table.note === null || !saysEmpty(table.note, form)) continue;
      const figures = context.interpretation.facts.filter(
        (fact) => isCellPlace(fact.place) && fact.place.table === table.id && isAmount(fact),
      );
      const [total, ...others] = figures;
      if (!total) continue;
      yield relateWords(this.meta, {
        total,
        others: others.slice(0, 8),
        agrees: false,
        statement: {
          zh: '表下注明没有数据、空表列示，表中却有数字',
          en: 'The note says that the table is empty, yet it holds figures',
        },
      });
    }
  },
};

function saysEmpty(note: string, form: Form | undefined): boolean {
  return note
    .replace(/\s/g, '')
    .split(/[。；;]/)
    .some((sentence) => {
      const said = SAYS_EMPTY.exec(sentence);
      if (!said) return false;
      if (said[0].startsWith('无此项') && !OF_ALL.test(sentence.slice(0, said.index))) return false;
      return FUNDS.every(
        ([fund, own]) => !fund.test(sentence) || form === own || form === undefined || form === 'other',
      );
    });
}

function isAmount({ value, quantity }: Fact): boolean {
  return value !== null && quantity === 'money' && !new Decimal(value).isZero();
}
