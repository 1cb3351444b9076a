import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdditiveLine, linesOfGrid, proposeSums } from '../../../lib/interpret/additive/index.ts';
import { tables, transposed } from './made-up.ts';

/** Proposed sums by the rows or columns of the grid: total = parts. */
function proposed(lines: readonly AdditiveLine[]): string[] {
  const at = (position: number) => lines[position]?.at ?? -1;
  return proposeSums(lines)
    .map(({ total, parts }) => `${at(total)}=${parts.map(at).join('+')}`)
    .sort();
}

const rowsOf = (cells: readonly (readonly string[])[]) => proposed(linesOfGrid(cells).rows);
const columnsOf = (cells: readonly (readonly string[])[]) => proposed(linesOfGrid(cells).columns);

describe('made-up lists with a total', () => {
  test('the total is found, and nothing else', () => {
    fc.assert(
      fc.property(tables, ({ cells, total, parts }) => {
        expect(rowsOf(cells)).toEqual([`${total}=${parts.join('+')}`]);
      }),
    );
  });

  test('the same when all figures are ten times as large', () => {
    fc.assert(
      fc.property(tables, ({ cells }) => {
        const larger = cells.map((row) => row.map((text) => (/^\d+$/.test(text) ? `${text}0` : text)));
        expect(rowsOf(larger)).toEqual(rowsOf(cells));
      }),
    );
  });

  test('the same with one more column of words', () => {
    fc.assert(
      fc.property(tables, ({ cells }) => {
        const longer = cells.map((row, at) => [...row, at === 0 ? '备注' : '无']);
        expect(rowsOf(longer)).toEqual(rowsOf(cells));
      }),
    );
  });

  test('the same along rows when rows and columns change places', () => {
    fc.assert(
      fc.property(tables, ({ cells }) => {
        expect(columnsOf(transposed(cells))).toEqual(rowsOf(cells));
      }),
    );
  });

  test('one figure printed wrong does not hide a total that three columns or more bear out', () => {
    fc.assert(
      fc.property(tables, ({ cells, total, parts }) => {
        fc.pre((cells[0]?.length ?? 0) >= 5);
        const wrong = cells.map((row, at) => row.map((text, column) => (at === total && column === 1 ? '7' : text)));
        expect(rowsOf(wrong)).toEqual([`${total}=${parts.join('+')}`]);
      }),
    );
  });
});

describe('what is proposed', () => {
  test('totals of totals: parts that have been added up are not added once more', () => {
    const cells = [
      ['Item', '2021', '2022', '2023'],
      ['Roads', '411', '523', '634'],
      ['Bridges', '127', '119', '208'],
      ['Transport total', '538', '642', '842'],
      ['Schools', '915', '873', '991'],
      ['Libraries', '64', '71', '58'],
      ['Education total', '979', '944', '1049'],
      ['Grand total', '1517', '1586', '1891'],
    ];
    expect(rowsOf(cells)).toEqual(['3=1+2', '6=4+5', '7=3+6']);
  });

  test('years and running numbers are no amounts', () => {
    const cells = [
      ['No.', 'Year', 'a', 'b'],
      ['1', '2019', 'x', 'x'],
      ['2', '2020', 'x', 'x'],
      ['3', '2021', 'x', 'x'],
    ];
    expect(linesOfGrid(cells)).toEqual({ rows: [], columns: [] });
  });

  test('small numbers that add up in one column are no evidence', () => {
    const cells = [
      ['Item', 'Count'],
      ['a', '3'],
      ['b', '1'],
      ['c', '2'],
      ['d', '5'],
      ['e', '4'],
    ];
    expect(rowsOf(cells)).toEqual([]);
  });

  test('a figure that is withheld leaves its column open, and the others decide', () => {
    const cells = [
      ['', 'a', 'b', 'c', 'd'],
      ['Total', '7010', '8120', '9230', '6450'],
      ['North', '4005', '4110', 'F', '3220'],
      ['South', '3005', '4010', '4120', '3230'],
    ];
    expect(rowsOf(cells)).toEqual(['1=2+3']);
  });
});
