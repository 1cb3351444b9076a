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
  for (const label of labels.toReversed()) spread(label, labels, columns, usual);
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
function spread(label: Label, labels: readonly Label[], columns: readonly Column[], usual: number): void {
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
  const range = best ?? (usual > 0 ? shareOfRun(label, labels, usual) : null);
  if (range) {
    label.first = range.first;
    label.last = range.last;
  }
}

/**
 * The neighbouring labels that stand a whole row below and have none of their own above them are headed by those that
 * stand over them; where several do, each by the one around whose middle it lies.
 */
function shareOfRun(label: Label, labels: readonly Label[], usual: number): { first: number; last: number } | null {
  const away = (other: Label) => other.middle - label.middle;
  const beside = labels.filter((other) => Math.abs(away(other)) < 0.4 * label.height);
  const blocked = labels.filter((other) => !beside.includes(other) && away(other) > 0 && away(other) < HALFWAY * usual);
  const lower = labels
    .filter((other) => away(other) >= HALFWAY * usual && !blocked.some((one) => meet(one, other)))
    .sort((a, b) => a.first - b.first || a.middle - b.middle);
  // The uppermost labels below, left to right, as far as they lie side by side.
  const heads = lower.filter((one) => !lower.some((other) => other.middle < one.middle && meet(one, other)));
  let run: Label[] = [];
  const centre = centreOf(label);
  for (const head of heads) {
    if (run.length > 0 && head.first !== (run.at(-1)?.last ?? 0) + 1) {
      if (centreOf(run.at(-1) as Label) > centre) break;
      run = [];
    }
    run.push(head);
  }
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2 || centreOf(first) > centre || centreOf(last) < centre) return null;
  const parents = beside
    .filter((other) => centreOf(other) >= centreOf(first) && centreOf(other) <= centreOf(last))
    .sort((a, b) => a.x0 - b.x0);
  const own = partsAround(run, parents)[parents.indexOf(label)];
  if (!own || own.length < 2) return null;
  return { first: own[0]?.first ?? label.first, last: own.at(-1)?.last ?? label.last };
}

/** Cuts the run between neighbouring parents where both then stand nearest to the middle of their parts. */
function partsAround(run: readonly Label[], parents: readonly Label[]): Label[][] {
  const parts: Label[][] = [];
  let from = 0;
  for (const [index, parent] of parents.entries()) {
    const next = parents[index + 1];
    let to = run.length;
    let least = Number.POSITIVE_INFINITY;
    for (let cut = from + 1; next && cut < run.length; cut++) {
      const off =
        offMiddle(run.slice(from, cut), parent) + (index + 2 === parents.length ? offMiddle(run.slice(cut), next) : 0);
      if (off < least) {
        least = off;
        to = cut;
      }
    }
    parts.push(run.slice(from, to));
    from = to;
  }
  return parts;
}

function offMiddle(part: readonly Label[], parent: Label): number {
  const x0 = part[0]?.x0 ?? 0;
  const x1 = part.at(-1)?.x1 ?? 0;
  return Math.abs((x0 + x1) / 2 - centreOf(parent));
}

function centreOf({ x0, x1 }: Label): number {
  return (x0 + x1) / 2;
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
