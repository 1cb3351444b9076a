import type { Glyph, Rule } from '../../drawn-page.ts';
import type { Grid } from '../grid.ts';
import { type SeamLine, seamEdges } from '../seams.ts';
import { type Band, bandsOf, partsRows, tablesIn } from './bands.ts';
import { cellsOf } from './cells.ts';
import { chunksBetween } from './chunks.ts';
import { edgesOf } from './columns.ts';
import { type Stack, stacksOf } from './stacks.ts';
import { withWordedRows } from './worded-rows.ts';

/**
 * Tables whose rows are ruled and whose columns are not. The rules say where rows end, also for cells that span several;
 * white space says where columns are.
 */
export function bandedGrids(glyphs: readonly Glyph[], bars: readonly Rule[], seams: readonly SeamLine[]): Grid[] {
  const grids: Grid[] = [];
  const taken = new Set<Glyph>();
  for (const stack of stacksOf(bars, seams)) {
    const free = glyphs.filter((glyph) => !taken.has(glyph));
    for (const bands of tablesIn(bandsOf(stack, free, seams), stack, seams)) {
      const grid = gridOf(stack, bands, bars, seams);
      if (!grid) continue;
      grids.push(grid);
      for (const cell of grid.cells) for (const glyph of cell.glyphs) taken.add(glyph);
    }
  }
  return grids;
}

/** Where no more than the header and the ends of a table are ruled. */
const FEW = 3;

function gridOf(stack: Stack, drawn: readonly Band[], bars: readonly Rule[], seams: readonly SeamLine[]): Grid | null {
  const worded = drawn.length > FEW ? drawn : withWordedRows(drawn, edgesOf(drawn, stack.from, stack.to));
  const bands = worded.length > drawn.length ? worded : drawn;
  const top = bands[0]?.y0 ?? 0;
  const filled = bands.filter(({ chunks }) => chunks.length > 0);
  if (!hasRows(filled)) return null;
  if (!partsRows(bands)) return null;
  const bottom = bands.at(-1)?.y1 ?? top;
  const seamed = seamEdges(seams, stack.from, stack.to, top, bottom);
  const xs = seamed.length > 2 ? seamed : edgesOf(bands, stack.from, stack.to);
  if (xs.length < 3) return null;
  const ys = [top, ...bands.map(({ y1 }) => y1)];
  const rows = bands.map((band) => ({ ...band, chunks: chunksBetween(band.lines, xs) }));
  const { from, to } = stack;
  const told = bands === drawn ? [] : ys.map((at): Rule => ({ at, from, to, width: 0 }));
  const { cells, shared } = cellsOf({ bands: rows, xs, ys, bars: [...bars, ...told] });
  const wide = cells.filter(({ colSpan, row }) => colSpan > 1 && row > 2).length;
  return {
    method: 'spaced',
    xs,
    ys,
    cells,
    confidence: wide > 0.3 * cells.length ? 0.6 : 0.85,
    defects: shared > 0 ? ['ambiguous-columns'] : [],
  };
}

/** Three rows, two of them of several texts; or a header and one row that fill the same columns. */
function hasRows(filled: readonly Band[]): boolean {
  const broad = filled.filter(({ chunks }) => chunks.length >= 2);
  const [one, other] = broad;
  if (filled.length >= 3) return broad.length >= 2;
  return (
    one !== undefined && other !== undefined && one.chunks.length >= 3 && one.chunks.length === other.chunks.length
  );
}
