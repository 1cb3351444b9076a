import type { Glyph } from '../drawn-page.ts';
import { frameOf, intervalAt } from './grid.ts';
import { isFigure } from './numeric.ts';
import type { RuledGrid } from './ruled-grid.ts';

/** Glyphs of one show operator that stand closer than this (em) make one word. */
const WORD_GAP = 0.18;
/** A word that a rule cuts belongs to the cell that holds this share of it. */
const MAIN_SHARE = 0.7;

/** Puts each glyph into the cell that holds its middle; words cut by a rule go whole to the cell with most of them. */
export function fillCells(grid: RuledGrid, glyphs: readonly Glyph[], taken: Set<Glyph>): void {
  const [left, top, right, bottom] = frameOf(grid);
  const columns = grid.xs.length - 1;
  const runs = new Map<number, Placed[]>();
  for (const glyph of glyphs) {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.y0 + glyph.y1) / 2;
    if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1 || taken.has(glyph)) continue;
    const row = intervalAt(grid.ys, y);
    const column = intervalAt(grid.xs, x);
    if (row < 0 || column < 0) continue;
    const cell = grid.owner[row * columns + column] ?? -1;
    if (cell < 0) continue;
    const run = runs.get(glyph.show);
    if (run) run.push({ glyph, cell });
    else runs.set(glyph.show, [{ glyph, cell }]);
  }
  for (const run of runs.values()) {
    keepWordsWhole(run, grid);
    for (const { glyph, cell } of run) {
      grid.cells[cell]?.glyphs.push(glyph);
      taken.add(glyph);
    }
  }
}

interface Placed {
  glyph: Glyph;
  /** Index of the cell. */
  cell: number;
}

function keepWordsWhole(run: Placed[], grid: RuledGrid): void {
  let start = 0;
  for (let end = 1; end <= run.length; end++) {
    if (end < run.length && isOneWord(run[end - 1], run[end])) continue;
    const first = run[start]?.cell;
    let cut = false;
    for (let at = start + 1; at < end; at++) if (run[at]?.cell !== first) cut = true;
    if (cut) moveToMainCell(run.slice(start, end), grid);
    start = end;
  }
}

function isOneWord(before: Placed | undefined, after: Placed | undefined): boolean {
  if (!before || !after || before.glyph.spaceAfter) return false;
  const { size, baseline } = before.glyph;
  return Math.abs(after.glyph.baseline - baseline) < 0.3 * size && after.glyph.x0 - before.glyph.x1 < WORD_GAP * size;
}

/**
 * A word goes whole to the cell that holds most of it. One that lies half and half is left to the rule, unless it is a
 * figure: half a figure is a wrong figure. Where it stands is then in doubt.
 */
function moveToMainCell(word: readonly Placed[], grid: RuledGrid): void {
  const counts = new Map<number, number>();
  for (const { cell } of word) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  const row = main ? grid.cells[main[0]]?.row : undefined;
  if (!main || word.some(({ cell }) => grid.cells[cell]?.row !== row)) return;
  if (counts.size !== 2 || main[1] < MAIN_SHARE * word.length) {
    grid.cutWords++;
    if (!isFigure(word.map(({ glyph }) => glyph.text).join(''))) return;
    if (!grid.defects.includes('ambiguous-columns')) grid.defects.push('ambiguous-columns');
  }
  for (const placed of word) placed.cell = main[0];
}
