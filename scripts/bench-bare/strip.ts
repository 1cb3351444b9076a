import type { DrawnPage, Rule } from '../../lib/read/pdf/drawn-page.ts';
import type { PageTable } from '../../lib/read/pdf/page-content.ts';
import { isAmount } from '../../lib/read/pdf/tables/numeric.ts';
import { tidyRules } from '../../lib/read/pdf/tables/rules.ts';

/** What is left of the rules that draw a table's cells. */
export const KINDS = ['bare', 'three', 'three-cells', 'across', 'across-cells'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The page as a producer would have printed it who rules less: `bare` without any rule, `three` with one above, one below
 * and one under the header of each table, `across` with whole rules across alone; `…-cells` with the same drawn cell by
 * cell. No colours and no tags are left in any.
 *
 * @param tables what the whole page was read as
 */
export function stripped(page: DrawnPage, tables: readonly PageTable[], kind: Kind): DrawnPage {
  return { ...page, horizontal: acrossOf(page, tables, kind), vertical: [], fills: [], tagged: [] };
}

function acrossOf({ horizontal }: DrawnPage, tables: readonly PageTable[], kind: Kind): Rule[] {
  if (kind === 'bare') return [];
  if (kind === 'across') return tidyRules(horizontal);
  if (kind === 'across-cells') return horizontal;
  return tables.flatMap((table) => threeRules(table, kind === 'three-cells'));
}

function threeRules({ xs, ys, rowCount, cells }: PageTable, byCell: boolean): Rule[] {
  const body = Math.min(...cells.filter(({ text }) => isAmount(text)).map(({ row }) => row));
  const header = Number.isFinite(body) && body > 0 ? body : 1;
  return [0, header, rowCount].flatMap((row) => {
    const at = ys[row] ?? 0;
    const ends = row === 0 ? row : row - 1;
    const over = cells.filter((cell) => cell.row <= ends && ends < cell.row + cell.rowSpan);
    const inner = over.map(({ column }) => xs[column] ?? 0).sort((a, b) => a - b);
    const edges = byCell ? [...inner, xs.at(-1) ?? 0] : [xs[0] ?? 0, xs.at(-1) ?? 0];
    return edges.slice(1).map((to, index) => ({ at, from: edges[index] ?? to, to, width: 0.5 }));
  });
}
