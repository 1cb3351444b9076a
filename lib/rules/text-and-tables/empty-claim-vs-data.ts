import { Decimal } from '../../amounts/index.ts';
import { type Fact, isCellPlace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { relateWords } from '../support/ratio.ts';

/** 无…，空表列示; 本表无数据; 本表为空表. */
const SAYS_EMPTY =
  /空表列示|本表(?:为)?(?:空表|空|无数据|无数字)|此表(?:为)?(?:空表|无数据)|(?:以|故|因此)空表|无此项(?:预算|支出|内容|数据)/;

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
      if (table.note === null || !SAYS_EMPTY.test(table.note.replace(/\s/g, ''))) continue;
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

function isAmount({ value, quantity }: Fact): boolean {
  return value !== null && quantity === 'money' && !new Decimal(value).isZero();
}
