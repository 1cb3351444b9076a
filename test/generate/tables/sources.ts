import type { FundKind } from '../figures/functional.ts';
import { sumOf } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import { fundsOf, received, type Stated, spent } from '../figures/spending.ts';
import type { SideLine } from './sides.ts';

/** What each kind of income is called in a list of sources. */
export const SOURCE_NAMES: Readonly<Record<FundKind, string>> = {
  general: '一般公共预算拨款收入',
  fund: '政府性基金预算拨款收入',
  state: '国有资本经营预算拨款收入',
  special: '财政专户管理资金收入',
  institution: '事业收入',
  superior: '上级补助收入',
  affiliates: '附属单位上缴收入',
  business: '事业单位经营收入',
  other: '其他收入',
};

export const SOURCES = Object.keys(SOURCE_NAMES) as FundKind[];
export const FISCAL_SOURCES: readonly FundKind[] = ['general', 'fund', 'state'];

const NUMERALS = '一二三四五六七八九十';

/** 一、 … 二十三、 */
export function numeral(count: number): string {
  const ones = NUMERALS[(count % 10) - 1] ?? '';
  if (count <= 10) return NUMERALS[count - 1] ?? '';
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${ones}`;
}

/** 财政拨款: what the three budgets pay. */
export function fiscalIncome(office: Office): Stated {
  const own = fundsOf(office).filter((fund) => FISCAL_SOURCES.includes(fund));
  const [only] = own;
  if (own.length === 1 && only) return received(office, only);
  return { amount: sumOf(FISCAL_SOURCES.map((fund) => received(office, fund).amount)), key: 'in/fiscal' };
}

/** All income; without anything carried over it is what is spent. */
export function allIncome(office: Office): Stated {
  return spent(office, '', 'total', 'all');
}

/** One source a row: 一、一般公共预算拨款收入 … */
export function sourceLines(office: Office, sources: readonly FundKind[]): SideLine[] {
  return sources.map((fund, at) => ({
    label: `${numeral(at + 1)}、${SOURCE_NAMES[fund]}`,
    indent: 0,
    parts: [],
    amounts: { amount: received(office, fund) },
  }));
}

/** 一、财政拨款收入 with its three budgets below it, then the other sources. */
export function nestedSourceLines(office: Office, others: readonly FundKind[]): { lines: SideLine[]; top: SideLine[] } {
  const names: Partial<Record<FundKind, string>> = {
    general: '一般公共预算',
    fund: '政府性基金',
    state: '国有资本经营预算',
  };
  const parts = FISCAL_SOURCES.map((fund, at): SideLine => {
    const label = `${at + 1}. ${names[fund]}`;
    return { label, indent: 1, parts: [], amounts: { amount: received(office, fund) } };
  });
  const fiscal: SideLine = { label: '一、财政拨款收入', indent: 0, parts, amounts: { amount: fiscalIncome(office) } };
  const rest = others.map((fund, at): SideLine => {
    const label = `${numeral(at + 2)}、${SOURCE_NAMES[fund]}`;
    return { label, indent: 0, parts: [], amounts: { amount: received(office, fund) } };
  });
  return { lines: [fiscal, ...parts, ...rest], top: [fiscal, ...rest] };
}
