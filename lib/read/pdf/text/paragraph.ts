import type { LineInk } from '../ink.ts';
import type { TextLine } from '../page-content.ts';
import { isDigit, joinsWithoutSpace } from './characters.ts';
import type { PlacedLine } from './placed-line.ts';

/** Lines that make one text, and where each stands in it. */
export interface JoinedText {
  text: string;
  lines: LineInk[];
}

/** Puts lines together. What the line's end cut, a figure or a Chinese word, is whole again. */
export function joinedText(placed: readonly PlacedLine[]): JoinedText {
  const chinese = placed.some(({ line }) => /\p{Script=Han}/u.test(line.text));
  const lines: LineInk[] = [];
  let text = '';
  for (const { line, page } of placed) {
    if (text !== '' && !joinsDirectly(text, line.text, chinese)) text += ' ';
    lines.push({ page: page.page, ...inkOfLine(line, text.length) });
    text += line.text;
  }
  return { text, lines };
}

function inkOfLine(line: TextLine, start: number): Omit<LineInk, 'page'> {
  return { box: line.box, start, end: start + line.text.length, edges: line.edges };
}

function joinsDirectly(before: string, after: string, chinese: boolean): boolean {
  const last = lastCharacter(before);
  const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
  if (joinsWithoutSpace(last, first)) return true;
  if (/[,，]/.test(last)) return isThousandsCut(before, after);
  if (chinese) return isFigurePart(last) && isFigurePart(first);
  // A word cut by its hyphen.
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after);
}

const isFigurePart = (character: string) => isDigit(character) || /[.%％]/.test(character);

/** "3," and "845.49": a figure, and no list of two. */
function isThousandsCut(before: string, after: string): boolean {
  return /(?:^|[^\d,.])\d{1,3}(?:,\d{3})*,$/.test(before) && /^\d{3}(?!\d)/.test(after);
}

function lastCharacter(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}
