import type { Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import { mainColumn } from './columns.ts';

const NAMES = { basic: '基本支出', project: '项目支出' } as const;

/**
 * What 收支总表 prints as 基本支出 or 项目支出 where it lists expenditure by use beside, or instead of, its classes. Null where
 * no row bears just that name, or several do.
 */
export function useOf(context: RuleContext, measure: 'basic' | 'project'): Fact | null {
  const found = context.ledgers('income-expenditure-summary').flatMap((ledger) => {
    const column = ledger.side === 'income' ? null : mainColumn(ledger);
    const lines = context.lines(
      ledger,
      ({ kind, label }) => kind === 'item' && normaliseName(label) === NAMES[measure],
    );
    return column ? lines.flatMap((line) => context.fact(ledger, line, column) ?? []) : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
