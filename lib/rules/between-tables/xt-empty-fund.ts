import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { closingFacts, only } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

const TABLES = [
  ['government-fund', 'government-fund-expenditure'],
  ['state-capital', 'state-capital'],
] as const;

/** 政府性基金 and 国有资本 tables that list nothing, beside a column of the fiscal summary that does. The table may have been left blank by mistake: a warning. */
export const xtEmptyFund: Rule = {
  meta: {
    id: 'xt-empty-fund',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '分资金表为空，则总表该资金为零', en: 'A fund whose table is empty is zero in the fiscal summary' },
  },
  *bind(context) {
    const summary = only(context, 'fiscal-appropriation-summary', 'expenditure');
    for (const [fund, form] of TABLES) {
      const table = only(context, form);
      const stated = closingFacts(context, summary, fund)[0];
      if (!table || !stated) continue;
      const filled = table.lines.some((_, line) =>
        addableColumns(table).some((column) => context.fact(table, line, column) !== null),
      );
      if (!filled) yield relate(this.meta, { kind: 'equal', total: stated, addends: [] });
    }
  },
};
