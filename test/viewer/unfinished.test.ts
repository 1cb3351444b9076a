import { describe, expect, test } from 'vitest';
import { unfinishedTables, withoutTables } from '../../entrypoints/viewer/session/extraction/unfinished.ts';
import type { Block, Table } from '../../lib/model/index.ts';
import type { PageBox, PdfReading } from '../../lib/read/pdf/index.ts';

function piece(page: number, top: number, bottom: number, left = 50, right = 550): PageBox {
  return { page, box: [left, top, right, bottom] };
}

/** A reading that has nothing but tables, each by its pieces. */
function readingOf(tables: Record<string, PageBox[]>): PdfReading {
  const ids = Object.keys(tables);
  return {
    disclosure: {
      source: { name: 'a.pdf', url: null, mediaType: 'application/pdf', sha256: '', pages: 9 },
      title: '',
      blocks: ids.map((id): Block => ({ kind: 'table', id })),
      tables: ids.map((id) => ({ id }) as Table),
    },
    ink: {
      tables: new Map(Object.entries(tables).map(([id, pieces]) => [id, { pieces, cells: new Map() }])),
      blocks: new Map(),
    },
  };
}

function told(tables: Record<string, PageBox[]>, read: number[], pageCount = 9): string[] {
  const reading = readingOf(tables);
  const left = unfinishedTables(reading, pageCount, (page) => read.includes(page));
  const disclosure = withoutTables(reading.disclosure, left);
  const ids = disclosure.tables.map(({ id }) => id);
  expect(disclosure.blocks.map(({ id }) => id)).toEqual(ids);
  return ids;
}

describe('of a document that is half read', () => {
  test('the last table of the last page may go on, and is not told', () => {
    expect(told({ t1: [piece(1, 100, 400)], t2: [piece(2, 100, 300)], t3: [piece(2, 350, 700)] }, [1, 2])).toEqual([
      't1',
      't2',
    ]);
  });

  test('a table over several pages is left out as a whole, not cut', () => {
    const long = [piece(1, 500, 800), piece(2, 50, 800), piece(3, 50, 800)];
    expect(told({ t1: [piece(1, 50, 400)], t2: long }, [1, 2, 3])).toEqual(['t1']);
  });

  test('the last page of the document ends its tables', () => {
    expect(told({ t1: [piece(2, 350, 700)] }, [1, 2], 2)).toEqual(['t1']);
  });

  test('tables beside each other at the end of a page are both unsure', () => {
    const beside = { t1: [piece(1, 400, 700, 50, 280)], t2: [piece(1, 420, 690, 300, 550)] };
    expect(told({ t0: [piece(1, 50, 300)], ...beside }, [1])).toEqual(['t0']);
  });

  test('the first table of a page whose page before is not read may have begun there', () => {
    const tables = {
      t1: [piece(5, 60, 200)],
      t2: [piece(5, 250, 500)],
      t3: [piece(6, 60, 200)],
      t4: [piece(6, 300, 500)],
    };
    expect(told(tables, [5, 6])).toEqual(['t2', 't3']);
  });

  test('a page within that could not be read unsettles its neighbours alone', () => {
    const tables = {
      t1: [piece(1, 60, 200)],
      t2: [piece(3, 60, 200)],
      t3: [piece(3, 300, 500)],
      t4: [piece(4, 60, 90)],
    };
    expect(told(tables, [1, 3, 4], 4)).toEqual(['t3', 't4']);
  });

  test('where all is read all is told', () => {
    expect(told({ t1: [piece(1, 60, 800)], t2: [piece(2, 10, 800)] }, [1, 2], 2)).toEqual(['t1', 't2']);
  });
});
