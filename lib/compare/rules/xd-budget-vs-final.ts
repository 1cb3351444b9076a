import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../../rules/index.ts';
import { mainColumn } from '../../rules/support/columns.ts';
import { functionalRows, rowsOf } from '../../rules/support/functional-rows.ts';
import { levelsOf, ownLevel } from '../../rules/support/levels.ts';
import { relate } from '../../rules/support/relate.ts';
import type { ComparingRule } from '../rule.ts';
import { subjectKey, toldIn } from '../told.ts';
import { sameAsStated } from './same-as-stated.ts';

/** 年初预算 in a final account, in a column or in the text, is what the budget of that year says. */
export const xdBudgetVsFinal: ComparingRule = {
  meta: {
    id: 'xd-budget-vs-final',
    scope: 'documents',
    severity: 'warn',
    says: {
      zh: '决算中的年初预算数 = 预算文件中的数',
      en: 'The initial budget in a final account is that of the budget document',
    },
  },
  of: 'budget-and-final',
  *bind(pair) {
    yield* sameAsStated(this.meta, pair, 'initial-budget');
    const budget = toldIn(pair.first, (claim) => ownLevel(pair.first, claim));
    const rows = generalRows(pair.first);
    for (const claim of pair.second.claims) {
      const fact = initialOf(pair.second, claim);
      const { subject } = claim;
      const printed =
        budget.get(subjectKey(pair.second, subject) ?? '') ??
        amountOf(pair.first, rowsOf(rows, subject.code, subject.path));
      if (!fact || !printed) continue;
      yield relate(this.meta, { kind: 'equal', total: pair.enter(1, fact), addends: [pair.enter(0, printed)] });
    }
  },
};

/** 年初预算为300.00万元 */
function initialOf(context: RuleContext, claim: Claim): Fact | null {
  const { year } = context.interpretation.head;
  const initial = levelsOf(claim).find((level) => level.stage === 'initial' && (level.year ?? year) === year);
  return context.told(initial?.fact);
}

function generalRows(context: RuleContext): ReturnType<typeof functionalRows> {
  return functionalRows(context).filter(({ ledger }) => context.formOf(ledger) === 'general-public-expenditure');
}

/** What a table prints of an item; null where it prints two amounts, or none. */
function amountOf(context: RuleContext, rows: ReturnType<typeof functionalRows>): Fact | null {
  const facts = rows.flatMap(({ ledger, line }) => {
    const column = mainColumn(ledger);
    return (column && context.fact(ledger, line, column)) ?? [];
  });
  return facts.length === 1 ? (facts[0] ?? null) : null;
}
