import { convert, Decimal } from '../../amounts/index.ts';
import { flatten } from '../../interpret/labels.ts';
import type { Fact, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { columnTotals } from '../support/columns.ts';
import { only } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

/**
 * A sentence says that the assets to be bought are in the procurement budget. Assets are goods (catalogue A); works (B)
 * and services (C) are none. An error only where not even purchases that the table leaves out could explain the rest.
 */
export const assetPurchaseVsProcurement: Rule = {
  meta: {
    id: 'asset-purchase-vs-procurement',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '拟购置固定资产 ≤ 采购表所列货物', en: 'Assets to be bought ≤ the goods of the procurement table' },
  },
  *bind(context) {
    const ledger = only(context, 'procurement');
    const purchases = ledger ? purchasesOf(context, ledger) : null;
    if (!purchases) return;
    for (const planned of context.said(({ kind }) => kind === 'assets-to-buy')) {
      if (
        planned.value === null ||
        planned.unit === null ||
        purchases.unit === null ||
        !/列入.{0,6}采购/.test(context.sentence(planned))
      )
        continue;
      const amount = new Decimal(convert(planned.value, planned.unit, purchases.unit));
      const goods = sumOf(purchases.goods);
      // What the table's total holds beyond its rows may be goods.
      if (amount.greaterThan(goods) && amount.lessThanOrEqualTo(goods.plus(purchases.unlisted))) continue;
      // The whole of the table, services included, is a loose way of speaking; any other amount is in no table.
      const severity = amount.equals(sumOf(purchases.all)) ? 'warn' : 'error';
      yield relate(this.meta, {
        kind: 'at-least',
        total: planned,
        addends: purchases.goods,
        severity,
        nameOf: (fact) => (fact === planned ? '拟购置固定资产' : fact.label),
      });
    }
  },
};

interface Purchases {
  goods: Fact[];
  /** Goods, works and services. */
  all: Fact[];
  /** What the printed total holds beyond the rows: purchases that are not listed. */
  unlisted: Decimal;
  /** In which all of these are told. */
  unit: Fact['unit'];
}

function purchasesOf(context: RuleContext, ledger: Ledger): Purchases | null {
  const amount = columnTotals(ledger)[0]?.total;
  const catalogue = context.columnPaths(ledger).findIndex((path) => /目录|品目/.test(path.join('')));
  if (!amount || catalogue < 0) return null;
  const goods: Fact[] = [];
  const all: Fact[] = [];
  for (const [index, line] of ledger.lines.entries()) {
    const fact = line.kind === 'item' ? context.fact(ledger, index, amount) : null;
    const code = flatten(context.text(ledger, index, catalogue));
    if (!fact) continue;
    if (!/^[ABC]\d/.test(code)) return null;
    all.push(fact);
    if (code.startsWith('A')) goods.push(fact);
  }
  const totals = context.lines(ledger, ({ kind }) => kind === 'grand-total' || kind === 'subtotal');
  const printed = totals.flatMap((line) => context.fact(ledger, line, amount) ?? [])[0];
  const unlisted = printed?.value ? Decimal.max(0, new Decimal(printed.value).minus(sumOf(all))) : new Decimal(0);
  return { goods, all, unlisted, unit: amount.unit };
}

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0));
}
