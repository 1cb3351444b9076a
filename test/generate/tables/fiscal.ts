import type { Sheet } from '../document.ts';
import type { FundKind } from '../figures/functional.ts';
import type { Office } from '../figures/office.ts';
import { received, type Scope, type Stated, spent } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { classLines } from './classes.ts';
import type { AmountColumn } from './ledger.ts';
import { sheet } from './sheet.ts';
import { type Side, type SideLine, sidesGrid } from './sides.ts';
import { FISCAL_SOURCES, fiscalIncome, numeral } from './sources.ts';

const NAMES: Partial<Record<FundKind, string>> = {
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  state: '国有资本经营预算财政拨款',
};

/** 财政拨款收支总表: what public finance pays, and for which classes, by fund where the layout parts them. */
export function fiscalSheet(press: Press, office: Office, layout: Layout): Sheet {
  const rowNumbers = layout.kind === 'final-account' && layout.ledger.numbering;
  const grid = sidesGrid(
    press,
    layout.print,
    [incomeSide(office, layout), expenditureSide(office, layout)],
    rowNumbers,
  );
  return sheet(office, layout, '财政拨款收支总表', grid);
}

function incomeSide(office: Office, layout: Layout): Side {
  const columns: AmountColumn[] = [{ id: 'amount', path: [layout.kind === 'budget' ? '预算数' : '金额'] }];
  const nested = layout.fiscal === 'nested';
  const sources = FISCAL_SOURCES.map((fund, at): SideLine => {
    const number = nested ? `（${numeral(at + 1)}）` : `${numeral(at + 1)}、`;
    return {
      label: `${number}${NAMES[fund]}`,
      indent: nested ? 1 : 0,
      parts: [],
      amounts: { amount: received(office, fund) },
    };
  });
  const side = { heading: '收入', label: '项目', columns };
  const all = fiscalAll(office);
  if (nested) {
    const year = line('一、本年收入', sources, { amount: all });
    const carried = carriedLines('二、上年结转');
    return { ...side, lines: [year, ...sources, ...carried], closing: [line('收入总计', [year], { amount: all })] };
  }
  if (layout.fiscal === 'single')
    return { ...side, lines: sources, closing: [line('收入总计', sources, { amount: all })] };
  const year = line('本年收入合计', sources, { amount: all });
  return {
    ...side,
    lines: sources,
    closing: [year, line('年初财政拨款结转和结余', [], {}), line('总计', [year], { amount: all })],
  };
}

function expenditureSide(office: Office, layout: Layout): Side {
  const columns = layout.fiscal === 'single' ? [{ id: 'total', path: ['预算数'] }] : fundColumns(layout);
  const amountsOf = (code: string) => byFund(office, code);
  const nested = layout.fiscal === 'nested';
  const numbered = nested ? (at: number) => `（${numeral(at)}）` : undefined;
  const classes = classLines(office, 'fiscal', amountsOf, {
    listAll: layout.fiscal === 'split',
    indent: nested ? 1 : 0,
    ...(numbered && { numbered }),
  });
  const side = { heading: '支出', label: '项目', columns };
  const all = byFund(office, '');
  if (nested) {
    const year = line('一、本年支出', classes, all);
    return {
      ...side,
      lines: [year, ...classes, line('二、结转下年', [], {})],
      closing: [line('支出总计', [year], all)],
    };
  }
  if (layout.fiscal === 'single') return { ...side, lines: classes, closing: [line('支出总计', classes, all)] };
  const year = line('本年支出合计', classes, all);
  return {
    ...side,
    lines: classes,
    closing: [year, line('年末财政拨款结转和结余', [], {}), line('总计', [year], all)],
  };
}

function fundColumns({ kind }: Layout): AmountColumn[] {
  const names =
    kind === 'budget'
      ? ['一般公共预算', '政府性基金预算', '国有资本经营预算']
      : ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  return [
    { id: 'total', path: ['合计'], parts: FISCAL_SOURCES },
    ...FISCAL_SOURCES.map((id, at) => ({ id, path: [names[at] ?? ''] })),
  ];
}

function byFund(office: Office, code: string): Record<string, Stated> {
  const of = (scope: Scope) => spent(office, code, 'total', scope);
  return { total: of('fiscal'), ...Object.fromEntries(FISCAL_SOURCES.map((fund) => [fund, of(fund)])) };
}

/** Without anything carried over, what comes in is what is spent. */
function fiscalAll(office: Office): Stated {
  return { ...fiscalIncome(office), key: spent(office, '', 'total', 'fiscal').key };
}

function carriedLines(label: string): SideLine[] {
  return [
    line(label, [], {}),
    ...FISCAL_SOURCES.map((fund, at) => ({ ...line(`（${numeral(at + 1)}）${NAMES[fund]}`, [], {}), indent: 1 })),
  ];
}

function line(label: string, parts: readonly SideLine[], amounts: SideLine['amounts']): SideLine {
  return { label, indent: 0, parts, amounts };
}
