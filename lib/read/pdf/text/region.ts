import type { Glyph } from '../drawn-page.ts';
import type { TextLine } from '../page-content.ts';
import { isMostlyBold, lineOf } from './line.ts';
import { rowsOf } from './rows.ts';
import { partStacked } from './stacked.ts';
import { linesDown, linesTurned } from './turned.ts';

export interface RegionText {
  /** Printed lines, joined by "\n". */
  text: string;
  lines: TextLine[];
  /** More than half of its characters are. */
  bold: boolean;
}

/**
 * The text of one table cell, or of any region that holds no columns: each baseline is one line, words apart by single
 * spaces where the print has a gap, never inside a figure. Two figures on one line are apart by two spaces where one
 * would make a single figure of them. Turned and vertical text follows the upright lines.
 *
 * @param glyphs of the region, in any order; none is dropped
 */
export function textOf(glyphs: readonly Glyph[]): RegionText {
  const across = glyphs.filter(({ set }) => set === 'across');
  const { rows, stacked } = partStacked(rowsOf(across));
  const lines = [...rows.map(lineOf), ...linesDown(stacked)];
  if (across.length < glyphs.length) lines.push(...linesAside(glyphs));
  return { text: lines.map(({ text }) => text).join('\n'), lines, bold: isMostlyBold(glyphs) };
}

/** Lines of the glyphs that are not set across the page. */
export function linesAside(glyphs: readonly Glyph[]): TextLine[] {
  const down = glyphs.filter(({ set }) => set === 'down');
  const turned = glyphs.filter(({ set }) => set === 'turned');
  return [...linesDown(down), ...linesTurned(turned)];
}
