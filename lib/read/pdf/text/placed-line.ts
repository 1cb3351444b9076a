import type { PageContent, TextLine } from '../page-content.ts';
import type { Frame } from './frames.ts';

/** A line with all that tells where its paragraph ends. */
export interface PlacedLine {
  line: TextLine;
  page: PageContent;
  frame: Frame;
  /** An entry of the contents list. */
  isEntry: boolean;
}

/** What is usual in the document. */
export interface Usual {
  /** New paragraphs begin farther right than their other lines. */
  indented: boolean;
  /** From baseline to baseline within a paragraph, in em. */
  pitch: number;
  /** The same on single pages, where enough lines tell. */
  pagePitch: ReadonlyMap<PageContent, number>;
  /** Size in which most of the text is set, in points. */
  size: number;
  /** Most of the text is bold: that makes no heading then. */
  bold: boolean;
}

/** Where a line begins, in em right of its column. */
export const begin = ({ line, frame }: PlacedLine) => (line.box[0] - frame.left) / line.size;

/** The next line of the same column. */
export function followsOn(last: PlacedLine, next: PlacedLine): boolean {
  return last.page === next.page && next.line.baseline > last.line.baseline;
}

/** Lines of one paragraph are of one size but for rounding. */
export const SAME_SIZE = 0.12;
