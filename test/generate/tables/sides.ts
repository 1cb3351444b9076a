import type { Figure, SheetCell } from '../document.ts';
import type { Stated } from '../figures/spending.ts';
import type { Press, Print } from '../press.ts';
import { headerRows } from './header.ts';
import type { AmountColumn, LedgerGrid } from './ledger.ts';

/** A row of one side of a summary. */
export interface SideLine {
  label: string;
  indent: number;
  /** Rows that it totals. */
  parts: readonly SideLine[];
  amounts: Readonly<Record<string, Stated>>;
}

/** Income or expenditure of a summary: its list, and how it closes at the foot of the table. */
export interface Side {
  heading: string;
  label: string;
  columns: readonly AmountColumn[];
  lines: readonly SideLine[];
  closing: readonly SideLine[];
}

/** Lists that stand side by side in one table, their closing rows level with each other. */
export function sidesGrid(press: Press, print: Print, sides: readonly Side[], rowNumbers = false): LedgerGrid {
  const listed = Math.max(...sides.map(({ lines }) => lines.length));
  const closing = Math.max(...sides.map((side) => side.closing.length));
  const blocks = sides.map((side) => sideRows(press, print, side, listed, closing));
  const paths = sides.flatMap(({ heading, label, columns }) => [
    [heading, label],
    ...(rowNumbers ? [[heading, '行次']] : []),
    ...columns.map(({ path }) => [heading, ...path]),
  ]);
  const body = Array.from({ length: listed + closing }, (_, row) =>
    blocks.flatMap((rows, side): SheetCell[] => {
      const [label, ...figures] = rows[row] ?? [];
      const number = { content: String(row + 1 + side * (listed + closing)) };
      return [label ?? { content: null }, ...(rowNumbers ? [number] : []), ...figures];
    }),
  );
  return { header: headerRows(paths), body };
}

function sideRows(press: Press, print: Print, side: Side, listed: number, closing: number): SheetCell[][] {
  const { columns, lines } = side;
  const printed = new Map<SideLine, Map<string, Figure | null>>();
  const all = [...lines, ...side.closing];
  for (const line of all) {
    printed.set(line, new Map(columns.map(({ id }) => [id, printOf(press, print, line.amounts[id])])));
  }
  const at = (line: SideLine, id: string) => printed.get(line)?.get(id) ?? null;
  for (const line of all) {
    for (const { id, parts } of columns) {
      if (parts) {
        press.sum(
          at(line, id),
          parts.map((part) => at(line, part)),
        );
      }
      press.sum(
        at(line, id),
        line.parts.map((part) => at(part, id)),
      );
    }
  }
  const cells = (line: SideLine): SheetCell[] => [
    { content: line.label, indent: line.indent },
    ...columns.map(({ id }) => ({ content: at(line, id) })),
  ];
  const blank = (): SheetCell[] => [{ content: null }, ...columns.map(() => ({ content: null }))];
  const filled = (rows: SheetCell[][], height: number, atEnd: boolean) => {
    const missing = Array.from({ length: height - rows.length }, blank);
    return atEnd ? [...rows, ...missing] : [...missing, ...rows];
  };
  return [...filled(lines.map(cells), listed, true), ...filled(side.closing.map(cells), closing, false)];
}

function printOf(press: Press, print: Print, stated: Stated | undefined): Figure | null {
  return stated ? press.amount(stated.key, stated.amount, print) : null;
}
