import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** A unit's own line and the lines below it, up to the next unit. */
export interface UnitBlock {
  unit: number;
  lines: number[];
}

/**
 * 预算单位 | 科目编码 | 科目名称: a unit is told on a line of its own, in a column that is headed as that of units, and the codes
 * of its spending on the lines below, where that column is blank. Such a line comes to what stands below it.
 */
export function unitBlocks(context: RuleContext, ledger: Ledger): UnitBlock[] {
  const column = ledger.labelColumns.find((at) => isOfUnits(context.columnPaths(ledger)[at] ?? []));
  if (column === undefined || ledger.labelColumns.length < 2) return [];
  const blocks: UnitBlock[] = [];
  for (const [index, { code, kind }] of ledger.lines.entries()) {
    if (kind === 'blank' || kind === 'note') continue;
    const names = context.text(ledger, index, column) !== '';
    const isUnit = names && code === null && kind === 'item';
    // A table that names the unit on every line tells it by no line of its own.
    if (names && !isUnit && kind === 'item') return [];
    if (isUnit) blocks.push({ unit: index, lines: [] });
    else if (kind === 'grand-total') continue;
    else blocks.at(-1)?.lines.push(index);
  }
  return blocks.filter(({ lines }) => lines.length > 0);
}

function isOfUnits(path: readonly string[]): boolean {
  return /^(?:预算)?(?:单位|部门)(?:名称)?$/.test(path.join('').replace(/\s/g, ''));
}
