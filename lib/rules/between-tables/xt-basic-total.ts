import type { Rule } from '../rule.ts';
import { relateTables } from '../support/between-tables.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { useOf } from '../support/uses.ts';

/** Basic expenditure of the general public budget stands in its own table and in the table by economic class; in 支出总表, too, where all money is of that budget. */
export const xtBasicTotal: Rule = {
  meta: {
    id: 'xt-basic-total',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '基本支出合计在各表一致', en: 'Basic expenditure is one amount in every table' },
  },
  *bind(context) {
    const all = only(context, 'expenditure-summary');
    const general = only(context, 'general-public-expenditure');
    const economic = only(context, 'basic-expenditure');
    const ofAll = totalOf(context, all, 'basic');
    const ofGeneral = totalOf(context, general, 'basic');
    const ofEconomic = totalOf(context, economic);
    const oneFund = printSame(totalOf(context, all), totalOf(context, general));
    if (oneFund && ofAll && ofGeneral)
      yield relateTables(this.meta, context, { kind: 'equal', total: ofAll, addends: [ofGeneral], nameOf: basic });
    if (ofEconomic && ofGeneral) {
      // The table by economic class may be of all money, or of all that public finance pays.
      const ofFund = totalOf(context, only(context, 'government-fund-expenditure'), 'basic');
      const alternatives = [...(ofAll && !oneFund ? [[ofAll]] : []), ...(ofFund ? [[ofGeneral, ofFund]] : [])];
      yield relateTables(this.meta, context, {
        kind: 'equal',
        total: ofEconomic,
        addends: [ofGeneral],
        alternatives,
        nameOf: basic,
      });
    }
    const use = useOf(context, 'basic');
    if (ofAll && use)
      yield relateTables(this.meta, context, { kind: 'equal', total: ofAll, addends: [use], nameOf: basic });
    if (ofEconomic && ofAll && oneFund)
      yield relateTables(this.meta, context, { kind: 'equal', total: ofAll, addends: [ofEconomic], nameOf: basic });
  },
};

const basic = () => '基本支出';
