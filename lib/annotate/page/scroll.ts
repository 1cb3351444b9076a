import { frameOffset } from './flat-tree.ts';

/** Share of the window's height at which a figure comes to stand: most of the room is left below it, for its card. */
const EYE_LEVEL = 0.3;
/** Above a table stands its title. */
const TITLE_ROOM = 80;

/** Scrolls an element into view, in all boxes around it: a figure to eye level, a table to the top. */
export function bringIntoView(element: Element, toTop: boolean): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, height } = element.getBoundingClientRect();
  const now = top + frameOffset(element).top;
  const wish = toTop ? TITLE_ROOM : innerHeight * EYE_LEVEL - height / 2;
  scrollBy({ top: now - wish, behavior: calm ? 'instant' : 'smooth' });
}

/** Whether only a closed `details` hides it. */
export function isFolded(element: Element): boolean {
  return foldOf(element) !== null;
}

/** The reader asked to see what is folded away: opening it is what a click of theirs would do. */
export function unfold(element: Element): void {
  for (let fold = foldOf(element); fold; fold = foldOf(fold.parentElement)) fold.open = true;
}

function foldOf(element: Element | null): HTMLDetailsElement | null {
  return (element?.closest('details:not([open])') as HTMLDetailsElement | null | undefined) ?? null;
}
