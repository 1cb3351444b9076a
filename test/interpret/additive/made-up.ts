import fc from 'fast-check';

/** A list of items with figures in several columns, and its total above or below them; all texts as printed. */
export interface MadeUpTable {
  cells: string[][];
  /** Row of the total. */
  total: number;
  /** Rows of its parts. */
  parts: number[];
}

const figure = fc.integer({ min: 1_000, max: 999_999 });

/** Tables whose last or first line totals all others, in every column. */
export const tables: fc.Arbitrary<MadeUpTable> = fc
  .record({
    figures: fc
      .integer({ min: 3, max: 5 })
      .chain((width) =>
        fc.array(fc.array(figure, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 }),
      ),
    leads: fc.boolean(),
  })
  .map(({ figures, leads }) => tableOf(figures, leads));

function tableOf(figures: readonly (readonly number[])[], leads: boolean): MadeUpTable {
  const width = figures[0]?.length ?? 0;
  const sums = Array.from({ length: width }, (_, at) => figures.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const header = ['项目', ...sums.map((_, at) => `栏${'甲乙丙丁戊'[at]}`)];
  const items = figures.map((row, at) => [`项目${'一二三四五六七八'[at]}`, ...row.map(String)]);
  const total = ['合计', ...sums.map(String)];
  const cells = [header, ...(leads ? [total, ...items] : [...items, total])];
  const parts = items.map((_, at) => at + (leads ? 2 : 1));
  return { cells, total: leads ? 1 : cells.length - 1, parts };
}

/** Rows become columns. */
export function transposed(cells: readonly (readonly string[])[]): string[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}
