import { metadataKind } from '../../table/metadata.ts';
import type { PageContent, TextLine } from '../page-content.ts';
import { type HeadedTable, headedTable } from './above-table.ts';
import { pageNumber } from './page-number.ts';

/**
 * Furniture: running headers and footers, page numbers, watermarks. It stands on the page and not in the text. A page
 * number that is taken for text makes a false figure ("增长" + "3" + "17.31%"); a sentence that is taken for furniture
 * is lost. So both ask for evidence: the same words at the same height on three pages or more, numbers that count with
 * the pages, or the form and the place of a page number.
 */

export type FurniturePage = Pick<PageContent, 'page' | 'height' | 'width' | 'lines' | 'tables'>;

/** Share of the page's height in which headers and footers stand, and lone page numbers without dashes. */
const ZONE = 0.16;
const OUTER_ZONE = 0.1;
/** Lines that a header or a footer has at most. */
const MOST_LINES = 4;
/** Pages on which a line must stand to be a running one. */
const LEAST_PAGES = 3;
/** In documents of fewer pages, two will do at the very edge. */
const SHORT = 6;
/** Headers stand at one height but for rounding, in points. */
const SAME_HEIGHT = 5;

type Side = 'top' | 'bottom' | 'aside';

interface Candidate {
  page: FurniturePage;
  line: TextLine;
  side: Side;
  /** 0 for the outermost printed line. */
  depth: number;
}

/** The lines of all pages that are furniture. Pages may be missing. */
export function furnitureOf(pages: readonly FurniturePage[]): Set<TextLine> {
  const candidates = pages.flatMap(candidatesOf);
  const running = runningLines(candidates, pages.length < SHORT ? 2 : LEAST_PAGES);
  const counting = countingNumbers(candidates);
  const furniture = new Set<TextLine>();
  const closed = new Map<FurniturePage, Set<string>>();
  for (const { page, line, side, depth } of candidates) {
    const shut = closed.get(page) ?? new Set<string>();
    closed.set(page, shut);
    // Behind a line of text nothing is a header any more; what stands on the same printed line is.
    const outer = [...shut].some((mark) => mark.startsWith(`${side}:`) && Number(mark.split(':')[1]) < depth);
    if (!outer && (running.has(line) || counting.has(line) || isLoneNumber(page, line, side))) furniture.add(line);
    else if (side !== 'aside') shut.add(`${side}:${depth}`);
  }
  return furniture;
}

/** Lines at the page's edges, from the outermost inwards. */
function candidatesOf(page: FurniturePage): Candidate[] {
  const across = page.lines.filter(({ set }) => set === 'across');
  const aside = page.lines.filter(({ set }) => set !== 'across');
  const first = Math.min(page.height, ...page.tables.map(({ box }) => box[1]));
  const last = Math.max(0, ...page.tables.map(({ box }) => box[3]));
  const top = across
    .filter(({ box }) => box[3] <= Math.min(ZONE * page.height + 1, first + 3))
    .sort((a, b) => a.baseline - b.baseline);
  const bottom = across
    .filter(({ box }) => box[1] >= Math.max((1 - ZONE) * page.height - 1, last - 3))
    .sort((a, b) => b.baseline - a.baseline);
  return [
    ...ranked(page, top, 'top'),
    ...ranked(page, bottom, 'bottom'),
    ...aside.map((line): Candidate => ({ page, line, side: 'aside', depth: 0 })),
  ];
}

function ranked(page: FurniturePage, lines: readonly TextLine[], side: Side): Candidate[] {
  let depth = 0;
  const out: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && Math.abs(before.baseline - line.baseline) > 0.6 * line.size) depth++;
    if (depth >= MOST_LINES) break;
    out.push({ page, line, side, depth });
  }
  return out;
}

const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const shapeOf = (text: string) => flat(text).replace(/\d+/g, '#');

/** Words that repeat at the same height. */
function runningLines(candidates: readonly Candidate[], leastPages: number): Set<TextLine> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const shape = shapeOf(candidate.line.text);
    if (!/\p{L}/u.test(shape) || belongsToText(candidate.line.text)) continue;
    const key = `${candidate.side}:${shape}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const running = new Set<TextLine>();
  for (const group of groups.values()) {
    for (const same of sameHeight(group)) {
      if (!isRunning(same, leastPages)) continue;
      for (const { line } of same) running.add(line);
    }
  }
  return running;
}

function isRunning(group: readonly Candidate[], leastPages: number): boolean {
  const pages = new Set(group.map(({ page }) => page));
  if (pages.size < leastPages || !figuresStayOrCount(group)) return false;
  if (pages.size < LEAST_PAGES && !group.every(isOutermost)) return false;
  const first = group[0];
  if (first?.side !== 'top') return true;
  // A table's title repeats at the same place as well; a header also stands over prose, or over titles that change.
  const heads = group.map(({ page, line }) => headedTable(page, line));
  const overText = heads.filter((head) => head === null).length;
  const titled = heads.flatMap((head) => head?.following || []);
  if (new Set(titled).size >= LEAST_PAGES) return true;
  if (/表(?:[（(].{0,20}[）)])?$/.test(flat(first.line.text))) return false;
  if (new Set(heads.flatMap((head) => (head ? whatIsBelow(head) : []))).size >= LEAST_PAGES) return true;
  return overText >= 2 && overText * 2 >= heads.length;
}

/** A title; of a table that goes on from the page before, its columns: one title does not stand over tables of many kinds. */
function whatIsBelow({ following, table: { cells, columnCount } }: HeadedTable): string {
  if (following !== '') return following;
  const top = cells.filter(({ row }) => row === 0).map(({ text }) => text);
  return top.some((text) => /\d/.test(text)) ? `${columnCount}` : `${columnCount} ${flat(top.join('|'))}`;
}

/** At the very edge of the page, and alone there. */
function isOutermost({ page, line, side, depth }: Candidate): boolean {
  const edge = side === 'top' ? line.box[3] : page.height - line.box[1];
  return depth === 0 && edge <= OUTER_ZONE * page.height;
}

/** 续表, 单位：万元 and notes repeat with the tables that they belong to. Sentences are text, wherever they stand. */
function belongsToText(text: string): boolean {
  return (
    /[。；：！？]$/.test(text.trim()) ||
    metadataKind(text) !== null ||
    /^[（(]?(?:续|接上)|^(?:注|备注|说明|附注)\d*[:：]|本表/.test(flat(text))
  );
}

function sameHeight(group: readonly Candidate[]): Candidate[][] {
  const sorted = [...group].sort((a, b) => distance(a) - distance(b));
  const out: Candidate[][] = [];
  for (const candidate of sorted) {
    const first = out.at(-1)?.[0];
    if (first && distance(candidate) - distance(first) <= SAME_HEIGHT) out.at(-1)?.push(candidate);
    else out.push([candidate]);
  }
  return out;
}

/** From the edge of the page, in points: pages of one document may differ in height. */
function distance({ page, line, side }: Candidate): number {
  return side === 'bottom' ? page.height - line.baseline : line.baseline;
}

/** 表1, 表2 over tables change; 2026年 in a header does not, and its page number counts. */
function figuresStayOrCount(group: readonly Candidate[]): boolean {
  const figures = group.map(({ line }) => [...flat(line.text).matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const first = figures[0] ?? [];
  return first.every((value, at) => {
    const stays = figures.every((row) => row[at] === value);
    return stays || figures.every((row, index) => counts(row[at], group, index, value));
  });
}

function counts(value: number | undefined, group: readonly Candidate[], index: number, first: number): boolean {
  return value !== undefined && value - (group[index]?.page.page ?? 0) === first - (group[0]?.page.page ?? 0);
}

/** Bare numbers that count with the pages. */
function countingNumbers(candidates: readonly Candidate[]): Set<TextLine> {
  const groups = new Map<string, Set<Candidate>>();
  for (const candidate of candidates) {
    const number = pageNumber(candidate.line.text);
    if (!number) continue;
    const key = `${candidate.side}:${number.value - candidate.page.page}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(candidate));
  }
  const counting = new Set<TextLine>();
  for (const group of groups.values()) {
    if (new Set([...group].map(({ page }) => page)).size < 2) continue;
    for (const { line } of group) counting.add(line);
  }
  return counting;
}

/** On a page that is turned, its number may be turned, too. */
function isAtEdge(page: FurniturePage, { box }: TextLine): boolean {
  const across = Math.min(box[2], page.width - box[0]) / page.width;
  const down = Math.min(box[3], page.height - box[1]) / page.height;
  return Math.min(across, down) <= ZONE;
}

/** A page number by its form and its place alone. */
function isLoneNumber(page: FurniturePage, line: TextLine, side: Side): boolean {
  const number = pageNumber(line.text);
  if (!number) return false;
  if (side === 'aside') return number.marked && isAtEdge(page, line);
  const edge = side === 'top' ? line.box[3] : page.height - line.box[1];
  if (number.marked) return edge <= ZONE * page.height;
  if (edge > OUTER_ZONE * page.height || number.value > 999) return false;
  const around = [...page.lines.filter((other) => other !== line), ...page.tables];
  return around.every(({ box }) => box[1] - line.box[3] > line.size || line.box[1] - box[3] > line.size);
}
