import type { Sheet } from '../document.ts';
import type { FundKind } from '../figures/functional.ts';
import { type Fen, shareOf, sumOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { codeTree, received, type Stated, spent } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { functionalLines } from './functional.ts';
import { type AmountColumn, type LedgerLine, ledgerGrid } from './ledger.ts';
import { sheet } from './sheet.ts';
import { allIncome, SOURCE_NAMES, SOURCES } from './sources.ts';

/** 收入总表: all income by source, for each code or each unit. */
export function incomeSheet(press: Press, office: Office, layout: Layout): Sheet {
  const columns = layout.income === 'grouped-sources' ? grouped() : plain(layout);
  const lines =
    layout.income === 'units'
      ? unitLines(office, layout)
      : functionalLines(codeTree(office, 'all'), (code) => ofCode(office, code), layout.ledger);
  const style =
    layout.income === 'units' ? { ...layout.ledger, codes: 'names' as const, heading: '单位名称' } : layout.ledger;
  return sheet(office, layout, '收入总表', ledgerGrid(press, layout.print, style, columns, lines));
}

function plain({ kind }: Layout): AmountColumn[] {
  return [
    { id: 'total', path: [kind === 'budget' ? '合计' : '本年收入合计'], parts: SOURCES },
    ...SOURCES.map((id) => ({ id, path: [SOURCE_NAMES[id]] })),
  ];
}

/** 合计 over 本年收入 with its 小计, and over what is carried over. */
function grouped(): AmountColumn[] {
  return [
    { id: 'total', path: ['合计'], parts: ['year', 'carried'] },
    { id: 'year', path: ['本年收入', '小计'], parts: SOURCES },
    ...SOURCES.map((id) => ({ id, path: ['本年收入', SOURCE_NAMES[id].replace(/拨款收入$/, '')] })),
    { id: 'carried', path: ['上年结转', '小计'], parts: ['carriedGeneral', 'carriedFund'] },
    { id: 'carriedGeneral', path: ['上年结转', '一般公共预算'] },
    { id: 'carriedFund', path: ['上年结转', '政府性基金预算'] },
  ];
}

function ofCode(office: Office, code: string): Record<string, Stated> {
  const total = spent(office, code, 'total', 'all');
  const sources = SOURCES.map((fund): [FundKind, Stated] => [
    fund,
    { ...spent(office, code, 'total', fund), key: `in/${code}/${fund}` },
  ]);
  return { total, year: { ...total, key: total.key }, ...Object.fromEntries(sources) };
}

/** The office's two units, of which the second has a smaller share of everything. */
function unitLines(office: Office, { ledger }: Layout): LedgerLine[] {
  const ofSecond = (amount: Fen) => shareOf(amount, 180);
  const units = office.units.map((name, at): LedgerLine => {
    const amounts = SOURCES.map((fund): [FundKind, Fen] => {
      const { amount } = received(office, fund);
      return [fund, at === 1 ? ofSecond(amount) : amount - ofSecond(amount)];
    });
    const total = { amount: sumOf(amounts.map(([, amount]) => amount)), key: null };
    const stated = Object.fromEntries(amounts.map(([fund, amount]) => [fund, { amount, key: null }]));
    return { name, depth: 1, parts: [], amounts: { total, year: total, ...stated } };
  });
  const sources = Object.fromEntries(SOURCES.map((fund) => [fund, received(office, fund)]));
  const all = allIncome(office);
  const total: LedgerLine = {
    name: ledger.total,
    depth: 0,
    parts: units,
    amounts: { total: all, year: all, ...sources },
    isTotal: true,
  };
  return ledger.totalsAt === 'top' ? [total, ...units] : [...units, total];
}
