import type { Figure, SheetCell } from '../document.ts';
import type { Stated } from '../figures/spending.ts';
import type { Press, Print } from '../press.ts';
import { headerRows } from './header.ts';

/** A column of amounts. */
export interface AmountColumn {
  id: string;
  /** Its header, top to bottom. */
  path: readonly string[];
  /** Columns that it totals. */
  parts?: readonly string[];
  /** Signs of the parts, where not all are added. */
  weights?: readonly number[];
  /** Printed otherwise than the rest of the table: counts, other decimals. */
  print?: Partial<Print>;
}

/** A row of a table. */
export interface LedgerLine {
  code?: string;
  name: string;
  depth: number;
  /** Rows that it totals. */
  parts: readonly LedgerLine[];
  amounts: Readonly<Record<string, Stated>>;
  isTotal?: boolean;
}

/** How a table names its rows. */
export type CodeStyle =
  | 'code-and-name' // 科目编码｜科目名称
  | 'three-parts' // 类｜款｜项｜科目名称
  | 'in-one-cell' // 2010501 行政运行
  | 'in-brackets' // [2010501]行政运行
  | 'dashed' // 2010501-行政运行
  | 'names'; // 行政运行, indented

export interface LedgerStyle {
  codes: CodeStyle;
  /** Header of the codes and names, above them where there are several columns. */
  heading: string;
  totalsAt: 'top' | 'bottom';
  total: string;
  /** A first column 序号. */
  serials: boolean;
  /** A row 栏次 1 2 3 … below the header. */
  numbering: boolean;
}

export interface LedgerGrid {
  header: SheetCell[][];
  body: SheetCell[][];
}

/** Prints a table of rows and amounts, and what is true of it: across its rows and down its columns. */
export function ledgerGrid(
  press: Press,
  print: Print,
  style: LedgerStyle,
  columns: readonly AmountColumn[],
  lines: readonly LedgerLine[],
): LedgerGrid {
  const printed = new Map<LedgerLine, Map<string, Figure | null>>();
  for (const line of lines) printed.set(line, figuresOf(press, print, columns, line));
  const at = (line: LedgerLine, id: string) => printed.get(line)?.get(id) ?? null;
  for (const line of lines) {
    for (const { id, parts, weights } of columns) {
      if (parts)
        press.sum(
          at(line, id),
          parts.map((part) => at(line, part)),
          weights,
        );
      press.sum(
        at(line, id),
        line.parts.map((part) => at(part, id)),
      );
    }
  }
  const labels = labelPaths(style);
  const header = headerRows([...labels, ...columns.map(({ path }) => path)]);
  if (style.numbering) header.push(numberingRow(labels.length, columns.length));
  const body = lines.map((line, row) => [
    ...(style.serials ? [{ content: String(row + 1) }] : []),
    ...labelCells(style, line),
    ...columns.map(({ id }) => ({ content: at(line, id) })),
  ]);
  return { header, body };
}

function figuresOf(
  press: Press,
  print: Print,
  columns: readonly AmountColumn[],
  line: LedgerLine,
): Map<string, Figure | null> {
  return new Map(
    columns.map(({ id, print: own }) => {
      const stated = line.amounts[id];
      return [id, stated ? press.amount(stated.key, stated.amount, { ...print, ...own }) : null];
    }),
  );
}

function numberingRow(labels: number, amounts: number): SheetCell[] {
  const numbers = Array.from({ length: amounts }, (_, at) => ({ content: String(at + 1) }));
  return [{ content: '栏次', ...(labels > 1 && { colSpan: labels }) }, ...numbers];
}

function labelPaths({ codes, heading, serials }: LedgerStyle): string[][] {
  const names: Record<CodeStyle, string[][]> = {
    'code-and-name': [
      [heading, '科目编码'],
      [heading, '科目名称'],
    ],
    'three-parts': [
      [heading, '科目编码', '类'],
      [heading, '科目编码', '款'],
      [heading, '科目编码', '项'],
      [heading, '科目名称'],
    ],
    'in-one-cell': [[heading]],
    'in-brackets': [[heading]],
    dashed: [[heading]],
    names: [[heading]],
  };
  return [...(serials ? [['序号']] : []), ...names[codes]];
}

function labelCells({ codes }: LedgerStyle, { code, name, depth, isTotal }: LedgerLine): SheetCell[] {
  const indent = depth > 0 ? depth : 0;
  const known = code ?? '';
  if (codes === 'three-parts') {
    if (isTotal || !code) return [{ content: name, colSpan: 4 }];
    const parts = [known.slice(0, 3), known.slice(3, 5), known.slice(5, 7)];
    return [...parts.map((part) => ({ content: part || null })), { content: name }];
  }
  if (codes === 'code-and-name') {
    return isTotal || !code ? [{ content: name, colSpan: 2 }] : [{ content: known }, { content: name, indent }];
  }
  if (!code) return [{ content: name, indent }];
  const joined: Partial<Record<CodeStyle, string>> = {
    'in-one-cell': `${known} ${name}`,
    'in-brackets': `[${known}]${name}`,
    dashed: `${known}-${name}`,
  };
  return [{ content: joined[codes] ?? name, indent }];
}
