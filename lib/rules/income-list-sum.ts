import type { Fact, Ledger } from '../model/index.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { addableColumns } from './support/columns.ts';
import { factsAt } from './support/lines.ts';
import { relate } from './support/relate.ts';
import { closingOf } from './support/summary.ts';

/** 收支总表: the year's income (expenditure) is the sum of its numbered sources (classes). */
export const incomeListSum: Rule = {
  meta: {
    id: 'income-list-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '本年合计 = 各项之和', en: 'Total of the year = the items of the list' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('income-expenditure-summary', 'fiscal-appropriation-summary')) {
      const { current, grand, items } = closingOf(ledger);
      const end = current ?? grand;
      if (end === null || items.length < 2) continue;
      const numbered = items.filter((index) => ledger.lines[index]?.depthFrom === 'enumerator');
      const plain = items.filter((index) => !numbered.includes(index));
      for (const column of addableColumns(ledger)) {
        const total = context.fact(ledger, end, column);
        if (!total) continue;
        const { addends, alternatives } = readings(context, ledger, column, numbered, plain);
        if (addends.length > 0) yield relate(this.meta, { total, addends, alternatives });
      }
    }
  },
};

/**
 * In a numbered list an unnumbered line may be one more item or a detail of the one above: both readings are lawful.
 */
function readings(
  context: RuleContext,
  ledger: Ledger,
  column: Ledger['columns'][number],
  numbered: readonly number[],
  plain: readonly number[],
): { addends: Fact[]; alternatives: Fact[][] } {
  const ofNumbered = factsAt(context, ledger, numbered, column);
  const ofPlain = factsAt(context, ledger, plain, column);
  if (numbered.length === 0) return { addends: ofPlain, alternatives: [] };
  if (ofNumbered.length === 0) return { addends: [], alternatives: [] };
  return { addends: ofNumbered, alternatives: ofPlain.length > 0 ? [[...ofNumbered, ...ofPlain]] : [] };
}
