import { overlapOf } from '../extent.ts';
import type { BodyRow, SpacedCell } from './body-rows.ts';
import { type HeaderLabel, labelsOf } from './header-labels.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** Labels whose middles are nearer than this share of the step below a group stand halfway, beside it. */
const BELOW = 0.75;
/** A group's label stands around the middle of what it heads: as exactly as this share of its width, or this many ems. */
const OFF_CENTRE = 0.08;
const CENTRED = 0.7;

/** Middles this near (em) are at one height. */
const BESIDE = 0.25;

/** A label with the columns that it heads. */
interface Unit {
  label: HeaderLabel;
  first: number;
  last: number;
  /** Groups around it. */
  depth: number;
  isLeaf: boolean;
}

/**
 * A header over white space as a tree: one label for each column, and groups around the middle of the labels below them.
 * The column of the lines' own labels may have none. Null where that does not come out even: another column without a
 * label, one with two, or a group around no middle.
 */
export function headerLayout(header: readonly TextRow[], columns: readonly Column[]): BodyRow[] | null {
  const labels = labelsOf(header);
  if (labels.length + 1 < columns.length) return null;
  const edges = edgesOf(columns, labels);
  const leaves = leavesOf(labels, edges);
  if (!leaves) return null;
  const known = new Set(leaves.map(({ label }) => label));
  const groups = labels.filter((label) => !known.has(label)).sort((a, b) => middleOf(b) - middleOf(a));
  const units: Unit[] = [...leaves];
  for (const label of groups) {
    const peers = groups.filter(
      (one) => one !== label && Math.abs(middleOf(one) - middleOf(label)) < BESIDE * label.size,
    );
    const run = runBelow(label, topmost(units), edges, peers);
    if (!run) return null;
    for (const unit of units) if (unit.first >= run.first && unit.last <= run.last) unit.depth++;
    units.push({ label, ...run, depth: 0, isLeaf: false });
  }
  // All that one group heads is no header, but a title.
  if (units.some(({ first, last, isLeaf }) => !isLeaf && last - first + 1 === columns.length)) return null;
  return rowsOf(units);
}

function middleOf({ y0, y1 }: HeaderLabel): number {
  return (y0 + y1) / 2;
}

/** Halfway through the white between what stands in neighbouring columns, the labels over one column alone with it. */
function edgesOf(columns: readonly Column[], labels: readonly HeaderLabel[]): number[] {
  const extents = columns.map(({ x0, x1 }) => ({ x0, x1 }));
  for (const label of labels) {
    const met = extents.filter((one) => overlapOf(one, label) > 0.3);
    const [only] = met;
    if (met.length !== 1 || !only) continue;
    only.x0 = Math.min(only.x0, label.x0);
    only.x1 = Math.max(only.x1, label.x1);
  }
  return [
    extents[0]?.x0 ?? 0,
    ...extents.slice(1).map(({ x0 }, index) => (x0 + (extents[index]?.x1 ?? x0)) / 2),
    extents.at(-1)?.x1 ?? 0,
  ];
}

/** The lowest label of each column; null where a column but the first has none, or one shares it. */
function leavesOf(labels: readonly HeaderLabel[], edges: readonly number[]): Unit[] | null {
  const units: Unit[] = [];
  for (let column = 0; column + 1 < edges.length; column++) {
    const [x0 = 0, x1 = 0] = [edges[column], edges[column + 1]];
    const own = labels.filter((label) => {
      const middle = (label.x0 + label.x1) / 2;
      return middle > x0 && middle < x1 && overlapOf({ x0, x1 }, label) > 0.6 * (label.x1 - label.x0);
    });
    const [label, other] = own.sort((a, b) => b.baseline - a.baseline);
    if (!label && column === 0) continue;
    if (!label || (other && other.y1 > label.y0 + 1)) return null;
    units.push({ label, first: column, last: column, depth: 0, isLeaf: true });
  }
  return units;
}

function topmost(units: readonly Unit[]): Unit[] {
  return units.filter(({ depth }) => depth === 0).sort((a, b) => a.first - b.first);
}

/**
 * The neighbouring units below a group around whose middle its label stands.
 *
 * @param peers other groups' labels at its height
 */
function runBelow(
  label: HeaderLabel,
  units: readonly Unit[],
  edges: readonly number[],
  peers: readonly HeaderLabel[],
): Pick<Unit, 'first' | 'last'> | null {
  const centre = (label.x0 + label.x1) / 2;
  const away = (unit: Unit) => middleOf(unit.label) - middleOf(label);
  const lower = units.filter((unit) => away(unit) > 0.3 * label.size);
  const step = Math.min(...nearest(lower, centre).map(away));
  const below = units.map((unit) => away(unit) >= BELOW * step);
  const isLast = { left: !peers.some(({ x1 }) => x1 < label.x0), right: !peers.some(({ x0 }) => x0 > label.x1) };
  let best: { first: number; last: number; orphans: number; off: number } | null = null;
  for (let from = 0; from < units.length; from++) {
    for (let to = from; to < units.length && below[to]; to++) {
      if (to === from && units[to]?.isLeaf) continue;
      const [one, other] = [units[from], units[to]];
      if (!one || !other) continue;
      const [x0, x1] = [edges[one.first] ?? 0, edges[other.last + 1] ?? 0];
      if (label.x0 < x0 - 0.5 * label.size || label.x1 > x1 + 0.5 * label.size) continue;
      // What another group stands over is its.
      if (peers.some((peer) => peer.x0 + peer.x1 > 2 * x0 && peer.x0 + peer.x1 < 2 * x1)) continue;
      const texts = (one.label.x0 + other.label.x1) / 2;
      const off = Math.min(Math.abs((x0 + x1) / 2 - centre), Math.abs(texts - centre));
      if (off > Math.max(CENTRED * label.size, OFF_CENTRE * (x1 - x0))) continue;
      // Of two that fit, the one that leaves nobody beside it without a group, and is nearer.
      const orphans = Number(isLast.left && below[from - 1] === true) + Number(isLast.right && below[to + 1] === true);
      if (!best || orphans < best.orphans || (orphans === best.orphans && off < best.off))
        best = { first: one.first, last: other.last, orphans, off };
    }
  }
  return best;
}

/** What stands below the middle of a label: the one under it, or those on both sides of it. */
function nearest(units: readonly Unit[], centre: number): Unit[] {
  const under = units.filter(({ label }) => label.x0 <= centre && label.x1 >= centre);
  if (under.length > 0) return under;
  const left = units.filter(({ label }) => label.x1 < centre).at(-1);
  const right = units.find(({ label }) => label.x0 > centre);
  return [left, right].filter((unit) => unit !== undefined);
}

function rowsOf(units: readonly Unit[]): BodyRow[] {
  const deepest = Math.max(...units.map(({ depth }) => depth));
  // A label beside the lowest ones stands in their row, and blank is what is above it.
  const lowest = units.filter(({ depth, isLeaf }) => isLeaf && depth === deepest).map(({ label }) => label);
  for (const unit of units) {
    const isBeside = lowest.some((label) => Math.abs(middleOf(label) - middleOf(unit.label)) < BESIDE * label.size);
    if (unit.isLeaf && isBeside) unit.depth = deepest;
  }
  return Array.from({ length: deepest + 1 }, (_, row) => {
    const own = units.filter(({ depth }) => depth === row);
    const single = own.filter(({ isLeaf }) => !isLeaf || row === deepest);
    const heights = single.length > 0 ? single : own;
    const y0 = Math.min(...heights.map(({ label }) => label.y0));
    const y1 = Math.max(...heights.map(({ label }) => label.y1));
    const cells = own.map(({ label, first, last, isLeaf }): SpacedCell => {
      const { x0, x1, text, glyphs } = label;
      return { first, last, rowSpan: isLeaf ? deepest - row + 1 : 1, x0, x1, text, glyphs };
    });
    return { y0, y1, cells: cells.sort((a, b) => a.first - b.first) };
  });
}
