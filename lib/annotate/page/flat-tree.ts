import type { Box } from '../box.ts';

/** The element that an element lies in as the reader sees it: through slots, open shadow roots and frames, up to the top. */
export function outerOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  if (root && 'host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** How far the client area of an element's window lies from that of the top window, in px. */
export function frameOffset(element: Element): { left: number; top: number } {
  let left = 0;
  let top = 0;
  let frame = element.ownerDocument.defaultView?.frameElement ?? null;
  while (frame) {
    const box = frame.getBoundingClientRect();
    const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
    left += box.left + frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0');
    top += box.top + frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0');
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  return { left, top };
}

/** Box of an element or range in the top window's client px; null when nothing of it is shown. */
export function shownBox(part: Element | Range, element: Element): Box | null {
  const box = part.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const offset = frameOffset(element);
  return { left: box.left + offset.left, top: box.top + offset.top, width: box.width, height: box.height };
}
