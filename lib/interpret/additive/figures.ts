import type { PrintedNumber } from '../../amounts/index.ts';

/**
 * A printed figure as a whole number, so that many sums are tried at little cost: its value in half units of the last
 * decimal that anything in the table prints.
 */
export interface ScaledFigure {
  value: bigint;
  /** How far the true amount may lie from it, rounded as it is printed: half of its own last digit; 0 of a literal zero. */
  reach: bigint;
}

/** What stands where a figure may: text that is none leaves open what the line comes to there; null adds nothing. */
export type Slot = ScaledFigure | 'unreadable' | null;

/** Longer fractions are no printed amounts, and would make every other figure of the table as long. */
const MOST_DECIMALS = 8;

export type PrintedSlot = Pick<PrintedNumber, 'value' | 'decimals' | 'exact'> | 'unreadable' | null;

/** Brings figures to one scale. Figures with more decimals than any amount has cannot be read as one. */
export function scaleFigures(figures: readonly (readonly PrintedSlot[])[]): Slot[][] {
  let decimals = 0;
  for (const line of figures) {
    for (const figure of line) {
      if (figure && figure !== 'unreadable' && figure.decimals <= MOST_DECIMALS)
        decimals = Math.max(decimals, figure.decimals);
    }
  }
  return figures.map((line) => line.map((figure) => scaleFigure(figure, decimals)));
}

function scaleFigure(figure: PrintedSlot, decimals: number): Slot {
  if (!figure || figure === 'unreadable') return figure;
  if (figure.decimals > MOST_DECIMALS) return 'unreadable';
  const unit = 10n ** BigInt(decimals - figure.decimals);
  const value = BigInt(figure.value.replace('.', '')) * unit * 2n;
  return { value, reach: figure.exact ? 0n : unit };
}

/** The largest power of ten that divides every figure, in the scale's own units: what one step of these figures is. */
export function grainOf(figures: Iterable<Slot>): bigint {
  let grain = 0n;
  for (const figure of figures) {
    if (!figure || figure === 'unreadable' || figure.value === 0n) continue;
    const value = magnitude(figure.value);
    if (grain === 0n) {
      grain = 2n;
      while (value % (grain * 10n) === 0n) grain *= 10n;
    }
    while (grain > 2n && value % grain !== 0n) grain /= 10n;
    if (grain === 2n) return grain;
  }
  return grain === 0n ? 2n : grain;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
