import type { CardHost } from './card/card-host.tsx';
import type { Subject } from './card/content.ts';
import type { Host } from './layer/host.ts';
import type { Drawn, MarkLayer } from './layer/mark-layer.ts';
import { type Direction, neighbour } from './neighbour.ts';

interface FocusOptions {
  host: Host;
  layer: MarkLayer;
  card: CardHost;
  subjectOf: (drawn: Drawn) => Subject;
  /** Reads the card of a mark out that is only passed by. */
  onPassed: (subject: Subject) => void;
  scrollTo: (drawn: Drawn) => void;
  signal: AbortSignal;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The keyboard on marks: Tab comes to what cannot be true and shows its card, Enter takes one into the card, and from
 * there Shift with an arrow key leads from figure to figure, the quiet ones too.
 */
export function watchFocus({ host, layer, card, subjectOf, onPassed, scrollTo, signal }: FocusOptions): void {
  const openAt = (glyph: Element, pinned: boolean) => {
    const box = glyph.getBoundingClientRect();
    const drawn = layer.hit(box.left + box.width / 2, box.top + box.height / 2);
    if (!drawn) return;
    const subject = subjectOf(drawn);
    card.open(subject, pinned, pinned ? () => void layer.focusMark(subject.place) : null);
    if (!pinned) onPassed(subject);
  };
  const onFocusIn = ({ target }: Event) => {
    if (isGlyph(target) && !card.pinned) openAt(target, false);
  };
  const onFocusOut = (event: Event) => {
    const goesOn = (event as FocusEvent).relatedTarget !== null;
    if (isGlyph(event.target) && !card.pinned && !goesOn) card.close();
  };
  const onClick = (event: Event) => {
    // A click with a place is the pointer's, which the window listens for.
    if (isGlyph(event.target) && (event as MouseEvent).detail === 0) openAt(event.target, true);
  };
  const onKey = (event: Event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const direction = directions[key];
    if (!direction || !shiftKey || altKey || ctrlKey || metaKey || !card.anchor) return;
    // In a text field they select.
    if (event.target instanceof HTMLInputElement) return;
    const next = neighbour(card.anchor, layer.drawn(), direction);
    event.preventDefault();
    if (!next) return;
    scrollTo(next);
    card.open(subjectOf(next), true, () => undefined);
  };
  host.root.addEventListener('focusin', onFocusIn, { signal });
  host.root.addEventListener('focusout', onFocusOut, { signal });
  host.root.addEventListener('click', onClick, { signal });
  host.root.addEventListener('keydown', onKey, { signal });
}

function isGlyph(target: EventTarget | null): target is Element {
  return target instanceof Element && target.classList.contains('glyph');
}
