import type { EnumeratorStyle } from './labels.ts';
import type { Depth, RawLine } from './lines.ts';

type Style = EnumeratorStyle | 'none';

interface Open {
  index: number;
  style: Style;
  indent: number;
  ordinal: number | null;
}

/** An indentation this much deeper, in em, is meant. */
const DEEPER = 0.6;

/**
 * Depth by numbering (一、（一）1. ①), by 其中 and by indentation, where there are no codes. A numbering style that
 * stands open ends all that was opened below it; a new style goes one deeper. Lines that total close the list.
 */
export function depthsByLayout(lines: readonly RawLine[]): Depth[] {
  const open: Open[] = [];
  let ofWhich: { parent: number; indent: number; style: Style } | null = null;
  // 其中 right below a total that closed the list: its parts stand below no line of ours.
  let ofTotal: { indent: number } | null = null;
  return lines.map((line, index): Depth => {
    const style: Style = line.enumerator ?? 'none';
    if (line.kind === 'blank' || line.kind === 'note') return { depth: 0, parent: null, from: 'none' };
    if (line.kind === 'grand-total' || line.kind === 'subtotal') {
      // 本年收入合计 closes the list above; (二)小计 inside a list does not.
      if (line.enumerator === null) {
        open.length = 0;
        ofWhich = null;
        ofTotal = null;
        return { depth: 0, parent: null, from: 'none' };
      }
    }
    if (ofTotal !== null && style !== 'none') {
      // 合计 / 其中：保险费收入 / 财政补贴收入 / 一、养老保险基金收入: the numbers begin a list of their own.
      ofTotal = null;
      open.length = 0;
    }
    if (line.ofWhich) {
      const parent = ofWhich?.parent ?? parentOfPart(open, line);
      if (parent === null) {
        if (style === 'none') ofTotal ??= { indent: line.indent };
        return { depth: 1, parent: null, from: 'of-which' };
      }
      ofWhich = { parent, indent: line.indent, style };
      const depth = open.findIndex((entry) => entry.index === parent) + 1;
      open.length = depth;
      if (style !== 'none') open.push({ index, style, indent: line.indent, ordinal: line.ordinal });
      return { depth, parent, from: 'of-which' };
    }
    if (ofTotal !== null && line.indent >= Math.max(ofTotal.indent, DEEPER))
      return { depth: 1, parent: null, from: 'of-which' };
    // What follows 其中 unnumbered, below a numbered line, is one more of the parts: 其他因公出国（境）费.
    if (ofWhich !== null && style === 'none' && continuesParts(open, line, ofWhich)) {
      return { depth: open.length, parent: ofWhich.parent, from: 'of-which' };
    }
    // 其中：（一）… is followed by （二）, one more part of the same whole.
    if (ofWhich !== null && style !== 'none' && style === ofWhich.style) {
      const { parent } = ofWhich;
      open.length = open.findIndex((entry) => entry.index === parent) + 1;
      const depth = open.length;
      open.push({ index, style, indent: line.indent, ordinal: line.ordinal });
      return { depth, parent, from: 'of-which' };
    }
    if (style === 'none' || open.some((entry) => entry.style === style)) ofWhich = null;
    closeTo(open, style, line.indent, (entry) => goesOn(lines, index, entry));
    const parent = open.at(-1)?.index ?? null;
    const depth = open.length;
    open.push({ index, style, indent: line.indent, ordinal: line.ordinal });
    return {
      depth,
      parent,
      from: style !== 'none' ? 'enumerator' : depth > 0 || line.indent >= DEEPER ? 'indent' : 'none',
    };
  });
}

/** 其中 speaks of the line above it. */
function parentOfPart(open: readonly Open[], line: RawLine): number | null {
  const above = open.at(-1);
  if (!above) return null;
  if (line.enumerator !== null && above.style === line.enumerator) return open.at(-2)?.index ?? null;
  return above.index;
}

function continuesParts(open: readonly Open[], line: RawLine, parts: { parent: number; indent: number }): boolean {
  const holder = open.find((entry) => entry.index === parts.parent);
  if (!holder) return false;
  return holder.style !== 'none' || line.indent >= holder.indent + DEEPER;
}

/** Whether the numbering of an open line is carried on further below, before the list is totalled. */
function goesOn(lines: readonly RawLine[], from: number, { style, ordinal }: Open): boolean {
  if (style === 'none' || ordinal === null) return false;
  for (const line of lines.slice(from + 1)) {
    if (line.kind === 'grand-total' || line.kind === 'subtotal') return false;
    if (line.enumerator === style) return line.ordinal === ordinal + 1;
  }
  return false;
}

/**
 * Ends what is open down to where a line of this style belongs. An unnumbered line stands below what is less indented,
 * beside what is not; and below a number that is carried on after it, however it is indented.
 */
function closeTo(open: Open[], style: Style, indent: number, carriedOn: (entry: Open) => boolean): void {
  const same = open.findLastIndex(
    (entry) => entry.style === style && (style !== 'none' || Math.abs(entry.indent - indent) < DEEPER),
  );
  const held = style === 'none' ? open.findLastIndex(carriedOn) : -1;
  if (same >= 0 && same > held) {
    open.length = same;
    return;
  }
  if (style !== 'none') return;
  while (open.length > held + 1 && indent < (open.at(-1)?.indent ?? 0) + DEEPER) open.pop();
}
