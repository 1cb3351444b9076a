import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt, grandTotal } from '../support/lines.ts';
import { relate } from '../support/relate.ts';

/** 资产表: the whole value is that of houses, vehicles, large equipment and the rest; 其中 rows are within these. */
export const assetTableSum: Rule = {
  meta: {
    id: 'asset-table-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '资产总额 = 各类资产之和', en: 'Total assets = the kinds of assets' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('state-assets')) {
      const total = grandTotal(ledger);
      if (total === null) continue;
      const end = ledger.lines.findIndex((_, index) => isHeading(context, ledger, index));
      const items = context.lines(
        ledger,
        (line, index) =>
          (end < 0 || index < end) && line.kind === 'item' && line.depth === 0 && line.depthFrom === 'enumerator',
      );
      // The total stands above its kinds or below them, never among them.
      const below = items.filter((index) => index > total).length;
      if (items.length < 2 || (below !== 0 && below !== items.length)) continue;
      for (const column of addableColumns(ledger)) {
        const whole = context.fact(ledger, total, column);
        const addends = factsAt(context, ledger, items, column);
        if (whole?.value != null && addends.length >= 2) yield relate(this.meta, { total: whole, addends });
      }
    }
  },
};

/** 补充资料： — a line without number and figures begins a list that the total does not speak of. */
function isHeading(context: RuleContext, ledger: Ledger, index: number): boolean {
  const line = ledger.lines[index];
  if (line?.kind !== 'item' || line.depthFrom === 'enumerator') return false;
  return ledger.columns.every((column) => context.fact(ledger, index, column)?.value == null);
}
