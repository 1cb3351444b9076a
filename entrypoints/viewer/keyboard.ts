import { useEffect, useRef } from 'preact/hooks';
import type { Commands } from './commands.ts';
import type { Stage } from './pdf/stage.ts';

export interface ViewerKeys {
  stage: Stage;
  /** Null while there is no document: then only the browser's own keys work. */
  commands: Commands | null;
  find: () => void;
  /** Null while nothing is being searched for. */
  stopFinding: (() => void) | null;
  toggleSidebar: () => void;
}

/** The keys that readers know from their browser's own viewer. Fields and dialogs keep theirs. */
export function useViewerKeys(keys: ViewerKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.altKey || !latest.current.commands) return;
      if (document.querySelector('dialog[open]')) return;
      const done = event.ctrlKey || event.metaKey ? withControl(event, latest.current) : plain(event, latest.current);
      if (done) event.preventDefault();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function withControl(event: KeyboardEvent, { stage, commands, find }: ViewerKeys): boolean {
  switch (event.key.toLowerCase()) {
    case '+':
    case '=':
      stage.zoomBy({ steps: 1 });
      return true;
    case '-':
    case '_':
      stage.zoomBy({ steps: -1 });
      return true;
    case '0':
      stage.zoomTo('auto');
      return true;
    case 'a':
      if (takesKeys(event.target)) return false;
      // The document alone, not what stands around it.
      document.getSelection()?.selectAllChildren(stage.container);
      return true;
    case 'f':
      find();
      return true;
    case 'p':
      commands?.print();
      return true;
    case 's':
      commands?.save();
      return true;
    case 'home':
      stage.goToPage(1);
      return true;
    case 'end':
      stage.goToPage(stage.state.pages);
      return true;
    default:
      return false;
  }
}

function plain(event: KeyboardEvent, keys: ViewerKeys): boolean {
  const { stage, commands, stopFinding, toggleSidebar } = keys;
  if (event.key === 'Escape' && stopFinding) {
    stopFinding();
    return true;
  }
  if (event.key === 'F4') {
    toggleSidebar();
    return true;
  }
  if (takesKeys(event.target)) return false;
  switch (event.key) {
    case '+':
    case '=':
      stage.zoomBy({ steps: 1 });
      return true;
    case '-':
      stage.zoomBy({ steps: -1 });
      return true;
    case 'r':
    case 'R':
      commands?.rotate(event.shiftKey ? -90 : 90);
      return true;
    case 'Home':
      stage.goToPage(1);
      return true;
    case 'End':
      stage.goToPage(stage.state.pages);
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      return turnPage(stage, event);
    default:
      return scrolls(event, stage);
  }
}

/** Sideways keys turn the page where there is nothing to scroll sideways. */
function turnPage(stage: Stage, { key, target }: KeyboardEvent): boolean {
  const { container, viewer } = stage;
  const free = target === document.body || (target instanceof Node && container.contains(target));
  if (!free || container.scrollWidth > container.clientWidth) return false;
  return key === 'ArrowRight' ? viewer.nextPage() : viewer.previousPage();
}

const SCROLLING = ['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', ' '];

/** The browser scrolls what has the focus: from the toolbar that is given back to the pages first. */
function scrolls({ key, target }: KeyboardEvent, { container }: Stage): boolean {
  const wanted = SCROLLING.includes(key) && !(key === ' ' && target instanceof HTMLButtonElement);
  const elsewhere =
    target instanceof Element && target !== document.body && target.closest('.viewer-sidebar, [popover], dialog');
  if (wanted && !elsewhere && !container.contains(document.activeElement)) container.focus({ preventScroll: true });
  return false;
}

function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);
}
