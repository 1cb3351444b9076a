import type { Figure, Sheet, SheetCell } from '../document.ts';
import { type Fen, shareOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { carsOf, wholeOf } from '../figures/three-public.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { headerRows } from './header.ts';
import type { LedgerGrid } from './ledger.ts';
import { sheet } from './sheet.ts';

export type ThreePublicItem = 'whole' | 'abroad' | 'cars' | 'purchase' | 'running' | 'reception';
type Year = 'current' | 'before';

/** One amount of 三公经费, with the name of the fact. */
export function threePublicAmount(
  { threePublic }: Office,
  item: ThreePublicItem,
  year: Year,
): { amount: Fen; key: string } {
  const of = threePublic[year];
  const amounts: Record<ThreePublicItem, Fen> = { ...of, whole: wholeOf(of), cars: carsOf(of) };
  return { amount: amounts[item], key: `three-public/${item}/${year}` };
}

/** 一般公共预算“三公”经费支出表, across, down, for two years, or with meetings and training. */
export function threePublicSheet(press: Press, office: Office, layout: Layout): Sheet {
  const grids: Record<Layout['threePublic'], () => LedgerGrid> = {
    'one-row': () => across(press, office, layout, ['current']),
    rows: () => down(press, office, layout, ['current']),
    'rows-two-years': () => down(press, office, layout, ['before', 'current']),
    'with-meetings': () => withMeetings(press, office, layout),
    'two-groups': () => across(press, office, layout, ['before', 'current']),
  };
  return sheet(office, layout, '一般公共预算“三公”经费支出表', grids[layout.threePublic]());
}

type Figures = Record<ThreePublicItem, Figure | null>;

function printed(press: Press, office: Office, { print }: Layout, year: Year): Figures {
  const of = (item: ThreePublicItem) => {
    const { amount, key } = threePublicAmount(office, item, year);
    return press.amount(key, amount, print);
  };
  const figures = {
    whole: of('whole'),
    abroad: of('abroad'),
    cars: of('cars'),
    purchase: of('purchase'),
    running: of('running'),
    reception: of('reception'),
  };
  press.sum(figures.whole, [figures.abroad, figures.cars, figures.reception]);
  press.sum(figures.cars, [figures.purchase, figures.running]);
  return figures;
}

const ACROSS: readonly (readonly [ThreePublicItem, readonly string[]])[] = [
  ['whole', ['合计']],
  ['abroad', ['因公出国（境）费']],
  ['cars', ['公务用车购置及运行费', '小计']],
  ['purchase', ['公务用车购置及运行费', '公务用车购置费']],
  ['running', ['公务用车购置及运行费', '公务用车运行费']],
  ['reception', ['公务接待费']],
];

function across(press: Press, office: Office, layout: Layout, years: readonly Year[]): LedgerGrid {
  const groups = years.map((year) => ({ year, figures: printed(press, office, layout, year) }));
  const name = {
    budget: { before: `${office.year - 1}年预算数`, current: `${office.year}年预算数` },
    'final-account': { before: '预算数', current: '决算数' },
  }[layout.kind];
  const paths = groups.flatMap(({ year }) =>
    ACROSS.map(([, path]) => (years.length > 1 ? [name[year], ...path] : [...path])),
  );
  return {
    header: headerRows(paths),
    body: [groups.flatMap(({ figures }) => ACROSS.map(([item]): SheetCell => ({ content: figures[item] })))],
  };
}

const DOWN: readonly (readonly [ThreePublicItem, string, number])[] = [
  ['whole', '合计', 0],
  ['abroad', '1、因公出国（境）费用', 0],
  ['reception', '2、公务接待费', 0],
  ['cars', '3、公务用车购置及运行费', 0],
  ['running', '其中：（1）公务用车运行维护费', 1],
  ['purchase', '（2）公务用车购置费', 2],
];

function down(press: Press, office: Office, layout: Layout, years: readonly Year[]): LedgerGrid {
  const columns = years.map((year) => printed(press, office, layout, year));
  const headers = years.map((year) =>
    years.length === 1 ? '预算数' : `${office.year - (year === 'before' ? 1 : 0)}年预算数`,
  );
  const changes = years.length > 1;
  const body = DOWN.map(([item, label, indent]): SheetCell[] => {
    const figures = columns.map((column) => column[item]);
    return [
      { content: label, indent },
      ...figures.map((content) => ({ content })),
      ...(changes ? [{ content: changeOf(press, office, layout, item, figures) }] : []),
    ];
  });
  return {
    header: headerRows([['项目'], ...headers.map((header) => [header]), ...(changes ? [['增减变化金额']] : [])]),
    body,
  };
}

function changeOf(
  press: Press,
  office: Office,
  { print }: Layout,
  item: ThreePublicItem,
  [before, current]: readonly (Figure | null)[],
): Figure | null {
  const change = threePublicAmount(office, item, 'current').amount - threePublicAmount(office, item, 'before').amount;
  const figure = press.amount(`three-public/${item}/change`, change, print);
  press.sum(figure, [current ?? null, before ?? null], current ? [1, -1] : [-1]);
  return figure;
}

/** Meetings and training beside 三公经费, all of them in one total. */
function withMeetings(press: Press, office: Office, layout: Layout): LedgerGrid {
  const { whole, abroad, cars, purchase, running, reception } = printed(press, office, layout, 'current');
  const { amount } = threePublicAmount(office, 'whole', 'current');
  const [meeting, training] = [shareOf(amount, 300), shareOf(amount, 450)].map((one) => (one / 10_000n) * 10_000n);
  const [ofMeetings, ofTraining] = [meeting ?? 0n, training ?? 0n].map((one) => press.amount(null, one, layout.print));
  const total = press.amount(null, amount + (meeting ?? 0n) + (training ?? 0n), layout.print);
  press.sum(total, [whole, ofMeetings ?? null, ofTraining ?? null]);
  const paths = [
    ['合计'],
    ['“三公”经费', '小计'],
    ['“三公”经费', '因公出国（境）费'],
    ['“三公”经费', '公务接待费'],
    ['“三公”经费', '公务用车购置及运行费', '小计'],
    ['“三公”经费', '公务用车购置及运行费', '公务用车购置费'],
    ['“三公”经费', '公务用车购置及运行费', '公务用车运行费'],
    ['会议费'],
    ['培训费'],
  ];
  const figures = [total, whole, abroad, reception, cars, purchase, running, ofMeetings, ofTraining];
  return { header: headerRows(paths), body: [figures.map((content): SheetCell => ({ content: content ?? null }))] };
}
