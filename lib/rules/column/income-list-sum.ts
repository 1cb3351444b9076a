import type { Fact, Ledger } from '../../model/index.ts';
import { expenditureClassOf, incomeClassOf } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt } from '../support/lines.ts';
import { relate } from '../support/relate.ts';
import { closingOf } from '../support/summary.ts';

const TWO_SIDED = ['income-expenditure-summary', 'fiscal-appropriation-summary'] as const;
/** Of a whole government, 收入｜支出 side by side: 政府性基金预算收支表. A department's tells its expenditure by code. */
const OF_ONE_FUND = ['government-fund-expenditure', 'state-capital'] as const;
/** Also printed as a list: 一、财政拨款收入 … 本年收入合计. */
const ONE_SIDED = ['income-summary', 'expenditure-summary'] as const;

/** 收支总表: the year's income (expenditure) is the sum of its numbered sources (classes). */
export const incomeListSum: Rule = {
  meta: {
    id: 'income-list-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '本年合计 = 各项之和', en: 'Total of the year = the items of the list' },
  },
  *bind(context) {
    for (const ledger of context.ledgers(...TWO_SIDED, ...ONE_SIDED, ...OF_ONE_FUND)) {
      // A table by codes, by units or by columns closes otherwise.
      const oneSided = ONE_SIDED.some((form) => form === context.formOf(ledger));
      if (oneSided && ledger.codeKind !== null) continue;
      const ofOneFund = OF_ONE_FUND.some((form) => form === context.formOf(ledger));
      const { current, grand, items } = closingOf(ledger);
      // 小计 that is followed by 合计 is told by the figures themselves.
      const isTwoSided = ledger.codeKind === null && context.ledgersOf(ledger.table).length === 2 && grand !== null;
      if (ofOneFund && !isTwoSided) continue;
      const end = current ?? grand;
      if (end === null || items.length < 2) continue;
      const numbered = items.filter((index) => ledger.lines[index]?.depthFrom === 'enumerator');
      const listed = numbered.length >= 2 || oneSided ? numbered : items.filter((index) => isNamed(ledger, index));
      const plain = items.filter((index) => !listed.includes(index));
      if (listed.length < 2) continue;
      for (const column of addableColumns(ledger)) {
        const total = context.fact(ledger, end, column);
        if (!total) continue;
        const { addends, alternatives } = readings(context, ledger, column, listed, plain);
        if (addends.length > 0) yield relate(this.meta, { total, addends, alternatives });
      }
    }
  },
};

/** A class of expenditure or a source of income, by its name. */
function isNamed(ledger: Ledger, index: number): boolean {
  const label = ledger.lines[index]?.label ?? '';
  return expenditureClassOf(label) !== null || incomeClassOf(label) !== null;
}

/**
 * In a list an unnumbered line may be one more item or a detail of the one above: both readings are lawful.
 */
function readings(
  context: RuleContext,
  ledger: Ledger,
  column: Ledger['columns'][number],
  listed: readonly number[],
  plain: readonly number[],
): { addends: Fact[]; alternatives: Fact[][] } {
  const ofListed = factsAt(context, ledger, listed, column);
  const ofPlain = factsAt(context, ledger, plain, column);
  if (ofListed.length === 0) return { addends: [], alternatives: [] };
  return { addends: ofListed, alternatives: ofPlain.length > 0 ? [[...ofListed, ...ofPlain]] : [] };
}
