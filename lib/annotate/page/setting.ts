import { type Box, common } from '../box.ts';
import { groundOf } from '../ground.ts';
import type { Ground, Setting } from '../surface.ts';
import { outerOf, shownBox } from './flat-tree.ts';

const NOTHING: Box = { left: 0, top: 0, width: 0, height: 0 };

/** What of an element's surroundings decides how it lies in the window. Holds until the page is restyled. */
export interface Surroundings {
  /** Boxes around it that cut off what overflows, innermost first; frames among them. */
  clippers: Element[];
  movesAlone: boolean;
  ground: Ground;
  level: number;
}

/** Walks from an element to the top window. Asks for styles only, not for layout. */
export function surroundingsOf(element: Element): Surroundings {
  const clippers: Element[] = [];
  let movesAlone = false;
  let level = 0;
  for (let at: Element | null = element; at; at = outerOf(at)) {
    const view = at.ownerDocument.defaultView;
    if (!view) break;
    const style = view.getComputedStyle(at);
    if (style.position === 'fixed' || style.position === 'sticky') movesAlone = true;
    if (at.localName === 'iframe' || at.localName === 'frame' || cutsOff(at, style)) {
      clippers.push(at);
      movesAlone = true;
    }
    if (style.zIndex !== 'auto' && (style.position !== 'static' || isFlexItem(at))) level = Number(style.zIndex);
  }
  const ink = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  return { clippers, movesAlone, ground: groundOf(ink), level: Math.max(0, Number.isFinite(level) ? level : 0) };
}

/** The same as boxes, now. */
export function settingNow({ clippers, ...rest }: Surroundings, window: Box): Setting {
  let clip: Box | null = window;
  for (const clipper of clippers) {
    const box = shownBox(clipper, clipper);
    clip = clip && box ? common(clip, withinBorders(clipper, box)) : null;
  }
  return { clip: clip ?? NOTHING, ...rest };
}

/** What overflows is seen up to the borders and scroll bars, not on them. */
function withinBorders(element: Element, box: Box): Box {
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return { left: box.left + clientLeft, top: box.top + clientTop, width: clientWidth, height: clientHeight };
}

/** Whether overflow is cut off here. What the root says (and the body, in its stead) holds for the window instead. */
function cutsOff(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.overflow === 'visible' || element === element.ownerDocument.documentElement) return false;
  if (element !== element.ownerDocument.body) return style.display !== 'inline' && style.display !== 'contents';
  const root = element.ownerDocument.documentElement;
  return element.ownerDocument.defaultView?.getComputedStyle(root).overflow !== 'visible';
}

function isFlexItem(element: Element): boolean {
  const outer = outerOf(element);
  const display = outer?.ownerDocument.defaultView?.getComputedStyle(outer).display ?? '';
  return display.includes('flex') || display.includes('grid');
}
