import { middleOf, type PrintedLine, SAME_LEVEL, type Surroundings } from './printed-line.ts';
import { RowSets } from './row-sets.ts';
import { wrapsOf } from './wraps.ts';

/** A label of an even number of lines stands around the baseline of its figures; its nearest lines are this near (em). */
const BESIDE = 0.95;
/** A text's middle this near (em) to a row's baseline is centred on it. */
const CENTRED = 0.6;

/**
 * Groups lines into rows, top to bottom. Each line with figures is a row. Another line belongs to a row where its
 * column's text visibly goes on: the line above was full, so that the next word could only stand below; or it stands
 * beside the row's figures, halfway between lines. All others are rows of their own (labels without figures).
 */
export function printedRows<Line extends PrintedLine>(lines: readonly Line[], around: Surroundings): Line[][] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const rows = new RowSets(sorted);
  const levels = levelsOf(sorted);
  for (const level of levels) {
    if (!level.some((line) => sorted[line]?.figure)) continue;
    for (const line of level) rows.anchor(level[0] ?? line, line);
  }
  const wraps = wrapsOf(sorted, around);
  const isFree = (line: number) => rows.anchorOf(line) === null;
  for (const { above, below } of wraps) if (isFree(above) && isFree(below)) rows.join(above, below);
  joinBeside(sorted, rows, around, 'figures');
  joinBeside(sorted, rows, around, 'wraps');
  for (const { above, below } of wraps) rows.join(above, below);
  joinAlong(sorted, rows, levels);
  return rows.result();
}

/** Indices of lines on one baseline, top to bottom. */
function levelsOf(lines: readonly PrintedLine[]): number[][] {
  const levels: number[][] = [];
  let first: PrintedLine | null = null;
  for (const [index, line] of lines.entries()) {
    if (first && line.baseline - first.baseline <= SAME_LEVEL * Math.min(first.size, line.size)) {
      levels.at(-1)?.push(index);
    } else {
      levels.push([index]);
      first = line;
    }
  }
  return levels;
}

/**
 * Lines that stand around the figures of a row, or around the middle of wrapped lines, where that row has no line of its
 * own in their column.
 */
function joinBeside(
  lines: readonly PrintedLine[],
  rows: RowSets<PrintedLine>,
  around: Surroundings,
  what: 'figures' | 'wraps',
): void {
  const sets = rows.sets();
  const hosts = sets.flatMap((set) => {
    const anchor = rows.anchorOf(set[0] ?? 0);
    if (what === 'figures' ? anchor === null : anchor !== null || set.length < 2) return [];
    const own = set.flatMap((index) => lines[index] ?? []);
    return { set, own, height: anchor ?? middleOf(own) };
  });
  for (const set of sets) {
    if (rows.anchorOf(set[0] ?? 0) !== null) continue;
    const own = set.flatMap((index) => lines[index] ?? []);
    const [line] = own;
    if (!line) continue;
    const height = middleOf(own);
    const reach = (own.length > 1 || what === 'wraps' ? CENTRED : BESIDE) * line.size;
    const near = hosts.filter(
      (host) =>
        host.set !== set &&
        Math.abs(host.height - height) < reach &&
        !host.own.some(({ first, last }) => first <= line.last && last >= line.first) &&
        !isParted(line, height, host.own, host.height, around),
    );
    const [nearest] = near.sort((a, b) => Math.abs(a.height - height) - Math.abs(b.height - height));
    if (nearest) rows.join(set[0] ?? 0, nearest.set[0] ?? 0);
  }
}

function isParted(
  line: PrintedLine,
  height: number,
  host: readonly PrintedLine[],
  hostHeight: number,
  around: Surroundings,
): boolean {
  const [beside] = host;
  if (!beside) return false;
  const [above, below] = height < hostHeight ? [line, beside] : [beside, line];
  return around.isRuledOff(above, below);
}

/** What stands on one level with a wrapped line, below a text of the same row, is wrapped too; else it shares a row. */
function joinAlong(lines: readonly PrintedLine[], rows: RowSets<PrintedLine>, levels: readonly number[][]): void {
  const last = new Map<number, number>();
  const body = lines.find(({ figure }) => figure)?.baseline ?? Number.NEGATIVE_INFINITY;
  for (const level of levels) {
    for (const index of level) {
      const line = lines[index];
      if (!line || rows.anchorOf(index) !== null) continue;
      const above = last.get(line.first);
      const shared = level.find((other) => above !== undefined && rows.rowOf(other) === rows.rowOf(above));
      if (shared !== undefined && above !== undefined) rows.join(index, above);
      else {
        const label = level.find((other) => other !== index && rows.anchorOf(other) === null);
        // In a header, what begins beside a label of several lines may be the row above the one it is centred on.
        const isTall = (other: number) =>
          lines.some((_, at) => rows.rowOf(at) === rows.rowOf(other) && !level.includes(at));
        if (label !== undefined && !(line.baseline < body && (isTall(label) || isTall(index)))) rows.join(index, label);
      }
    }
    for (const index of level) {
      const line = lines[index];
      if (line) last.set(line.first, index);
    }
  }
}
