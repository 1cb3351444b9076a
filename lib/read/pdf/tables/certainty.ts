import type { DrawnPage } from '../drawn-page.ts';
import type { PageTable } from '../page-content.ts';
import { isAmount, isFigure } from './numeric.ts';

/** Share of the figures' cells that may hold two figures before the columns are in doubt. */
const DOUBLED = 0.03;
/** Share of a page's characters that may be unreadable before its tables are in doubt. */
const UNREADABLE = 0.02;

/** The table with what can be said against it: rules that accuse leave tables with defects alone. */
export function judged(table: PageTable, { glyphs, unreadable }: DrawnPage): PageTable {
  const defects = new Set(table.defects);
  let figures = 0;
  let doubled = 0;
  let bridging = 0;
  for (const { text, colSpan } of table.cells) {
    const lines = text.split('\n');
    if (!lines.some(holdsFigure)) continue;
    figures++;
    if (lines.some(holdsTwoFigures)) doubled++;
    else if (table.method === 'spaced' && colSpan > 1 && lines.every(isAmount)) bridging++;
  }
  if (doubled > DOUBLED * figures || bridging > DOUBLED * figures) defects.add('ambiguous-columns');
  if (unreadable > UNREADABLE * (glyphs.length + unreadable)) defects.add('low-quality-text');
  const doubt = (doubled + bridging) / Math.max(1, figures) + 0.3 * defects.size;
  return {
    ...table,
    defects: [...defects],
    confidence: Math.max(0, round(table.confidence * (1 - Math.min(1, doubt)))),
  };
}

function holdsFigure(line: string): boolean {
  return /\d/.test(line) && isFigure(line.replace(/\s+/g, ''));
}

/** "12.30  45.60": not "12 345.60", which is one figure with thousands apart. */
function holdsTwoFigures(line: string): boolean {
  const parts = line.split(/\s+/);
  // 1,269 (19.9%): a figure and its share.
  if (parts.length === 2 && /^[(（]/.test(parts[1] ?? '')) return false;
  if (parts.length < 2 || !parts.every((part) => /\d/.test(part) && isFigure(part))) return false;
  return (
    /\s\s/.test(line) ||
    parts.slice(0, -1).some((part) => /[.%％]/.test(part)) ||
    parts.slice(1).some((part) => !/^\d{3}(?:\D|$)/.test(part))
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
