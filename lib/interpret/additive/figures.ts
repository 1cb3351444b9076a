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

/** Longer fractions are no printed amounts, and would make every other figure of the table as long. */
const MOST_DECIMALS = 8;

/** Brings figures to one scale; null stays null. Figures with more decimals than any amount has become null. */
export function scaleFigures(figures: readonly (readonly (PrintedNumber | null)[])[]): (ScaledFigure | null)[][] {
  let decimals = 0;
  for (const line of figures) {
    for (const figure of line) {
      if (figure && figure.decimals <= MOST_DECIMALS) decimals = Math.max(decimals, figure.decimals);
    }
  }
  return figures.map((line) => line.map((figure) => scaleFigure(figure, decimals)));
}

function scaleFigure(figure: PrintedNumber | null, decimals: number): ScaledFigure | null {
  if (!figure || figure.decimals > MOST_DECIMALS) return null;
  const unit = 10n ** BigInt(decimals - figure.decimals);
  const value = BigInt(figure.value.replace('.', '')) * unit * 2n;
  return { value, reach: figure.exact ? 0n : unit };
}

/** The largest power of ten that divides every figure, in the scale's own units: what one step of these figures is. */
export function grainOf(figures: Iterable<ScaledFigure | null>): bigint {
  let grain = 0n;
  for (const figure of figures) {
    if (!figure || figure.value === 0n) continue;
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
