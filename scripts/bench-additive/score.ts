import type { AdditiveLine } from '../../lib/interpret/additive/index.ts';
import { linesOfGrid, proposeSums, ratesAmong, structuralSums } from '../../lib/interpret/additive/index.ts';
import { type BenchTable, readerFor, sumKey } from './tables.ts';

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
  /** Annotated sums that come out exactly, and how many of these were found. */
  exact: number;
  exactFound: number;
  /** Proposed where the group holds elsewhere and not in this cell, and how many of these are annotated all the same. */
  hints: number;
  hintsRight: number;
  /** Proposed in tables in which nothing is annotated. */
  unasked: number;
}

export const NOTHING: Score = {
  annotated: 0,
  proposed: 0,
  right: 0,
  exact: 0,
  exactFound: 0,
  hints: 0,
  hintsRight: 0,
  unasked: 0,
};

/** All sums that are proposed in a table, cell by cell. */
export function proposedCells(table: BenchTable): ProposedCell[] {
  const { rows, columns } = linesOfGrid(table.cells, { read: readerFor(table.format) });
  return [
    ...proposeSums(rows, { rates: ratesAmong(columns) }).flatMap((group) =>
      cellsOf(rows, group, (row, column) => `${row},${column}`),
    ),
    ...proposeSums(columns, { rates: ratesAmong(rows) }).flatMap((group) =>
      cellsOf(columns, group, (column, row) => `${row},${column}`),
    ),
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
    ...whole(rows).flatMap((group) => cellsOf(rows, group, (row, column) => `${row},${column}`)),
    ...whole(columns).flatMap((group) => cellsOf(columns, group, (column, row) => `${row},${column}`)),
  ];
}

function cellsOf(
  lines: readonly AdditiveLine[],
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
  const wanted = new Map(table.sums.map((sum) => [sumKey(table, sum), sum.error]));
  const given = new Map(proposed.map((sum) => [sumKey(table, sum), sum.fails]));
  const right = [...given.keys()].filter((one) => wanted.has(one));
  const hints = [...given].flatMap(([one, fails]) => (fails ? [one] : []));
  return {
    annotated: wanted.size,
    proposed: given.size,
    right: right.length,
    exact: [...wanted.values()].filter((error) => error === 0).length,
    exactFound: right.filter((one) => wanted.get(one) === 0).length,
    hints: hints.length,
    hintsRight: hints.filter((one) => wanted.has(one)).length,
    unasked: wanted.size === 0 ? given.size : 0,
  };
}

export function add(one: Score, other: Score): Score {
  const sum = { ...one };
  for (const key of Object.keys(one) as (keyof Score)[]) sum[key] += other[key];
  return sum;
}

export const percent = (share: number, of: number) => (of === 0 ? '–' : `${((share / of) * 100).toFixed(1)} %`);

/** precision, recall and F1 as text. */
export function shown({ annotated, proposed, right }: Score): string {
  const figures = `${right} right of ${proposed} proposed, ${annotated} annotated`;
  return `precision ${percent(right, proposed)}, recall ${percent(right, annotated)}, F1 ${percent(2 * right, proposed + annotated)} (${figures})`;
}

/** What stands behind these: sums that come out exactly and others, hints, tables without sums. */
export function details(score: Score): string {
  const { annotated, exact, exactFound, right, hints, hintsRight, unasked } = score;
  const others = `${percent(right - exactFound, annotated - exact)} of those that are rounded or wrong`;
  return (
    `recall ${percent(exactFound, exact)} of sums that come out exactly, ${others}; ` +
    `${hints} hints (holds elsewhere, not here), ${hintsRight} of them annotated as sums; ` +
    `${unasked} proposed in tables without sums`
  );
}
