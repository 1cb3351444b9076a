import type { PageContent, TextLine } from '../page-content.ts';
import { medianOf } from './columns.ts';
import type { Frame } from './frames.ts';
import { breaksByItself } from './line-break.ts';
import { type PlacedLine, SAME_SIZE, type Usual } from './placed-line.ts';
import { endsSentence } from './wording.ts';

/** Least breaks that show how a page or a document sets its lines. */
const LEAST = 3;
/** Where too few lines tell: Chinese official documents are set with much white between the lines. */
const COMMON_PITCH = 1.9;

/** How the document sets its text, from all its lines. */
export function usualOf(
  lines: ReadonlyMap<PageContent, readonly TextLine[]>,
  frames: ReadonlyMap<TextLine, Frame>,
): Usual {
  const size = mainSize(lines);
  const pitches: number[] = [];
  const pagePitch = new Map<PageContent, number>();
  const begins: boolean[] = [];
  let bold = 0;
  let all = 0;
  for (const [page, own] of lines) {
    const onPage: number[] = [];
    for (const [index, line] of own.entries()) {
      if (line.set === 'across') all += line.text.length;
      if (line.bold) bold += line.text.length;
      const last = placed(own[index - 1], page, frames);
      const next = placed(line, page, frames);
      if (!last || !next || !areNeighbours(last.line, line)) continue;
      if (breaksByItself(last, line)) onPage.push((line.baseline - last.line.baseline) / line.size);
      else if (last.line.text.length > 12 || endsSentence(last.line.text)) begins.push(beginsInside(next));
    }
    if (onPage.length >= LEAST) pagePitch.set(page, medianOf(onPage));
    pitches.push(...onPage);
  }
  const inside = begins.filter((begin) => begin).length;
  return {
    indented: inside >= LEAST && inside * 2 > begins.length,
    pitch: pitches.length >= LEAST ? medianOf(pitches) : COMMON_PITCH,
    pagePitch,
    size,
    bold: bold * 2 > all,
  };
}

function placed(
  line: TextLine | undefined,
  page: PageContent,
  frames: ReadonlyMap<TextLine, Frame>,
): PlacedLine | null {
  const frame = line && frames.get(line);
  return frame ? { line, page, frame, isEntry: false } : null;
}

function areNeighbours(last: TextLine, next: TextLine): boolean {
  const apart = (next.baseline - last.baseline) / next.size;
  return apart > 0.5 && apart < 4 && Math.abs(next.size - last.size) <= SAME_SIZE * last.size;
}

function beginsInside({ line, frame }: PlacedLine): boolean {
  const begin = (line.box[0] - frame.left) / line.size;
  return begin > 1.2 && begin < 5;
}

function mainSize(lines: ReadonlyMap<PageContent, readonly TextLine[]>): number {
  const counts = new Map<number, number>();
  for (const own of lines.values()) {
    for (const { size, text, set } of own) {
      if (set === 'across')
        counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + text.length);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 1;
}
