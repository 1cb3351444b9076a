import type { Rule } from '../../drawn-page.ts';
import { isAmount } from '../numeric.ts';
import type { BodyRow, SpacedCell } from './body-rows.ts';
import type { Column } from './ink-columns.ts';
import type { TextRow } from './text-rows.ts';

/** A label this close (em) to the common centre of some columns heads them. */
const CENTRED = 0.63;
/** Where a label has all the room between its neighbours, it may stand off the centre by this share of it. */
const OFF_CENTRE = 0.1;
/** Nearer to the middle by so much (em) is nearer. */
const NEARER = 0.4;
/** Headers are rarely deeper. */
const DEEPEST = 4;

/** Widens labels of header rows over the columns that they head: those under a rule below them, or around their centre. */
export function spanHeaders(rows: readonly BodyRow[], columns: readonly Column[], rules: readonly Rule[]): void {
  // The lowest first: what stands above heads what these head.
  for (const [index, row] of [...rows.slice(0, DEEPEST).entries()].reverse()) {
    const below = rows[index + 1];
    if (!below || row.cells.length >= columns.length || !isHeader(row, below)) continue;
    const used = new Set(below.cells.flatMap(({ first, last }) => range(first, last)));
    const between = rules.filter(({ at }) => at > row.y0 + 0.5 * (row.y1 - row.y0) && at < below.y0 + 2);
    const widen = (find: (cell: SpacedCell, room: Room) => Span | null) => {
      for (const [at, cell] of row.cells.entries()) {
        const least = (row.cells[at - 1]?.last ?? -1) + 1;
        const most = (row.cells[at + 1]?.first ?? columns.length) - 1;
        const span = find(cell, { least, most, columns, below, used });
        if (span) [cell.first, cell.last] = span;
      }
    };
    // What is certain first: a label may take the room that its neighbours leave only when these have theirs.
    widen((cell, room) => ruledSpan(cell, room, between));
    widen(widestCentred);
    widen(wholeRoom);
  }
}

/**
 * Whether a single text right above the table heads some of its columns: it stands around the middle of two or more of
 * them, and not over the labels. A title stands over the middle of all.
 */
export function isHeaderOver(above: TextRow, rows: readonly TextRow[], columns: readonly Column[]): boolean {
  const [label] = above.segments;
  const [first] = rows;
  if (!label || !first || above.segments.length > 1 || above.metadata || isAmount(label.text)) return false;
  if (first.y0 - above.y1 > 1.2 * above.size || label.x0 <= (columns[0]?.x1 ?? 0)) return false;
  // Labels beside two rows of others stand on a line of their own, halfway between.
  const second = rows[1]?.segments.some(({ text }) => isAmount(text)) ? [] : (rows[1]?.segments ?? []);
  const words = [...first.segments, ...second];
  const middle = (label.x0 + label.x1) / 2;
  return range(1, columns.length - 1).some((from) =>
    range(from + 1, columns.length - 1).some((to) => {
      const [x0, x1] = [columns[from]?.x0 ?? 0, columns[to]?.x1 ?? 0];
      const headed = words.filter((one) => one.x1 > x0 && one.x0 < x1);
      const texts = (Math.min(...headed.map((one) => one.x0)) + Math.max(...headed.map((one) => one.x1))) / 2;
      const off = Math.min(Math.abs((x0 + x1) / 2 - middle), Math.abs(texts - middle));
      const near = CENTRED * above.size;
      return off < near && label.x0 >= x0 - near && label.x1 <= x1 + near;
    }),
  );
}

interface Room {
  least: number;
  most: number;
  columns: readonly Column[];
  below: BodyRow;
  /** Columns that have a text in the row below. */
  used: ReadonlySet<number>;
}

type Span = [first: number, last: number];

function isHeader(row: BodyRow, below: BodyRow): boolean {
  if (row.cells.some(({ text }) => isAmount(text))) return false;
  return below.cells.filter(({ text }) => isAmount(text)).length <= 0.34 * below.cells.length;
}

/** A rule under the label that ends where columns end says exactly what it heads. */
function ruledSpan(cell: SpacedCell, { least, most, columns }: Room, between: readonly Rule[]): Span | null {
  const rule = between.find(({ from, to }) => from <= cell.x0 + 2 && to >= cell.x1 - 2);
  if (!rule) return null;
  const under = range(least, most).filter((column) => {
    const { x0, x1 } = columns[column] ?? { x0: 0, x1: 0 };
    return Math.min(x1, rule.to) - Math.max(x0, rule.from) > 0.5 * (x1 - x0);
  });
  const first = under[0];
  const last = under.at(-1);
  if (first === undefined || last === undefined || first > cell.first || last < cell.last) return null;
  // A rule under all that is left of the row parts the header from the body and says nothing of this label.
  const shared = between.some((other) => other !== rule && Math.abs(other.at - rule.at) < 3);
  return shared || (last - first + 1 < columns.length && first === last) ? [first, last] : null;
}

function widestCentred(cell: SpacedCell, room: Room): Span | null {
  let best: Span | null = null;
  for (let first = room.least; first <= cell.first; first++) {
    for (let last = Math.max(cell.last, first + 1); last <= room.most; last++) {
      if (best && last - first <= best[1] - best[0]) continue;
      const off = offCentre(cell, first, last, room);
      if (off !== null && off < CENTRED * (cell.glyphs[0]?.size ?? 0)) best = [first, last];
    }
  }
  return best;
}

/**
 * All columns between the neighbouring labels, where the label stands near their middle; fewer on a neighbour's side,
 * where that brings it nearer: the columns between the two are then that one's.
 */
function wholeRoom(cell: SpacedCell, room: Room): Span | null {
  const { least, most, columns } = room;
  if (least >= most || least > cell.first || most < cell.last) return null;
  const size = cell.glyphs[0]?.size ?? 0;
  const known = cell.last > cell.first ? offCentre(cell, cell.first, cell.last, room) : null;
  if (known !== null && known < CENTRED * size) return null;
  let best: { span: Span; off: number } | null = null;
  for (let first = least; first <= (least > 0 ? cell.first : least); first++) {
    for (let last = most; last >= (most < columns.length - 1 ? cell.last : most); last--) {
      const off = first < last ? offCentre(cell, first, last, room) : null;
      const width = (columns[last]?.x1 ?? 0) - (columns[first]?.x0 ?? 0);
      if (off !== null && off < OFF_CENTRE * width && (!best || off < best.off - NEARER * size)) {
        best = { span: [first, last], off };
      }
    }
  }
  return best?.span ?? null;
}

/** How far (points) the label stands from the middle of the columns and of the labels below; null where one is empty. */
function offCentre(cell: SpacedCell, first: number, last: number, { columns, below, used }: Room): number | null {
  if (!range(first, last).every((column) => used.has(column))) return null;
  const headed = below.cells.filter((one) => one.first >= first && one.last <= last);
  if (headed.length === 0) return null;
  const middle = (cell.x0 + cell.x1) / 2;
  const columnsMiddle = ((columns[first]?.x0 ?? 0) + (columns[last]?.x1 ?? 0)) / 2;
  const textsMiddle = (Math.min(...headed.map(({ x0 }) => x0)) + Math.max(...headed.map(({ x1 }) => x1))) / 2;
  return Math.min(Math.abs(columnsMiddle - middle), Math.abs(textsMiddle - middle));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
