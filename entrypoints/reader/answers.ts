import type { LinkChipOnPage, MarksOnPage, ToReader } from '../../lib/messages/index.ts';
import type { MarkMode, PageView, Place } from '../../lib/model/index.ts';

/** Whoever reads a document in a tab: the script in a web page, or the viewer of PDFs. */
export interface Answering {
  readonly view: PageView;
  showFinding(finding: string): boolean;
  showPlace(place: Place): boolean;
  showTable(table: string): boolean;
  step(direction: 'next' | 'previous'): boolean;
  setMode(mode: MarkMode): void;
  /** Resolve when it is kept, or is known not to be. */
  setAside(finding: string, note: string): Promise<void>;
  takeBack(finding: string): Promise<void>;
  keepAside(): Promise<void>;
  checkAnyway(): Promise<void>;
  /** A page is read at once: there is nothing to stop. */
  cancel?(): void;
  describe(): MarksOnPage | null;
  /** The viewer shows the document itself, and has no chips that lead to one. */
  describeLinks?(): LinkChipOnPage[];
}

/** What the reader answers each question with; the shapes stand in `answersOfReader`. */
export function answer(session: Answering, message: ToReader): unknown {
  switch (message.type) {
    case 'get-view':
      return session.view;
    case 'show-finding':
      return { shown: session.showFinding(message.finding) };
    case 'show-place':
      return { shown: session.showPlace(message.place) };
    case 'show-table':
      return { shown: session.showTable(message.table) };
    case 'step-finding':
      return { shown: session.step(message.direction) };
    case 'set-mark-mode':
      return session.setMode(message.mode);
    case 'set-aside':
      return session.setAside(message.finding, message.note);
    case 'take-back':
      return session.takeBack(message.finding);
    case 'keep-aside':
      return session.keepAside();
    case 'check-anyway':
      void session.checkAnyway();
      return undefined;
    case 'cancel-reading':
      return session.cancel?.();
    case 'describe-link-chips':
      return session.describeLinks?.() ?? [];
    case 'describe-marks':
      return session.describe();
  }
}
