import type { Figure, Sheet, SheetCell } from '../document.ts';
import { type EconomicItem, nameOf } from '../figures/economic.ts';
import { sumOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { type Stated, spent } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { headerRows } from './header.ts';
import { type AmountColumn, type LedgerGrid, type LedgerLine, ledgerGrid } from './ledger.ts';
import { sheet } from './sheet.ts';

/** 一般公共预算基本支出表: basic expenditure by economic item. */
export function basicSheet(press: Press, office: Office, layout: Layout): Sheet {
  const grid = layout.basic === 'side-by-side' ? sideBySide(press, office, layout) : listed(press, office, layout);
  return sheet(office, layout, '一般公共预算基本支出表', grid);
}

type Part = 'all' | 'personnel' | 'public';

/** Items of some codes, of one part or both. */
export function economicAmount({ economic }: Office, code: string, part: Part): Stated {
  const items = economic.filter((item) => item.code.startsWith(code) && (part === 'all' || item.part === part));
  return { amount: sumOf(items.map(({ amount }) => amount)), key: `economic/${code}/${part}` };
}

/** All of basic expenditure, as the tables by function tell it, too. */
function allBasic(office: Office): Stated {
  return spent(office, '', 'basic', 'general');
}

function listed(press: Press, office: Office, layout: Layout): LedgerGrid {
  const columns: AmountColumn[] =
    layout.basic === 'people-public'
      ? [
          { id: 'all', path: ['合计'], parts: ['personnel', 'public'] },
          { id: 'personnel', path: ['人员经费'] },
          { id: 'public', path: ['公用经费'] },
        ]
      : [{ id: 'all', path: [`${office.year}年预算数`] }];
  const amountsOf = (code: string) => ({
    all: code === '' ? allBasic(office) : economicAmount(office, code, 'all'),
    personnel: economicAmount(office, code, 'personnel'),
    public: economicAmount(office, code, 'public'),
  });
  const classes = classesOf(office.economic).map(([code, items]): LedgerLine => {
    const parts = items.map(
      (item): LedgerLine => ({ code: item.code, name: item.name, depth: 1, parts: [], amounts: amountsOf(item.code) }),
    );
    return { code, name: nameOf(code), depth: 0, parts, amounts: amountsOf(code) };
  });
  const total: LedgerLine = {
    name: layout.ledger.total,
    depth: 0,
    parts: classes,
    amounts: amountsOf(''),
    isTotal: true,
  };
  const rows = classes.flatMap((line) => [line, ...line.parts]);
  const style = {
    ...layout.ledger,
    heading: '经济分类科目',
    ...(layout.basic === 'names' && { codes: 'names' as const }),
  };
  return ledgerGrid(
    press,
    layout.print,
    style,
    columns,
    layout.ledger.totalsAt === 'top' ? [total, ...rows] : [...rows, total],
  );
}

function classesOf(items: readonly EconomicItem[]): [string, EconomicItem[]][] {
  const groups = Map.groupBy(items, ({ code }) => code.slice(0, 3));
  return [...groups].sort(([one], [other]) => Number(one) - Number(other));
}

/** 人员经费 on the left, 公用经费 on the right, each with its codes, and both totals in the last row. */
function sideBySide(press: Press, office: Office, layout: Layout): LedgerGrid {
  const figures = layout.kind === 'budget' ? '预算数' : '决算数';
  const sides = (['personnel', 'public'] as const).map((part) => partRows(press, office, layout, part));
  const names = { personnel: '人员经费', public: '公用经费' };
  const paths = (['personnel', 'public'] as const).flatMap((part) => [
    [names[part], '科目编码'],
    [names[part], '科目名称'],
    [names[part], figures],
  ]);
  const height = Math.max(...sides.map(({ rows }) => rows.length));
  const blank: SheetCell[] = [{ content: null }, { content: null }, { content: null }];
  const body = Array.from({ length: height }, (_, row) => sides.flatMap(({ rows }) => rows[row] ?? blank));
  const totals = sides.flatMap(({ total }, at): SheetCell[] => [
    { content: at === 0 ? '人员经费合计' : '公用经费合计', colSpan: 2 },
    { content: total },
  ]);
  return { header: headerRows(paths), body: [...body, totals] };
}

function partRows(
  press: Press,
  office: Office,
  { print }: Layout,
  part: 'personnel' | 'public',
): { rows: SheetCell[][]; total: Figure | null } {
  const own = office.economic.filter((item) => item.part === part);
  const print1 = ({ amount, key }: Stated) => press.amount(key, amount, print);
  const tops: (Figure | null)[] = [];
  const rows = classesOf(own).flatMap(([code, items]) => {
    const top = print1(economicAmount(office, code, 'all'));
    const figures = items.map((item) => print1(economicAmount(office, item.code, 'all')));
    press.sum(top, figures);
    tops.push(top);
    return [
      [code, nameOf(code), top] as const,
      ...items.map((item, at) => [item.code, item.name, figures[at] ?? null] as const),
    ];
  });
  const total = print1(economicAmount(office, '', part));
  press.sum(total, tops);
  return {
    rows: rows.map(([code, name, figure]) => [
      { content: code },
      { content: name, indent: code.length > 3 ? 1 : 0 },
      { content: figure },
    ]),
    total,
  };
}
