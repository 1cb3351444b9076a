import { around, type Box } from '../box.ts';
import { frameOffset, shownBox } from '../page/flat-tree.ts';

/**
 * The lines of a link's own words, in the top window's client px, first to last; of a link without words (an icon) its
 * box. Empty when nothing of it is shown.
 */
export function linesOfLink(link: Element): Box[] {
  const range = link.ownerDocument.createRange();
  range.selectNodeContents(link);
  const offset = frameOffset(link);
  const lines: Box[] = [];
  for (const { left, top, width, height } of range.getClientRects()) {
    if (width < 1 || height < 1) continue;
    const box = { left: left + offset.left, top: top + offset.top, width, height };
    const last = lines.at(-1);
    if (last && Math.abs(centre(last) - centre(box)) < Math.min(last.height, box.height) / 2) {
      lines[lines.length - 1] = around([last, box]) ?? box;
    } else {
      lines.push(box);
    }
  }
  if (lines.length > 0) return lines;
  const box = shownBox(link, link);
  return box ? [box] : [];
}

/** What can be seen of an element that a page may hide in any way. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });
}

function centre({ top, height }: Box): number {
  return top + height / 2;
}
