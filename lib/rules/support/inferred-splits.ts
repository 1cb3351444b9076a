import { type AdditiveLine, grainOf, scaleFigures, supportOf } from '../../interpret/additive/index.ts';
import type { FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { readableSlot } from './inferred-sums.ts';

/** A column and those that 其中 names beside it, where they turn out to be all there are. */
export interface ColumnSplit {
  total: FigureColumn;
  parts: FigureColumn[];
  /** Lines of the ledger on which it can be decided. */
  lines: number[];
}

const MOST_PARTS = 6;
const MOST = 0.7;
const ENOUGH = 3;
const SURPRISE = 4;

/**
 * 债务限额｜其中：一般债务｜专项债务: 其中 alone names a selection; where the named columns add up on nearly all lines they
 * are all there are. The header of the second part often no longer says 其中, so the longest row of columns that adds up
 * is taken.
 */
export function columnSplits(context: RuleContext, ledger: Ledger): ColumnSplit[] {
  const columns = ledger.columns;
  return columns.flatMap((total, at) => {
    const first = columns[at + 1];
    if (total.quantity !== 'money' || !first || isOfWhich(total) || !isOfWhich(first)) return [];
    for (let count = MOST_PARTS; count >= 2; count--) {
      const parts = columns.slice(at + 1, at + 1 + count);
      if (parts.length < count || !parts.every((part) => isAlike(part, total))) continue;
      const lines = linesWhere(context, ledger, [total, ...parts]);
      if (lines) return [{ total, parts, lines }];
    }
    return [];
  });
}

function isOfWhich({ path }: FigureColumn): boolean {
  return path.some((text) => text.startsWith('其中'));
}

function isAlike({ quantity, unit, period }: FigureColumn, total: FigureColumn): boolean {
  return quantity === total.quantity && unit === total.unit && period === total.period;
}

/** The lines on which the first column is the sum of the others; null where that is not borne out. */
function linesWhere(context: RuleContext, ledger: Ledger, columns: readonly FigureColumn[]): number[] | null {
  const slots = columns.map((column) => ledger.lines.map((_, line) => readableSlot(context, ledger, line, column)));
  const lines: AdditiveLine[] = scaleFigures(slots).map((figures, at) => ({
    at,
    label: '',
    depth: null,
    block: 0,
    figures,
  }));
  const grain = grainOf(lines.flatMap(({ figures }) => figures));
  const { holds, fails, speaks, surprise } = supportOf(
    lines,
    0,
    lines.slice(1).map(({ at }) => at),
    ledger.lines.map(() => grain),
  );
  const decided = holds.length + fails.length;
  if (speaks.length < ENOUGH || holds.length < decided * MOST || surprise < SURPRISE) return null;
  return [...holds, ...fails].sort((one, other) => one - other);
}
