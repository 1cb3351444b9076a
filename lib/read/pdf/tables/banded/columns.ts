import type { Band, Chunk } from './bands.ts';

export interface Column {
  x0: number;
  x1: number;
}

/** Sides that fills or the ends of bars show are the same within this many points. */
const SAME = 4;

/**
 * Column edges of a stack of bands: first the sides that fills draw, then the white that runs down between the texts
 * of its fullest rows. A text over several columns says nothing of them.
 *
 * @param sides inner sides of filled cells
 */
export function edgesOf(bands: readonly Band[], sides: readonly number[], from: number, to: number): number[] {
  const drawn = repeated(sides);
  const texts = columnsByText(bands);
  const edges = [from, ...drawn, to];
  for (const [index, column] of texts.entries()) {
    const before = texts[index - 1];
    if (!before) continue;
    const parted = drawn.some((x) => x > before.x0 && x < column.x1 && x >= before.x1 - 3 && x <= column.x0 + 3);
    if (!parted) edges.push((before.x1 + column.x0) / 2);
  }
  return edges.sort((a, b) => a - b).filter((x, index, all) => index === 0 || x - (all[index - 1] ?? 0) > SAME);
}

/** Sides that at least two rows share. */
function repeated(sides: readonly number[]): number[] {
  const out: { x: number; count: number }[] = [];
  for (const x of [...sides].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && x - last.x <= SAME) last.count++;
    else out.push({ x, count: 1 });
  }
  const most = Math.max(0, ...out.map(({ count }) => count));
  return out.filter(({ count }) => count >= Math.max(1, 0.3 * most)).map(({ x }) => x);
}

/** The x ranges that the texts of the fullest rows keep to. */
function columnsByText(bands: readonly Band[]): Column[] {
  const counts = bands.map(({ chunks }) => chunks.length).sort((a, b) => b - a);
  const most = counts[0] ?? 0;
  const full = bands.filter(({ chunks }) => chunks.length >= Math.max(2, 0.6 * most));
  let columns: (Column & { count: number })[] = [];
  for (const chunk of full.flatMap(({ chunks }) => chunks).sort(byWidth)) {
    const met = columns.filter((column) => overlapOf(column, chunk) > Math.min(1, 0.2 * (chunk.x1 - chunk.x0)));
    // Over two columns that others have made: a text that spans them.
    if (met.length > 1 && met.every(({ count }) => count >= 2 || met.length > 2)) continue;
    const grown = {
      x0: Math.min(chunk.x0, ...met.map(({ x0 }) => x0)),
      x1: Math.max(chunk.x1, ...met.map(({ x1 }) => x1)),
      count: met.reduce((sum, { count }) => sum + count, 1),
    };
    columns = [...columns.filter((one) => !met.includes(one)), grown];
  }
  columns.sort((a, b) => a.x0 - b.x0);
  return columns.filter((column) => column.count >= 2 || standsInFullest(column, bands, most));
}

/** A column that only its header fills: that header stands in one of the fullest rows. */
function standsInFullest(column: Column, bands: readonly Band[], most: number): boolean {
  return bands.some(
    ({ chunks }) => chunks.length >= 0.8 * most && chunks.some((chunk) => overlapOf(column, chunk) > 0),
  );
}

const byWidth = (a: Chunk, b: Chunk) => a.x1 - a.x0 - (b.x1 - b.x0);

export function overlapOf(a: Column, b: Column): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}
