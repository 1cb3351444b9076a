import type { TextLine } from '../page-content.ts';
import { begin, followsOn, type PlacedLine, SAME_SIZE, type Usual } from './placed-line.ts';
import { goesOnAsTitle } from './title-lines.ts';
import {
  endsSentence,
  hangs,
  isContentsEntry,
  isEnumerated,
  isNumberedName,
  standsAlone,
  staysOpen,
} from './wording.ts';

/** Less than this apart, in em, two lines begin at the same place. */
const SAME_PLACE = 0.8;

/**
 * Whether the last line of a paragraph and the line after it belong together.
 *
 * What parts them, in this order: another size; a line that stands for itself; that the next word would have fitted; a
 * number that begins a point; the end of a sentence before a table or another column; white; where the lines begin.
 *
 * @param paragraph its lines so far
 * @param tableBetween a table stands between the two lines
 */
export function goesOn(
  paragraph: readonly PlacedLine[],
  next: PlacedLine,
  usual: Usual,
  tableBetween: boolean,
): boolean {
  const last = paragraph.at(-1);
  if (last?.line.set !== 'across' || next.line.set !== 'across') return false;
  if (Math.abs(next.line.size - last.line.size) > SAME_SIZE * last.line.size) return false;
  if (last.isEntry || next.isEntry || isAlone(last) || isAlone(next)) return false;
  // A page between was not read yet, or holds something else.
  if (next.page.page > last.page.page + 1) return false;
  const ended = endsSentence(last.line.text);
  const asTitle = goesOnAsTitle(last, next, usual);
  if (asTitle !== null) return asTitle;
  const listed = isEnumerated(next.line.text);
  if (!breaksByItself(last, next.line, ended ? 0.9 : 1.2) && (listed || !staysOpen(last.line.text))) return false;
  if (listed && (ended || isNextOfList(paragraph, next))) return false;
  const follows = followsOn(last, next);
  if (ended && (tableBetween || (!follows && !isLikeColumn(last, next)))) return false;
  if (follows && isFarBelow(last.line, next.line, usual.pagePitch.get(next.page) ?? usual.pitch, ended)) return false;
  const shift = begin(next) - begin(last);
  if (paragraph.length > 1) return shift < SAME_PLACE && (shift > -SAME_PLACE || !ended);
  return goesOnFromFirstLine(last, next, shift, { ended, indented: usual.indented, follows });
}

interface Around {
  ended: boolean;
  indented: boolean;
  follows: boolean;
}

function goesOnFromFirstLine(first: PlacedLine, next: PlacedLine, shift: number, { ended, indented, follows }: Around) {
  if (shift > SAME_PLACE) {
    const hanging = hangs(first.line.text) || (follows && staysOpen(first.line.text));
    return hanging && !isEnumerated(next.line.text) && shift < 5;
  }
  if (shift < -SAME_PLACE) return true;
  // Both begin at the same place. Where paragraphs are indented, a second indented line begins the next one.
  if (begin(next) > 1.2)
    return !ended && !isEnumerated(next.line.text) && !(indented && isNumberedName(first.line.text));
  return follows || !ended || indented;
}

/** Text goes on in a column as wide as its own. */
function isLikeColumn({ frame: before }: PlacedLine, { frame: after }: PlacedLine): boolean {
  const [wide, narrow] = [before.right - before.left, after.right - after.left].sort((a, b) => b - a);
  return (narrow ?? 0) > 0.85 * (wide ?? 0);
}

/** White between paragraphs. Where the words go on, lines may stand farther apart than is usual on the page. */
function isFarBelow(last: TextLine, next: TextLine, pitch: number, ended: boolean): boolean {
  const own = (next.baseline - last.baseline) / Math.max(last.size, next.size);
  return own > (ended ? 1.35 : 1.8) * pitch && own > pitch + 0.4;
}

/** A numbered point that begins where the one before does, or inside the column where no line of the paragraph does. */
function isNextOfList(paragraph: readonly PlacedLine[], next: PlacedLine): boolean {
  const first = paragraph[0];
  const last = paragraph.at(-1);
  if (last && begin(next) > SAME_PLACE && Math.abs(begin(next) - begin(last)) > 0.5) return true;
  return first !== undefined && isEnumerated(first.line.text) && Math.abs(begin(next) - begin(first)) < SAME_PLACE;
}

/**
 * Whether the line ended only because the next word had no room.
 *
 * @param slack lines may end this much short of the margin, in em
 */
export function breaksByItself({ line, frame }: PlacedLine, next: TextLine, slack = 0.9): boolean {
  return line.box[2] + firstWordWidth(next) + slack * line.size > frame.right;
}

/** Width of what cannot be parted at the beginning of a line: a figure, a word, or one wide character with its stop. */
function firstWordWidth({ text, edges, size }: TextLine): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  const width = (edges[word.length] ?? 0) - (edges[0] ?? 0);
  return Math.min(Math.max(0, width), 14 * size);
}

/** No line ends behind an opening bracket, and none begins with a stop or a closing one. */
const FIRST_WORD = /^[“‘([《（【「]*(?:[^\s\u2E80-\uFFEF]+|.)[，。、；：？！）》」】”’]*/u;

function isAlone({ line, frame }: PlacedLine): boolean {
  if (isContentsEntry(line.text)) return true;
  return line.box[2] - line.box[0] < 0.75 * (frame.right - frame.left) && standsAlone(line.text);
}
