import type { Placed } from './plausible.ts';

/**
 * Whether the figures are the scales of charts: numbers at equal steps, in rows that hold nothing else. Row numbers and
 * years also grow by one, and stand beside figures that do not.
 */
export function isAxes(placed: readonly Placed[]): boolean {
  const figures = placed.filter(({ figure }) => figure);
  if (figures.length === 0) return false;
  const scales = new Set<number>();
  for (const column of new Set(figures.map(({ first }) => first))) {
    const values = figures.filter(({ first }) => first === column).map(({ segment }) => numberIn(segment.text));
    if (isScale(values)) scales.add(column);
  }
  const rows = new Set(figures.map(({ row }) => row));
  const bare = [...rows].filter((row) =>
    placed.every((one) => one.row !== row || (one.figure && (scales.has(one.first) || isAlone(one, placed)))),
  );
  return bare.length >= 0.5 * rows.size;
}

function isAlone(one: Placed, placed: readonly Placed[]): boolean {
  return placed.every((other) => other === one || other.row !== one.row);
}

function numberIn(text: string): number {
  return Number.parseFloat(text.replace(/[\s,%]/g, '').replace(/[−–]/g, '-'));
}

/** Four values or more, most of them one step after the one before. */
function isScale(values: readonly number[]): boolean {
  if (values.length < 4) return false;
  const steps = values.slice(1).map((value, index) => Math.round((value - (values[index] ?? 0)) * 1000) / 1000);
  const [first] = steps;
  const equal = steps.filter((step) => step === first).length;
  return first !== 0 && equal >= 0.6 * steps.length;
}
