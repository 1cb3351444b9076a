import type { Figure, Sheet, SheetCell } from '../document.ts';
import { sumOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { costOf, type Purchase } from '../figures/procurement.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { headerRows } from './header.ts';
import { sheet } from './sheet.ts';

/** 政府采购预算表: what is bought for which project, how many at what price. */
export function procurementSheet(press: Press, office: Office, layout: Layout): Sheet {
  const { print } = layout;
  const withBudgets = layout.procurement === 'with-budgets';
  const amounts: Figure[] = [];
  const rows = office.purchases.map((purchase): SheetCell[] => {
    const quantity = press.count(null, purchase.quantity);
    const price = press.amount(null, purchase.price, print);
    const amount = press.told(null, costOf(purchase), print);
    const general = press.told(null, costOf(purchase), print);
    press.product(amount, quantity, price);
    press.sum(amount, [general]);
    amounts.push(amount);
    const budget = withBudgets ? press.amount(null, purchase.budget, print) : null;
    press.softlyAs(budget, `project/${purchase.project}`);
    return [
      { content: purchase.project },
      ...(withBudgets ? [{ content: budget }] : []),
      { content: purchase.name },
      { content: purchase.catalogue },
      { content: purchase.measured },
      { content: quantity },
      { content: price },
      { content: amount },
      { content: general },
      { content: null },
    ];
  });
  const total = press.told('procurement/all', procured(office.purchases), print);
  const general = press.told(null, procured(office.purchases), print);
  press.sum(total, amounts);
  press.sum(total, [general]);
  const lead = withBudgets ? 7 : 6;
  const last: SheetCell[] = [
    { content: '合计' },
    ...Array.from({ length: lead - 1 }, () => ({ content: null })),
    { content: total },
    { content: general },
    { content: null },
  ];
  const header = headerRows([
    ['项目名称'],
    ...(withBudgets ? [['预算资金']] : []),
    ['采购物品名称'],
    ['政府采购目录序号'],
    ['计量单位'],
    ['数量'],
    ['单价'],
    ['政府采购金额', '合计'],
    ['政府采购金额', '一般公共预算拨款'],
    ['政府采购金额', '其他渠道资金'],
  ]);
  return sheet(office, layout, '政府采购预算表', {
    header,
    body: layout.ledger.totalsAt === 'top' ? [last, ...rows] : [...rows, last],
  });
}

export function procured(purchases: readonly Purchase[]): bigint {
  return sumOf(purchases.map(costOf));
}
