import type { PageView } from '../../../lib/model/index.ts';

/** Progress is told no oftener: each time the whole review goes along. Milliseconds. */
const REST = 700;

/** Tells how things stand: what is new at once, mere progress now and then. */
export class Announcer {
  readonly #tell: (view: PageView) => void;
  #last: PageView | null = null;
  #waiting: PageView | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (view: PageView) => void, signal: AbortSignal) {
    this.#tell = tell;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  announce(view: PageView): void {
    if (!this.#last || !isMereProgress(this.#last, view)) {
      this.#now(view);
      return;
    }
    if (!this.#waiting) this.#timer = setTimeout(() => this.#waiting && this.#now(this.#waiting), REST);
    this.#waiting = view;
  }

  #now(view: PageView): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#last = view;
    this.#tell(view);
  }
}

function isMereProgress(before: PageView, view: PageView): boolean {
  if (before.status === 'reading') return view.status === 'reading' && before.step === view.step;
  if (before.status !== 'reviewed' || view.status !== 'reviewed') return false;
  return (
    before.pages?.state === 'reading' &&
    view.pages?.state === 'reading' &&
    before.review === view.review &&
    before.aside.length === view.aside.length &&
    before.current === view.current &&
    before.markMode === view.markMode
  );
}
