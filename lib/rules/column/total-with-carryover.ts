import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt } from '../support/lines.ts';
import { relate } from '../support/relate.ts';
import { closingOf } from '../support/summary.ts';

/** 收入总计 = 本年收入合计 + 上年结转; 支出总计 = 本年支出合计 + 结转下年. */
export const totalWithCarryover: Rule = {
  meta: {
    id: 'total-with-carryover',
    scope: 'column',
    severity: 'error',
    says: { zh: '总计 = 本年合计 + 结转结余', en: 'Grand total = total of the year + what is carried over' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const { current, grand, between } = closingOf(ledger);
      if (current === null || grand === null) continue;
      for (const column of addableColumns(ledger)) {
        const total = context.fact(ledger, grand, column);
        const year = context.fact(ledger, current, column);
        if (total && year)
          yield relate(this.meta, { total, addends: [year, ...factsAt(context, ledger, between, column)] });
      }
    }
  },
};
