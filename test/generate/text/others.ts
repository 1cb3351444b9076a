import type { Block } from '../document.ts';
import { sumOf } from '../figures/money.ts';
import { costOf, type Purchase } from '../figures/procurement.ts';
import { spent } from '../figures/spending.ts';
import { economicAmount } from '../tables/basic.ts';
import { procured } from '../tables/procurement.ts';
import { heading, paragraph, say, type Teller } from './teller.ts';

/** Funds, running of the office, procurement, assets. */
export function otherMatters(teller: Teller): Block[] {
  const { office, press } = teller;
  const { year, name } = office;
  const running = economicAmount(office, '', 'public');
  const cost = teller.amount({ ...running, key: null });
  if (running.key) press.softlyAs(cost, running.key);
  return [
    heading('八、政府性基金预算支出情况'),
    funds(teller),
    heading('九、其他重要事项的情况说明'),
    paragraph(
      say`（一）机关运行经费。${String(year)}年${name}机关运行经费财政拨款预算${cost}万元，主要用于办公费、差旅费、会议费等日常公用支出。`,
    ),
    procurement(teller),
    paragraph(
      say`（三）国有资产占有使用情况。截至${String(year - 1)}年12月31日，${name}共有车辆${press.count('assets/vehicles', office.assets.vehicles.count)}辆；单价50万元以上通用设备${press.count('assets/equipment', office.assets.equipment.count)}台（套）。`,
    ),
  ];
}

function funds(teller: Teller): Block {
  const { office } = teller;
  const stated = spent(office, '', 'total', 'fund');
  if (stated.amount === 0n) return paragraph([`${office.name}${office.year}年没有使用政府性基金预算拨款安排的支出。`]);
  return paragraph(say`${String(office.year)}年政府性基金预算支出${teller.amount(stated)}万元，主要用于城市建设支出。`);
}

function procurement(teller: Teller): Block {
  const { purchases, year } = teller.office;
  const of = (kind: Purchase['kind']) => sumOf(purchases.filter((one) => one.kind === kind).map(costOf));
  const total = teller.amount({ amount: procured(purchases), key: 'procurement/all' });
  const [goods, works, services] = (['goods', 'works', 'services'] as const).map((kind) =>
    teller.amount({ amount: of(kind), key: null }),
  );
  if (!goods || !works || !services) throw new Error('three kinds');
  teller.press.sum(total, [goods, works, services]);
  return paragraph(
    say`（二）政府采购情况。${String(year)}年政府采购预算总额${total}万元，其中：政府采购货物预算${goods}万元、政府采购工程预算${works}万元、政府采购服务预算${services}万元。`,
  );
}
