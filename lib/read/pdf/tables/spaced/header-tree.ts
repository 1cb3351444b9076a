import { isValue } from '../numeric.ts';
import type { BodyRow, SpacedCell } from './body-rows.ts';
import type { Column } from './ink-columns.ts';

/** Rows whose middles are nearer than this share of a line's height are no rows: some of their labels span several. */
const TOO_NEAR = 0.9;
/** Nor are rows that stand this share of the body's rows apart. */
const HALFWAY = 0.75;
/** A label this close (em) to the middle of the columns below it may head them. */
const CENTRED = 0.63;

interface Label extends SpacedCell {
  /** Of its text. */
  middle: number;
  height: number;
  /** How many labels stand above it. */
  depth: number;
}

/**
 * A header without rules whose labels are centred over what they head, across and down: 科目编码 beside two rows of
 * others stands halfway between them. Labels are put into a tree by which stand over which; those with none below them
 * reach down to the body. Rows that stand clear of each other stay as they are.
 */
export function headerTree(rows: readonly BodyRow[], columns: readonly Column[]): BodyRow[] {
  const body = rows.findIndex(({ cells }) => cells.some(({ text }) => isValue(text)));
  const header = rows.slice(0, Math.max(0, body));
  const usual = usualPitch(rows.slice(body));
  if (!header.some((row, index) => isTooNear(header[index - 1], row, usual))) return [...rows];
  const labels = header.flatMap(({ y0, y1, cells }) =>
    cells.map((cell): Label => ({ ...cell, middle: (y0 + y1) / 2, height: y1 - y0, depth: 0 })),
  );
  for (const label of labels.toReversed()) spread(label, labels, columns);
  for (const label of labels) {
    const above = labels.filter((other) => other.middle < label.middle && meet(other, label));
    label.depth = Math.max(0, ...above.map(({ depth }) => depth + 1));
  }
  const depth = 1 + Math.max(...labels.map((label) => label.depth));
  return [...rowsOf(labels, depth), ...rows.slice(body)];
}

/** How far rows of one line stand apart, middle to middle: 0 where too few tell. */
function usualPitch(rows: readonly BodyRow[]): number {
  const middles = rows.map(({ y0, y1 }) => (y0 + y1) / 2);
  const pitches = middles
    .slice(1)
    .map((y, index) => y - (middles[index] ?? y))
    .sort((a, b) => a - b);
  return pitches.length >= 3 ? (pitches[pitches.length >> 2] ?? 0) : 0;
}

function isTooNear(above: BodyRow | undefined, below: BodyRow, usual: number): boolean {
  if (!above) return false;
  const away = (below.y0 + below.y1 - above.y0 - above.y1) / 2;
  return away < Math.max(TOO_NEAR * Math.min(above.y1 - above.y0, below.y1 - below.y0), HALFWAY * usual);
}

function meet(a: SpacedCell, b: SpacedCell): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Widens a label over the columns around whose middle it stands, where each has a label of its own further down. */
function spread(label: Label, labels: readonly Label[], columns: readonly Column[]): void {
  const below = labels.filter((other) => other.middle > label.middle);
  const beside = labels.filter(
    (other) => other !== label && Math.abs(other.middle - label.middle) < 0.4 * label.height,
  );
  const centre = (label.x0 + label.x1) / 2;
  let best: { first: number; last: number; off: number } | null = null;
  for (let first = 0; first <= label.first; first++) {
    for (let last = Math.max(label.last, first + 1); last < columns.length; last++) {
      const range = { first, last };
      if (beside.some((other) => other.first <= last && other.last >= first)) continue;
      const headed = below.filter((other) => other.first >= first && other.last <= last);
      if (!isCovered(range, headed)) continue;
      const x0 = Math.min(...headed.map((one) => one.x0));
      const x1 = Math.max(...headed.map((one) => one.x1));
      const off = Math.abs((x0 + x1) / 2 - centre);
      if (off < CENTRED * (label.glyphs[0]?.size ?? 0) && (!best || off < best.off)) best = { first, last, off };
    }
  }
  if (best) {
    label.first = best.first;
    label.last = best.last;
  }
}

function isCovered({ first, last }: { first: number; last: number }, by: readonly SpacedCell[]): boolean {
  for (let column = first; column <= last; column++) {
    if (!by.some((cell) => cell.first <= column && cell.last >= column)) return false;
  }
  return true;
}

function rowsOf(labels: readonly Label[], depth: number): BodyRow[] {
  const isLeaf = (label: Label) => !labels.some((other) => other.depth > label.depth && meet(other, label));
  return Array.from({ length: depth }, (_, row) => {
    const own = labels.filter((label) => label.depth === row);
    const single = own.filter((label) => !isLeaf(label) || label.depth === depth - 1);
    const heights = single.length > 0 ? single : own;
    const middle = heights.reduce((sum, label) => sum + label.middle, 0) / heights.length;
    const half = Math.max(...heights.map(({ height }) => height)) / 2;
    const cells = own.map((label) => ({ ...label, rowSpan: isLeaf(label) ? depth - label.depth : 1 }));
    return { y0: middle - half, y1: middle + half, cells: cells.sort((a, b) => a.first - b.first) };
  });
}
