import type { AdditiveLine } from '../../lib/interpret/additive/index.ts';
import { linesOfGrid, proposeSums, structuralSums } from '../../lib/interpret/additive/index.ts';
import { type BenchTable, readerFor } from './tables.ts';

/** A proposed sum of cells. */
export interface ProposedCell {
  total: string;
  parts: string[];
  /** Its group holds elsewhere, and here it does not. */
  fails: boolean;
}

export interface Score {
  annotated: number;
  proposed: number;
  right: number;
}

export const NOTHING: Score = { annotated: 0, proposed: 0, right: 0 };

/** All sums that are proposed in a table, cell by cell. */
export function proposedCells(table: BenchTable): ProposedCell[] {
  const { rows, columns } = linesOfGrid(table.cells, { read: readerFor(table.format) });
  return [
    ...proposeSums(rows).flatMap((group) => cellsOf(rows, columns, group, (row, column) => `${row},${column}`)),
    ...proposeSums(columns).flatMap((group) => cellsOf(columns, rows, group, (column, row) => `${row},${column}`)),
  ];
}

/** What words and layout alone would propose. */
export function structuralCells(table: BenchTable): ProposedCell[] {
  const { rows, columns } = linesOfGrid(table.cells, { read: readerFor(table.format) });
  const filled = (lines: readonly AdditiveLine[], total: number) =>
    [...(lines[total]?.figures.entries() ?? [])].flatMap(([at, figure]) =>
      figure && figure !== 'unreadable' ? [at] : [],
    );
  const whole = (lines: readonly AdditiveLine[]) =>
    structuralSums(lines).map(({ total, parts }) => ({ total, parts, holds: filled(lines, total), fails: [] }));
  return [
    ...whole(rows).flatMap((group) => cellsOf(rows, columns, group, (row, column) => `${row},${column}`)),
    ...whole(columns).flatMap((group) => cellsOf(columns, rows, group, (column, row) => `${row},${column}`)),
  ];
}

function cellsOf(
  lines: readonly AdditiveLine[],
  _crossing: readonly AdditiveLine[],
  group: { total: number; parts: number[]; holds: number[]; fails: number[] },
  cell: (line: number, crossing: number) => string,
): ProposedCell[] {
  const at = (position: number) => lines[position]?.at ?? -1;
  const one = (crossing: number, fails: boolean): ProposedCell => ({
    total: cell(at(group.total), crossing),
    parts: group.parts.map((part) => cell(at(part), crossing)),
    fails,
  });
  return [
    ...group.holds.map((crossing) => one(crossing, false)),
    ...group.fails.map((crossing) => one(crossing, true)),
  ];
}

/**
 * A proposed sum is right where an annotated one has the same total cell and the same parts, blank cells left out on
 * both sides (a blank adds nothing). Annotated sums of nothing but zeros and blanks count like all others.
 */
export function scoreOf(table: BenchTable, proposed: readonly ProposedCell[]): Score {
  const filled = (parts: readonly string[]) =>
    parts
      .filter((part) => {
        const [row = 0, column = 0] = part.split(',').map(Number);
        return (table.cells[row]?.[column] ?? '').trim() !== '';
      })
      .sort()
      .join(' ');
  const wanted = new Set(table.sums.map(({ total, parts }) => `${total}=${filled(parts)}`));
  const given = new Set(proposed.map(({ total, parts }) => `${total}=${filled(parts)}`));
  const right = [...given].filter((one) => wanted.has(one)).length;
  return { annotated: wanted.size, proposed: given.size, right };
}

export function add(one: Score, other: Score): Score {
  return {
    annotated: one.annotated + other.annotated,
    proposed: one.proposed + other.proposed,
    right: one.right + other.right,
  };
}

/** precision, recall and F1 as text. */
export function shown({ annotated, proposed, right }: Score): string {
  const precision = proposed === 0 ? 1 : right / proposed;
  const recall = annotated === 0 ? 1 : right / annotated;
  const both = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(both)} (${right} right of ${proposed} proposed, ${annotated} annotated)`;
}
