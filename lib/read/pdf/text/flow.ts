import type { Work } from '../../../model/index.ts';
import type { LineInk } from '../ink.ts';
import type { PageContent, PageTable, TextLine } from '../page-content.ts';
import { contentsLines } from './contents.ts';
import { titleAt } from './document-title.ts';
import { footnotesOf } from './footnotes.ts';
import { type Frame, framesOf } from './frames.ts';
import { furnitureOf } from './furniture.ts';
import { headingLevel } from './headings.ts';
import { goesOn } from './line-break.ts';
import { joinedText } from './paragraph.ts';
import type { PlacedLine, Usual } from './placed-line.ts';
import { usualOf } from './usual.ts';

/** A heading or paragraph (level null), or a table: what stands in a document, in reading order. */
export type FlowItem =
  | { kind: 'text'; text: string; level: number | null; lines: LineInk[] }
  | { kind: 'table'; table: PageTable; page: PageContent };

interface Lines {
  kind: 'lines';
  lines: PlacedLine[];
  footnote: boolean;
}

/** What is known of the whole document before its lines are joined. */
interface Known {
  frames: ReadonlyMap<TextLine, Frame>;
  entries: ReadonlySet<TextLine>;
  usual: Usual;
}

type Piece = Lines | { kind: 'table'; table: PageTable; page: PageContent };

/**
 * All pages as one stream: furniture left out, lines joined to headings and paragraphs, also over the end of a page,
 * tables where they stand between them. A paragraph stands where it begins; a footnote behind the paragraph that it
 * interrupts.
 *
 * @param pages in their order; some may be missing
 */
export function* flowOf(pages: readonly PageContent[]): Work<FlowItem[]> {
  const furniture = furnitureOf(pages);
  yield;
  const lines = new Map(pages.map((page) => [page, page.lines.filter((line) => !furniture.has(line))]));
  const frames = framesOf(lines);
  yield;
  const usual = usualOf(lines, frames);
  const known: Known = { frames, entries: contentsLines(lines), usual };
  const pieces: Piece[] = [];
  for (const [page, own] of lines) {
    yield;
    placePage(pieces, page, own, known);
  }
  yield;
  return itemsOf(pieces, usual);
}

function placePage(pieces: Piece[], page: PageContent, lines: readonly TextLine[], { frames, entries, usual }: Known) {
  const tables = [...page.tables].sort((a, b) => a.box[1] - b.box[1]);
  const afterTables =
    tables.length === 0 ? lines : lines.filter((line) => tables.every((table) => isBelow(line, table)));
  const footnotes = footnotesOf(afterTables, usual.size);
  for (const line of lines) {
    for (let table = tables[0]; table && isBelow(line, table); table = tables[0]) {
      pieces.push({ kind: 'table', table, page });
      tables.shift();
    }
    const frame = frames.get(line) ?? { left: line.box[0], right: line.box[2] };
    addLine(pieces, { line, page, frame, isEntry: entries.has(line) }, footnotes.has(line), usual);
  }
  for (const table of tables) pieces.push({ kind: 'table', table, page });
}

/** Whether a line comes after a table: below its middle. */
function isBelow({ box }: TextLine, table: PageTable): boolean {
  return (box[1] + box[3]) / 2 > (table.box[1] + table.box[3]) / 2;
}

function addLine(pieces: Piece[], placed: PlacedLine, footnote: boolean, usual: Usual): void {
  const { open, tableBetween } = openLines(pieces, placed, footnote);
  if (open && goesOn(open.lines, placed, usual, tableBetween)) open.lines.push(placed);
  else pieces.push({ kind: 'lines', lines: [placed], footnote });
}

/** The last paragraph. At most a table stands behind it, or the footnotes of the page on which it ends. */
function openLines(pieces: readonly Piece[], { page }: PlacedLine, footnote: boolean) {
  let tableBetween = false;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.kind === 'table') tableBetween = true;
    else if (piece && piece.footnote === footnote) return { open: piece, tableBetween };
    else if (footnote || piece?.lines[0]?.page === page) break;
  }
  return { open: null, tableBetween };
}

function itemsOf(pieces: readonly Piece[], usual: Usual): FlowItem[] {
  const stretches = pieces.map((piece) => {
    if (piece.kind === 'table') return { ...piece, text: '', level: null, lines: null };
    const { text, lines: ink } = joinedText(piece.lines);
    return { ...piece, text, level: headingLevel(piece.lines, text, usual), ink };
  });
  const title = titleAt(stretches, usual);
  return stretches.map((stretch, index): FlowItem => {
    if (stretch.kind === 'table') return { kind: 'table', table: stretch.table, page: stretch.page };
    return { kind: 'text', text: stretch.text, level: index === title ? 1 : stretch.level, lines: stretch.ink };
  });
}
