import type { Rule } from '../rule.ts';
import { completionColumns } from '../support/rate-columns.ts';
import { rateRelations } from '../support/rate-relations.ts';

/** 占预算%: executed ÷ budget, line by line, where the header says which two columns it is made of. */
export const rowCompletionRate: Rule = {
  meta: {
    id: 'row-completion-rate',
    scope: 'row',
    severity: 'error',
    says: { zh: '完成率 = 执行数 ÷ 预算数', en: 'Completion rate = executed ÷ budget' },
  },
  *bind(context) {
    for (const ledger of context.ledgers())
      for (const column of completionColumns(ledger))
        yield* rateRelations(this.meta, context, ledger, column, (executed, budget) => [
          { fact: executed, over: 1 },
          { fact: budget, under: 1 },
        ]);
  },
};
