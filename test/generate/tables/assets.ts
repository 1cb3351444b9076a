import type { Figure, Sheet, SheetCell } from '../document.ts';
import type { Fen } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { headerRows } from './header.ts';
import { sheet } from './sheet.ts';

/** 固定资产占用情况表: kinds of assets with how many there are and what they are worth. */
export function assetSheet(press: Press, office: Office, layout: Layout): Sheet {
  const { houses, vehicles, equipment, other } = office.assets;
  const print = { ...layout.print, zero: '0.00' as const };
  const worth = (amount: Fen, key: string | null) => press.told(key, amount, print);
  const total = worth(wholeOf(office), 'assets/all');
  const kinds: [string, Figure | null, Figure][] = [
    ['1、房屋（平方米）', press.count(null, houses.area), worth(houses.value, null)],
    ['2、车辆（台、辆）', press.count('assets/vehicles', vehicles.count), worth(vehicles.value, null)],
    [
      '3、单价50万元以上通用设备（台、套）',
      press.count('assets/equipment', equipment.count),
      worth(equipment.value, null),
    ],
    ['4、其他固定资产', null, worth(other, null)],
  ];
  press.sum(
    total,
    kinds.map(([, , value]) => value),
  );
  const rows: [string, Figure | null, Figure][] = [['资产总额', null, total], ...kinds];
  const body = rows.map(([label, count, value]): SheetCell[] => [
    { content: label },
    { content: count ?? '--' },
    { content: value },
  ]);
  return sheet(office, layout, '部门固定资产占用情况表', { header: headerRows([['项目'], ['数量'], ['价值']]), body });
}

export function wholeOf({ assets: { houses, vehicles, equipment, other } }: Office): Fen {
  return houses.value + vehicles.value + equipment.value + other;
}
