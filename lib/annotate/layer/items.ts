import { isCellPlace, type Mark, type MarkMode, placeKey, type Review, type TableReview } from '../../model/index.ts';
import type { Box } from '../box.ts';
import { type Figure, groupOf, type Setting } from '../surface.ts';
import type { TickLayout } from './tick-layout.ts';

/** A mark with what is known of where it stands. Boxes count from the layer's own origin, so that page scroll moves none. */
export interface Item {
  key: string;
  mark: Mark;
  group: Group;
  /** A finding speaks of it: then it is seen without being asked for. */
  told: boolean;
  /** Its number within the group. */
  index: number;
  /** One box for a cell, one a line in running text; null: gone or hidden; undefined: not measured yet. */
  boxes: Box[] | null | undefined;
  /** The printed figure, `ink` counted from the first box; null: other words stand there now; undefined: not looked yet. */
  figure: Figure | null | undefined;
  /** How it is drawn; null until it is laid out for the boxes and the figure as they are. */
  layouts: TickLayout[] | null;
}

/** A table or paragraph with its marks: what moves together. */
export interface Group {
  id: string;
  /** Null for paragraphs. */
  table: TableReview | null;
  items: Item[];
  box: Box | null;
  /** Its parts, where page breaks cut it; else the box alone. */
  pieces: Box[];
  setting: Setting | null;
  /** How many items are measured since all were out of date, beginning with one near the window; null: all are. */
  measured: { start: number; count: number } | null;
}

/** All of a group's items are to be measured again. */
export function markStale(group: Group): void {
  group.measured = { start: 0, count: 0 };
}

/** Groups in document order: every table of the review, and every paragraph that carries a mark. */
export function groupMarks(review: Review): Group[] {
  const groups = new Map<string, Group>();
  const open = (id: string, table: TableReview | null): Group => {
    const group: Group = {
      id,
      table,
      items: [],
      box: null,
      pieces: [],
      setting: null,
      measured: { start: 0, count: 0 },
    };
    groups.set(id, group);
    return group;
  };
  for (const table of review.tables) open(table.table, table);
  const told = new Set(review.findings.flatMap(({ places }) => places.map(placeKey)));
  for (const mark of review.marks) {
    const id = groupOf(mark.place);
    const group = groups.get(id) ?? open(id, null);
    group.items.push({
      key: placeKey(mark.place),
      mark,
      group,
      told: told.has(placeKey(mark.place)),
      index: 0,
      boxes: undefined,
      figure: undefined,
      layouts: null,
    });
  }
  for (const group of groups.values()) {
    group.items.sort(inReadingOrder);
    for (const [index, item] of group.items.entries()) item.index = index;
  }
  return [...groups.values()];
}

function inReadingOrder({ mark: { place: one } }: Item, { mark: { place: other } }: Item): number {
  if (isCellPlace(one) && isCellPlace(other)) return one.row - other.row || one.column - other.column;
  return isCellPlace(one) || isCellPlace(other) ? 0 : one.start - other.start;
}

/**
 * Whether a mark of this kind is drawn.
 *
 * @param asked a finding speaks of it, or the reader points at the table's chip: else one does not see what is undecided
 */
export function isDrawn(kind: Mark['kind'], mode: MarkMode, asked: boolean): boolean {
  if (mode === 'none') return false;
  if (kind === 'violated' || kind === 'culprit') return true;
  if (mode === 'contradictions') return false;
  return kind === 'undecided' ? asked : true;
}
