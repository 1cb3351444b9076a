import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt, grandTotal } from '../support/lines.ts';
import { relateWords } from '../support/ratio.ts';

/** A table of assets whose kinds are told, and whose total is left blank. In other tables a blank total is often meant. */
export const totalBlank: Rule = {
  meta: {
    id: 'total-blank',
    scope: 'column',
    severity: 'warn',
    says: { zh: '各项有数的，总额不应空着', en: 'Where the kinds are told, so is their total' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('state-assets')) {
      const line = grandTotal(ledger);
      if (line === null) continue;
      const items = context.lines(ledger, ({ kind, depthFrom }) => kind === 'item' && depthFrom === 'enumerator');
      for (const column of addableColumns(ledger)) {
        // Without its header nobody knows whether a column counts things or states their worth.
        if (column.path.every((text) => text === '')) continue;
        const total = context.fact(ledger, line, column);
        const [first, ...others] = factsAt(context, ledger, items, column).filter(isAmount);
        if (!first || others.length === 0) continue;
        yield relateWords(this.meta, {
          total: first,
          others: total ? [total, ...others] : others,
          agrees: total !== null && isAmount(total),
          statement: { zh: '资产各项有数，总额却空着', en: 'The kinds of assets are told, the total is blank' },
        });
      }
    }
  },
};

function isAmount({ value }: Fact): boolean {
  return value !== null && !new Decimal(value).isZero();
}
