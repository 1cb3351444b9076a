import { type Box, right } from '../box.ts';

/** Share of the container's height at which a figure comes to stand: most of the room is left below it, for its card. */
const EYE_LEVEL = 0.3;
/** Above a table stands its title. */
const TITLE_ROOM = 80;
/** Share of the container's height that is scrolled so that the eye can follow. What is farther off is jumped over. */
const FOLLOWED = 0.6;

/**
 * Scrolls a container so that a box comes into view: a figure to eye level, a table to the top. Sideways only as far as
 * needed; the zoom stays the reader's.
 *
 * @param box in client px
 */
export function bringIntoView(container: HTMLElement, box: Box, toTop: boolean): void {
  const frame = container.getBoundingClientRect();
  const { clientWidth, clientHeight } = container;
  const top = box.top - frame.top - container.clientTop;
  const wish = toTop ? TITLE_ROOM : clientHeight * EYE_LEVEL - box.height / 2;
  const across = sideways(box, frame.left + container.clientLeft, clientWidth);
  const down = top - wish;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const followed = calm ? 0 : Math.sign(down) * Math.min(Math.abs(down), clientHeight * FOLLOWED);
  container.scrollBy({ left: across, top: down - followed, behavior: 'instant' });
  if (followed !== 0) container.scrollBy({ top: followed, behavior: 'smooth' });
}

/** Nothing while the box is wholly in view; else it comes to the middle, or, wider than that, to the left. */
function sideways(box: Box, left: number, width: number): number {
  if (box.left >= left && right(box) <= left + width) return 0;
  return box.width < width ? box.left + box.width / 2 - (left + width / 2) : box.left - left;
}
