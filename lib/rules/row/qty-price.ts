import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { columnTotals, isTotalColumn } from '../support/columns.ts';
import { columnName, relate, unbound } from '../support/relate.ts';

/** 采购表: quantity times unit price is the amount. Only where unit price and amount are in one unit. */
export const qtyPrice: Rule = {
  meta: {
    id: 'qty-price',
    scope: 'row',
    severity: 'error',
    says: { zh: '数量 × 单价 = 金额', en: 'Quantity × unit price = amount' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const only = (quantity: string) => {
        const found = ledger.columns.filter((column) => column.quantity === quantity);
        return found.length === 1 ? found[0] : undefined;
      };
      const quantity = only('count');
      const price = only('unit-price');
      const amount = amountColumn(ledger);
      if (!quantity || !price || !amount || price.unit !== amount.unit) continue;
      const rows: { total: Fact; addends: Fact[] }[] = [];
      for (const [index, line] of ledger.lines.entries()) {
        if (line.kind !== 'item') continue;
        const facts = [quantity, price, amount].map((column) => context.fact(ledger, index, column));
        const [count, each, total] = facts;
        if (!isStated(count) || !isStated(each) || !isStated(total)) continue;
        if ([quantity, price, amount].some((column) => context.isMerged(ledger, index, column))) continue;
        rows.push({ total, addends: [count, each] });
      }
      const isInYuan = rows.length > 0 && rows.every(isPricedInYuan);
      if (isInYuan && rows.length > 1) {
        yield unbound(
          this.meta,
          [ledger.table],
          '单价似以元计，金额以万元计，表头没有说明',
          'Unit prices look like 元 and amounts like 万元; the header does not say',
        );
        continue;
      }
      const severity = isInYuan ? 'warn' : this.meta.severity;
      const family = `qty-price|${ledger.id}`;
      for (const row of rows)
        yield relate(this.meta, { ...row, kind: 'product', nameOf: columnName, family, severity });
    }
  },
};

/** The column of the whole amount: the total of the fund columns, or the only 金额. */
function amountColumn(ledger: Parameters<typeof columnTotals>[0]) {
  const total = columnTotals(ledger)[0]?.total;
  if (total) return total;
  const money = ledger.columns.filter(({ quantity, measure }) => quantity === 'money' && measure !== 'project-budget');
  return money.find(isTotalColumn) ?? (money.length === 1 ? money[0] : undefined);
}

/** 10 × 5000 = 5.00: the price is in 元 below a unit line that says 万元. */
function isPricedInYuan({ total, addends }: { total: Fact; addends: readonly Fact[] }): boolean {
  const product = addends.reduce((all, { value }) => all.times(value ?? 0), new Decimal(1));
  return product.equals(new Decimal(total.value ?? 0).times(10_000));
}

function isStated(fact: Fact | null | undefined): fact is Fact {
  return fact !== null && fact !== undefined && fact.value !== null && Number(fact.value) !== 0;
}
