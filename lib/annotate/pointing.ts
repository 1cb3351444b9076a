import { placeKey } from '../model/index.ts';
import type { CardHost } from './card/card-host.tsx';
import type { Subject } from './card/content.ts';
import type { Drawn } from './layer/mark-layer.ts';

/** A pointer that only passes over opens nothing; one that slips off closes nothing at once. Milliseconds. */
const BEFORE_OPENING = 160;
const BEFORE_CLOSING = 260;

interface PointingOptions {
  window: Window;
  card: CardHost;
  hit: (x: number, y: number) => Drawn | null;
  subjectOf: (drawn: Drawn) => Subject;
  signal: AbortSignal;
}

/**
 * Opens cards where the reader points, clicks or taps. Listens on the window instead of laying targets over the page:
 * figures can still be selected, links still clicked.
 */
export function watchPointer({ window, card, hit, subjectOf, signal }: PointingOptions): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let waitingFor: string | null = null;
  let frame = 0;
  const options = { passive: true, capture: true, signal } as const;

  const stopOpening = () => {
    clearTimeout(opening);
    waitingFor = null;
  };
  const stopClosing = () => {
    clearTimeout(closing);
    closing = undefined;
  };

  const point = (x: number, y: number) => {
    const drawn = card.holds(x, y) && card.subject ? null : hit(x, y);
    const key = drawn && placeKey(drawn.mark.place);
    const openKey = card.subject && placeKey(card.subject.place);
    if (card.subject && (card.holds(x, y) || key === openKey)) {
      stopOpening();
      stopClosing();
      return;
    }
    if (key === null) {
      stopOpening();
      if (card.subject && !card.pinned && !card.hasFocus()) closing ??= setTimeout(() => card.close(), BEFORE_CLOSING);
      return;
    }
    if (card.pinned && card.subject) return;
    if (drawn && key !== waitingFor) {
      stopOpening();
      waitingFor = key;
      opening = setTimeout(() => {
        waitingFor = null;
        stopClosing();
        card.open(subjectOf(drawn), false, null);
      }, BEFORE_OPENING);
    }
  };

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || frame !== 0) return;
    const { clientX, clientY } = event;
    frame = requestAnimationFrame(() => {
      frame = 0;
      point(clientX, clientY);
    });
  };
  const onClick = (event: MouseEvent) => {
    // A click by the keyboard has no place; the mark's own listener takes it.
    if (event.detail === 0 || event.defaultPrevented) return;
    if (card.subject && card.holds(event.clientX, event.clientY)) return;
    const drawn = hit(event.clientX, event.clientY);
    if (drawn && !isSelecting(window)) {
      stopOpening();
      card.open(subjectOf(drawn), true, null);
    } else if (card.subject && !drawn) {
      card.close();
    }
  };

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('click', onClick, options);
  window.document.documentElement.addEventListener('pointerleave', stopOpening, options);
  signal.addEventListener('abort', () => {
    stopOpening();
    stopClosing();
    cancelAnimationFrame(frame);
  });
}

/** The click that ends a selection of text means the text, not the mark. */
function isSelecting(window: Window): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed;
}
