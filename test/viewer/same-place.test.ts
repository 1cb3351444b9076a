import { describe, expect, test } from 'vitest';
import { samePlace } from '../../entrypoints/viewer/session/same-place.ts';
import type { Box } from '../../lib/read/pdf/drawn-page.ts';
import type { CellInk, Ink, LineInk } from '../../lib/read/pdf/index.ts';

const cell = (page: number, box: Box): CellInk => ({ page, box, rowSpan: 1, colSpan: 1, lines: [box] });
const line = (page: number, box: Box, start: number, end: number): LineInk => ({ page, box, start, end, edges: [] });
const upper: Box = [50, 100, 90, 112];
const lower: Box = [50, 112, 90, 124];

/** A document of one table, at some row, and one paragraph of some earlier lines and one at `lower`. */
function inkOf(table: string, row: number, block: string, earlier: number): Ink {
  return {
    tables: new Map([
      [table, { pieces: [{ page: 3, box: [50, 50, 500, 700] }], cells: new Map([[`${row}:2`, [cell(3, upper)]]]) }],
    ]),
    blocks: new Map([
      [block, [...(earlier > 0 ? [line(3, upper, 0, earlier)] : []), line(4, lower, earlier, earlier + 30)]],
    ]),
  };
}

const before = inkOf('t1', 4, 'p2', 0);
const after = inkOf('t7', 9, 'p5', 12);

describe('the place of an open card, after more pages were read', () => {
  test('is the cell that stands there on paper, whatever its table is called now', () => {
    expect(samePlace({ table: 't1', row: 4, column: 2, text: '8.50' }, before, after)).toEqual({
      table: 't7',
      row: 9,
      column: 2,
      text: '8.50',
    });
  });

  test('is the stretch of text that stands there, though its paragraph has got a beginning', () => {
    expect(samePlace({ block: 'p2', start: 5, end: 9, text: '8.50' }, before, after)).toEqual({
      block: 'p5',
      start: 17,
      end: 21,
      text: '8.50',
    });
  });

  test('is gone where nothing stands there any more', () => {
    const other = inkOf('t7', 9, 'p5', 0);
    other.tables.clear();
    other.blocks.clear();
    expect(samePlace({ table: 't1', row: 4, column: 2, text: '8.50' }, before, other)).toBeNull();
    expect(samePlace({ block: 'p2', start: 5, end: 9, text: '8.50' }, before, other)).toBeNull();
    expect(samePlace({ table: 't9', row: 0, column: 0, text: '' }, before, after)).toBeNull();
  });
});
