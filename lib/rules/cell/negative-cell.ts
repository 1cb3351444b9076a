import type { Fact, FigureColumn, Form, Ledger, Line } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** Forms that plan revenue and spending, or state what there is: nothing in them can be less than nothing. */
const PLANS: readonly Form[] = [
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'fiscal-appropriation-summary',
  'general-public-expenditure',
  'basic-expenditure',
  'government-fund-income',
  'government-fund-expenditure',
  'state-capital',
  'three-public',
  'operating-cost',
  'project-expenditure',
  'procurement',
  'state-assets',
];

/** What may well be negative: changes, balances, adjustments. */
const MAY_BE_NEGATIVE = /增|减|变动|变化|差|比上?[年期]|结余|结转|调整|冲|收回|缴回|净|累计折旧|%|％|率/;

export const negativeCell: Rule = {
  meta: {
    id: 'negative-cell',
    scope: 'cell',
    severity: 'warn',
    says: { zh: '预算表的收入、支出、采购、资产不为负数', en: 'No planned amount is negative' },
    tolerance: 'exact',
  },
  *bind(context) {
    if (context.interpretation.head.kind !== 'budget' || context.interpretation.head.level === 'government') return;
    for (const ledger of context.ledgers(...PLANS)) {
      if (!isSurelyRead(context.tableOf(ledger))) continue;
      const [first, ...others] = negativeFacts(context, ledger);
      // Most of a table: a way of writing, or a table of changes that does not say so.
      if (!first || others.length > FEW) continue;
      yield remark(this.meta, {
        places: [first, ...others].map(({ place }) => place),
        message: {
          zh: `“${first.label || first.columnLabel}”的预算金额为负数（${first.place.text.trim()}），收入、支出的预算应不小于零`,
          en: `The planned amount of “${first.label || first.columnLabel}” is negative (${first.place.text.trim()}); zero or more was expected`,
        },
      });
    }
  },
};

const FEW = 5;

function negativeFacts(context: RuleContext, ledger: Ledger): Fact[] {
  return ledger.columns.filter(isPlan).flatMap((column) =>
    ledger.lines.flatMap((line, index) => {
      const fact = context.fact(ledger, index, column);
      if (!fact?.value?.startsWith('-') || fact.quantity !== 'money' || Number(fact.value) === 0) return [];
      return mayBeNegative(line, context.row(ledger, line.row)) ? [] : [fact];
    }),
  );
}

function isPlan({ quantity, period, path }: FigureColumn): boolean {
  if (quantity !== 'money' || (period !== null && period !== 'current')) return false;
  // Without its header nobody knows whether a column plans or compares.
  return path.some((text) => text !== '') && !path.some((text) => MAY_BE_NEGATIVE.test(text));
}

function mayBeNegative({ label }: Line, row: readonly string[]): boolean {
  return MAY_BE_NEGATIVE.test(label) || row.some((text) => /比|增减|变动/.test(text));
}
