import type { Placed } from './plausible.ts';

/** So many values at one step make a scale. */
const SCALE = 4;

/**
 * Whether the figures are the scales of charts: numbers at equal steps, in rows that hold nothing else. Row numbers and
 * years also grow by one, and stand beside figures that do not.
 */
export function isAxes(placed: readonly Placed[]): boolean {
  const figures = placed.filter(({ figure }) => figure);
  if (figures.length === 0) return false;
  const scaled = new Set<Placed>();
  for (const column of new Set(figures.map(({ first }) => first))) {
    for (const one of stepsIn(figures.filter(({ first }) => first === column))) scaled.add(one);
  }
  const rows = new Set(figures.map(({ row }) => row));
  const bare = [...rows].filter((row) => {
    const own = placed.filter((one) => one.row === row);
    return own.every((one) => scaled.has(one)) || (own.length === 1 && own[0]?.figure);
  });
  return bare.length >= 0.5 * rows.size;
}

/** Values that follow each other at one step, where they are enough. */
function stepsIn(column: readonly Placed[]): Placed[] {
  const found: Placed[] = [];
  let run: Placed[] = [];
  let step = 0;
  const close = () => {
    if (run.length >= SCALE && step !== 0) found.push(...run);
  };
  for (const one of column) {
    const last = run.at(-1);
    const next = last ? round(numberIn(one) - numberIn(last)) : 0;
    if (run.length < 2 || next === step) {
      run.push(one);
      step = next;
    } else {
      close();
      run = last ? [last, one] : [one];
      step = next;
    }
  }
  close();
  return found;
}

function numberIn({ segment }: Placed): number {
  return Number.parseFloat(segment.text.replace(/[\s,%]/g, '').replace(/[−–]/g, '-'));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
