import type { Fact, Form, Ledger } from '../../model/index.ts';
import { expenditureClassOf } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { columnOfFund, mainColumn } from '../support/columns.ts';
import { closingFacts, only, printSame, totalOf } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

/** 收支总表 against 支出总表; in 财政拨款收支总表 the general public column against its own table. */
const PAIRS: readonly { summary: Form; fund: 'general-public' | undefined; byCode: Form }[] = [
  { summary: 'income-expenditure-summary', fund: undefined, byCode: 'expenditure-summary' },
  { summary: 'fiscal-appropriation-summary', fund: 'general-public', byCode: 'general-public-expenditure' },
];

/** Where two tables have the same total, a class of spending is the same in both. Matched by the name of the class. */
export const xtClassRows: Rule = {
  meta: {
    id: 'xt-class-rows',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '收支总表各类支出 = 分科目表同一类',
      en: 'Each class in the summary = the same class in the table by codes',
    },
  },
  *bind(context) {
    for (const { summary, fund, byCode } of PAIRS) {
      const side = only(context, summary, 'expenditure');
      const codes = only(context, byCode);
      const total = totalOf(context, codes);
      if (!side || !codes || !closingFacts(context, side, fund).some((fact) => printSame(fact, total))) continue;
      const column = fund === undefined ? mainColumn(side) : columnOfFund(side, fund);
      const classes = classesOf(context, codes);
      for (const [index, line] of side.lines.entries()) {
        const other = classes.get(expenditureClassOf(line.label)?.code ?? '');
        const fact = column ? context.fact(side, index, column) : null;
        if (fact && other) yield relate(this.meta, { kind: 'equal', total: other, addends: [fact] });
      }
    }
  },
};

/** The figure of each class in a table by codes. A class that stands there twice is left out. */
function classesOf(context: RuleContext, ledger: Ledger): Map<string, Fact> {
  const column = mainColumn(ledger);
  const found = new Map<string, Fact>();
  const twice = new Set<string>();
  for (const [index, line] of ledger.lines.entries()) {
    if (line.code === null || !/^2\d\d$/.test(line.code)) continue;
    const fact = column ? context.fact(ledger, index, column) : null;
    if (found.has(line.code)) twice.add(line.code);
    if (fact) found.set(line.code, fact);
  }
  for (const code of twice) found.delete(code);
  return found;
}
