import { type CellPlace, isCellPlace, type Place, type TextPlace } from '../../model/index.ts';
import type { Box as PaperBox } from '../../read/pdf/drawn-page.ts';
import type { CellInk, Ink, LineInk, PageBox, TableInk } from '../../read/pdf/ink.ts';
import type { Figure } from '../surface.ts';
import { sideOf } from './side.ts';

/** Answers where things stand on the pages, on paper: before anything is shown. */
export class InkIndex {
  readonly #ink: Ink;
  /** Cells that span several grid places, by table. */
  readonly #spanning = new Map<TableInk, { row: number; column: number; ink: CellInk[] }[]>();
  readonly #sides = new Map<TableInk, Map<number, Figure['align']>>();

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  /** A cell's boxes, that with its text first; or one box for each line of a stretch of text. Empty: not known. */
  boxesOf(place: Place): PageBox[] {
    return isCellPlace(place) ? this.#cell(place) : this.#stretch(place);
  }

  /** Around the characters of the place's first box; null where nothing is printed. */
  charactersOf(place: Place): PageBox | null {
    if (!isCellPlace(place)) return this.#stretch(place)[0] ?? null;
    const cell = this.#cell(place)[0];
    const box = cell && hull(cell.lines);
    return cell && box ? { page: cell.page, box } : null;
  }

  /** Towards which side a place's characters are set. */
  alignOf(place: Place): Figure['align'] {
    if (!isCellPlace(place)) return 'left';
    const table = this.#ink.tables.get(place.table);
    if (!table) return 'left';
    let sides = this.#sides.get(table);
    if (!sides) {
      sides = new Map();
      this.#sides.set(table, sides);
    }
    let side = sides.get(place.column);
    if (!side) {
      side = sideOf(cellsOfColumn(table, place.column));
      sides.set(place.column, side);
    }
    return side;
  }

  /** The parts of a table or paragraph, a page each, in order. */
  piecesOf(group: string): PageBox[] {
    const table = this.#ink.tables.get(group);
    if (table) return table.pieces;
    const byPage = new Map<number, PaperBox[]>();
    for (const { page, box } of this.#ink.blocks.get(group) ?? []) byPage.set(page, [...(byPage.get(page) ?? []), box]);
    return [...byPage].map(([page, boxes]) => ({ page, box: hull(boxes) ?? [0, 0, 0, 0] }));
  }

  /** Printed lines that were read on a page: of tables and of running text. */
  linesOn(page: number): PaperBox[] {
    const lines: PaperBox[] = [];
    for (const { pieces, cells } of this.#ink.tables.values()) {
      if (!pieces.some((piece) => piece.page === page)) continue;
      for (const parts of cells.values()) for (const part of parts) if (part.page === page) lines.push(...part.lines);
    }
    for (const block of this.#ink.blocks.values()) {
      for (const line of block) if (line.page === page) lines.push(line.box);
    }
    return lines;
  }

  #cell({ table: id, row, column }: CellPlace): CellInk[] {
    const table = this.#ink.tables.get(id);
    if (!table) return [];
    const parts = table.cells.get(`${row}:${column}`) ?? this.#spanningCell(table, row, column);
    return [...parts].sort((one, other) => Number(other.lines.length > 0) - Number(one.lines.length > 0));
  }

  #spanningCell(table: TableInk, row: number, column: number): CellInk[] {
    let spanning = this.#spanning.get(table);
    if (!spanning) {
      spanning = [...table.cells]
        .filter(([, ink]) => ink.some(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1))
        .map(([key, ink]) => ({ ...startOf(key), ink }));
      this.#spanning.set(table, spanning);
    }
    const cover = spanning.find(
      ({ row: top, column: left, ink }) =>
        row >= top &&
        column >= left &&
        row < top + ink.reduce((sum, part) => sum + part.rowSpan, 0) &&
        column < left + Math.max(...ink.map(({ colSpan }) => colSpan)),
    );
    return cover?.ink ?? [];
  }

  #stretch({ block, start, end }: TextPlace): PageBox[] {
    const boxes: PageBox[] = [];
    for (const line of this.#ink.blocks.get(block) ?? []) {
      const box = within(line, start, end);
      if (box) boxes.push({ page: line.page, box });
    }
    return boxes;
  }
}

/** The part of a line between two offsets of its block. */
function within({ start, end, edges, box }: LineInk, from: number, to: number): PaperBox | null {
  const left = edges[Math.max(from, start) - start];
  const right = edges[Math.min(to, end) - start];
  return left !== undefined && right !== undefined && left < right ? [left, box[1], right, box[3]] : null;
}

function* cellsOfColumn(table: TableInk, column: number): Generator<{ cell: PaperBox; ink: PaperBox }> {
  for (const [key, parts] of table.cells) {
    if (startOf(key).column !== column) continue;
    for (const { box, lines, colSpan } of parts) {
      const ink = hull(lines);
      if (ink && colSpan === 1) yield { cell: box, ink };
    }
  }
}

function startOf(key: string): { row: number; column: number } {
  const [row, column] = key.split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

function hull(boxes: readonly PaperBox[]): PaperBox | null {
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
