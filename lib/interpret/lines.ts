import type { Cell, Line, LineKind } from '../model/index.ts';
import { type GridRow, gridRows, isNumberingRow } from '../read/table/rows.ts';
import { depthsByClassNames } from './class-names.ts';
import { depthsByCodes } from './code-depth.ts';
import { flatten, type ReadLabel, readLabel, totalKindOf } from './labels.ts';
import { depthsByLayout } from './layout-depth.ts';
import type { Segment } from './segments.ts';

/** A row as read, before its depth is known. */
export interface RawLine extends ReadLabel {
  row: number;
  printed: string;
  kind: LineKind;
  indent: number;
  /** Whether any column of figures holds something. */
  hasFigures: boolean;
}

export interface Depth {
  depth: number;
  parent: number | null;
  from: Line['depthFrom'];
}

type Grid = readonly (readonly (Cell | null)[])[];

/** Reads a ledger's rows: label, code, kind, and how they stand below each other. */
export function linesOf(grid: Grid, headerRows: number, segment: Segment): Line[] {
  const codes = readCodes(grid, headerRows, segment);
  const raw: RawLine[] = [];
  for (let row = headerRows; row < grid.length; row++)
    raw.push(readLine(grid, row, segment, codes[row - headerRows] ?? null));
  const depths = depthsOf(raw);
  return raw.map((line, index) => {
    const depth = depths[index] ?? { depth: 0, parent: null, from: 'none' };
    return {
      row: line.row,
      label: line.name,
      printedLabel: line.printed,
      code: line.code,
      kind: line.kind,
      depth: depth.depth,
      parent: depth.parent,
      depthFrom: depth.from,
    };
  });
}

function depthsOf(lines: readonly RawLine[]): Depth[] {
  const items = lines.filter((line) => line.kind === 'item' || line.kind === 'of-which');
  const coded = items.filter((line) => line.code !== null);
  if (coded.length >= 2 && coded.length >= items.length * 0.5) return depthsByCodes(lines);
  return depthsByClassNames(lines) ?? depthsByLayout(lines);
}

/** 栏次 1 2 3 … once more in the middle, where a page began: numbers of columns, no figures. */
function numberingLine(row: number, printed: string): RawLine {
  return { ...readLabel(''), row, printed, kind: 'note', indent: 0, hasFigures: false };
}

function readLine(grid: Grid, row: number, segment: Segment, columnCode: string | null): RawLine {
  const cellAt = (column: number) => grid[row]?.[column] ?? null;
  const labelCell = pickLabel(segment, cellAt);
  const printed = labelCell?.text ?? '';
  const label = readLabel(printed);
  const code = columnCode ?? label.code;
  const name = label.name;
  if (isNumberingRow(gridRows([grid[row] ?? []])[0] as GridRow)) return numberingLine(row, printed);
  const hasFigures = segment.figures.some(({ column }) => (cellAt(column)?.text ?? '') !== '');
  return {
    ...label,
    name,
    code,
    row,
    printed,
    indent: labelCell?.indent ?? 0,
    hasFigures,
    kind: kindOf(name, code, label, hasFigures),
  };
}

const NOTE = /^(?:注|备注|说明|附注)\d*[:：、]/;

function kindOf(name: string, code: string | null, label: ReadLabel, hasFigures: boolean): LineKind {
  if (name === '' && code === null) return hasFigures ? 'item' : 'blank';
  if (NOTE.test(name)) return 'note';
  if (code === null) {
    const total = totalKindOf(name);
    if (total) return total;
  }
  return label.ofWhich ? 'of-which' : 'item';
}

/**
 * The cell that names the row. Among several label columns a total's name wins; two columns of classification names
 * (department and government economic classes) are led by the first; else the last, most specific one names the row.
 */
function pickLabel(segment: Segment, cellAt: (column: number) => Cell | null): Cell | null {
  const filled = segment.labels
    .map(({ column }) => cellAt(column))
    .filter((cell): cell is Cell => (cell?.text ?? '') !== '');
  const others = [...segment.codes, ...segment.ordinals]
    .map(({ column }) => cellAt(column))
    .filter((cell): cell is Cell => cell !== null && /\p{Script=Han}/u.test(cell.text));
  // 防汛 | 小计: the word may stand in a column that names no row (资金性质).
  const first = segment.figures[0]?.column ?? 0;
  const own = [...segment.labels, ...segment.codes, ...segment.ordinals].map(({ column }) => column);
  const beside = Array.from({ length: Math.max(0, first - Math.min(first, ...own)) }, (_, at) => first - 1 - at)
    .filter((column) => !own.includes(column))
    .map(cellAt)
    .filter((cell): cell is Cell => cell !== null && /^[小合总]\s*计$/.test(cell.text.trim()));
  const total = [...filled, ...others, ...beside].find((cell) => totalKindOf(readLabel(cell.text).name) !== null);
  if (total) return total;
  const twoClassifications = segment.labels.length > 1 && segment.labels.every(({ leaf }) => leaf.includes('科目'));
  const named = segment.labels.find(({ leaf, column }) => /名称$/.test(leaf) && (cellAt(column)?.text ?? '') !== '');
  return (twoClassifications ? filled[0] : named ? cellAt(named.column) : filled.at(-1)) ?? others[0] ?? null;
}

/** The classification code of each row: from one column, or pieced together from 类｜款｜项. */
function readCodes(grid: Grid, headerRows: number, segment: Segment): (string | null)[] {
  // A second set of codes (government economic classes beside the department's) is a note on the first.
  const columns = segment.codes.slice(0, 1).map(({ column }) => column);
  const levels = segment.codes.map(({ leaf, column }) => levelOf(grid, headerRows, column, leaf));
  const parts = segment.codes
    .filter((_, at) => levels[at] !== null && levels.indexOf(levels[at] ?? null) === at)
    .map(({ column }) => column);
  const others = segment.codes.map(({ column }) => column).filter((column) => !parts.includes(column));
  const codes: (string | null)[] = [];
  let above: string[] = [];
  for (let row = headerRows; row < grid.length; row++) {
    const digitsAt = (column: number) => {
      const text = flatten(grid[row]?.[column]?.text ?? '');
      return /^\d{1,9}$/.test(text) ? text : '';
    };
    if (parts.length >= 2) {
      const texts = parts.map(digitsAt);
      const code = pieceTogether(texts, above);
      if (code !== null) above = code.parts;
      // A unit above its 类｜款｜项 has its code in a column of its own.
      codes.push(code?.code ?? others.map(digitsAt).find((text) => text.length >= 3) ?? null);
    } else {
      const code = columns.map(digitsAt).find((text) => text.length >= 3);
      codes.push(code ?? null);
    }
  }
  return codes;
}

/** 类, 款 or 项, as a column's header says; in final accounts these words stand beside the 合计 row, below the header. */
function levelOf(grid: Grid, headerRows: number, column: number, leaf: string): string | null {
  const below = [headerRows, headerRows + 1].map((row) => flatten(grid[row]?.[column]?.text ?? ''));
  return [leaf, ...below].find((text) => /^[类款项]$/.test(text)) ?? null;
}

/**
 * 201｜31｜01 → 2013101. A row may print all parts, only its own and leave the upper ones blank, or the whole code in
 * its own column.
 */
function pieceTogether(texts: readonly string[], above: readonly string[]): { code: string; parts: string[] } | null {
  const last = texts.findLastIndex((text) => text !== '');
  if (last < 0) return null;
  const own = texts[last] ?? '';
  if (own.length >= 3 && last > 0)
    return { code: own, parts: [own.slice(0, 3), own.slice(3, 5), own.slice(5, 7)].slice(0, last + 1) };
  const parts = texts.slice(0, last + 1).map((text, index) => text || above[index] || '');
  if (parts.some((part) => part === '')) return null;
  const padded = parts.map((part, index) => (index > 0 && part.length === 1 ? `0${part}` : part));
  return { code: padded.join(''), parts: padded };
}
