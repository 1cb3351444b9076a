import type { Sheet } from '../document.ts';
import type { FundKind } from '../figures/functional.ts';
import type { Office } from '../figures/office.ts';
import { type Stated, spent } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { classAmount, classLines } from './classes.ts';
import type { AmountColumn } from './ledger.ts';
import { sheet } from './sheet.ts';
import { type Side, type SideLine, sidesGrid } from './sides.ts';
import { allIncome, FISCAL_SOURCES, nestedSourceLines, SOURCES, sourceLines } from './sources.ts';

const NOTHING: Stated = { amount: 0n, key: null };

/** 收支总表: income by source beside expenditure by class. */
export function summarySheet(press: Press, office: Office, layout: Layout): Sheet {
  const column: AmountColumn = { id: 'amount', path: [layout.kind === 'budget' ? '预算数' : '决算数'] };
  const sides = [incomeSide(office, layout, column), classSide(office, layout, column)];
  if (layout.summary === 'three-blocks') sides.push(useSide(office, layout, column));
  const rowNumbers = layout.kind === 'final-account' && layout.ledger.numbering;
  return sheet(office, layout, '收支总表', sidesGrid(press, layout.print, sides, rowNumbers));
}

function incomeSide(office: Office, layout: Layout, column: AmountColumn): Side {
  const others = SOURCES.filter((fund) => !FISCAL_SOURCES.includes(fund) && isListed(layout, fund));
  const nested = nestedSourceLines(office, others);
  const plain = sourceLines(
    office,
    SOURCES.filter((fund) => FISCAL_SOURCES.includes(fund) || isListed(layout, fund)),
  );
  const isNested = layout.summary === 'nested-sources';
  const lines = isNested ? nested.lines : plain;
  const side = { heading: '收入', label: '项目', columns: [column], lines };
  return { ...side, closing: closing('收入', layout, isNested ? nested.top : plain, allIncome(office)) };
}

/** A form lists sources that an office has nothing of. */
function isListed({ funds }: Layout, fund: FundKind): boolean {
  return funds.includes(fund) || fund === 'institution' || fund === 'business' || fund === 'other';
}

function classSide(office: Office, layout: Layout, column: AmountColumn): Side {
  const listAll = layout.summary === 'classes';
  const lines = classLines(office, 'all', (code) => classAmount(office, code, 'all'), { listAll });
  return {
    heading: '支出',
    label: listAll ? '项目' : '功能分类科目',
    columns: [column],
    lines,
    closing: closing('支出', layout, lines, allIncome(office)),
  };
}

/** Expenditure once more, by what it is for. */
function useSide(office: Office, layout: Layout, column: AmountColumn): Side {
  const lines = (['basic', 'project'] as const).map((measure, at): SideLine => {
    const label = at === 0 ? '一、基本支出' : '二、项目支出';
    return { label, indent: 0, parts: [], amounts: { amount: spent(office, '', measure, 'all') } };
  });
  return {
    heading: '支出用途',
    label: '项目',
    columns: [column],
    lines,
    closing: closing('支出', layout, lines, allIncome(office)),
  };
}

/** 本年收入合计, what is carried over, 收入总计; a plain form totals once. */
function closing(side: '收入' | '支出', { summary, kind }: Layout, top: readonly SideLine[], all: Stated): SideLine[] {
  const line = (label: string, parts: readonly SideLine[], amount: Stated): SideLine => ({
    label,
    indent: 0,
    parts,
    amounts: { amount },
  });
  if (summary === 'nested-sources') return [line(`${side}总计`, top, all)];
  const year = line(`本年${side}合计`, top, all);
  const carried = {
    收入: { budget: '上年结转', 'final-account': '年初结转和结余' },
    支出: { budget: '结转下年', 'final-account': '年末结转和结余' },
  };
  const over = line(carried[side][kind], [], NOTHING);
  const grand = line(kind === 'budget' ? `${side}总计` : '总计', [year, over], all);
  return [year, over, grand];
}
