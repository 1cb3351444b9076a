import type { Sheet } from '../document.ts';
import type { FundKind } from '../figures/functional.ts';
import { sumOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { spent } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { type AmountColumn, type LedgerLine, ledgerGrid } from './ledger.ts';
import { sheet } from './sheet.ts';
import { SOURCE_NAMES } from './sources.ts';

/** 项目支出表: one project a row, by the funds that pay it. */
export function projectSheet(press: Press, office: Office, layout: Layout): Sheet {
  const funds: FundKind[] = [
    'general',
    'fund',
    'state',
    ...layout.funds.filter((fund) => fund !== 'fund' && fund !== 'state'),
  ];
  const columns: AmountColumn[] =
    layout.projects === 'plain'
      ? [{ id: 'total', path: ['预算数'] }]
      : [
          { id: 'total', path: ['合计'], parts: funds },
          ...funds.map((id) => ({ id, path: [SOURCE_NAMES[id].replace(/拨款收入$/, '')] })),
        ];
  const lines = office.projects.map(({ name, fund, amount }): LedgerLine => {
    const stated = { amount, key: `project/${name}` };
    return { name, depth: 0, parts: [], amounts: { total: stated, [fund]: { amount, key: null } } };
  });
  const ofFund = (fund: FundKind) => ({
    amount: sumOf(office.projects.filter((one) => one.fund === fund).map(({ amount }) => amount)),
    key: null,
  });
  const sums = Object.fromEntries(funds.map((fund) => [fund, ofFund(fund)]));
  const total: LedgerLine = {
    name: '合计',
    depth: 0,
    parts: lines,
    amounts: { total: spent(office, '', 'project', 'all'), ...sums },
    isTotal: true,
  };
  const style = {
    ...layout.ledger,
    codes: 'names' as const,
    heading: '项目名称',
    serials: layout.projects === 'plain',
    numbering: layout.projects === 'numbered',
  };
  const grid = ledgerGrid(
    press,
    layout.print,
    style,
    columns,
    layout.ledger.totalsAt === 'top' ? [total, ...lines] : [...lines, total],
  );
  return sheet(office, layout, '项目支出表', grid);
}
