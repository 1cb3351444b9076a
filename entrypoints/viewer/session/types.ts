import type { Surface } from '../../../lib/annotate/index.ts';
import type { Bilingual, Detection, Language, MarkMode, Place, Review, SetAside } from '../../../lib/model/index.ts';
import type { Ink } from '../../../lib/read/pdf/ink.ts';

/*
 * What the viewer page observes of a document being read, and what it may ask for. The page draws; the session reads,
 * checks, marks, and speaks with panel and background.
 */

export interface ReadingProgress {
  pagesRead: number;
  pages: number;
  /** Null while too little was read to tell. */
  secondsLeft: number | null;
}

/** What the toolbar needs of a review. */
export interface ShownReview {
  detection: Detection;
  /** As it was found. Without its marks: the annotator draws them. */
  review: Review;
  /** Findings of it that the reader has set aside. */
  aside: readonly SetAside[];
  markMode: MarkMode;
  /** Finding whose card is open. */
  current: string | null;
  /** Pages that could not be read, or took too long: nothing is said of them. 1-based. */
  unreadPages: number[];
}

/** Why a document cannot be checked. The page has its own words for each beside `message`. */
export type FailureCode =
  | 'encrypted'
  | 'wrong-password'
  | 'broken'
  | 'not-a-pdf'
  | 'empty'
  | 'too-large'
  /** The session itself failed: a mistake of ours, or the browser ended the worker. */
  | 'unexpected';

export type ViewerState =
  /** The document is being opened; how many pages it has is not known. */
  | { status: 'opening' }
  /** Nothing is marked yet. */
  | { status: 'reading'; progress: ReadingProgress }
  /** What stands on the pages read so far is checked and marked; the rest is being read. */
  | { status: 'reviewed-so-far'; progress: ReadingProgress; shown: ShownReview }
  | { status: 'reviewed'; shown: ShownReview; fromCache: boolean }
  /** The reader has stopped the reading: what is marked is of `pagesRead` pages. `shown` is null if that was none. */
  | { status: 'cancelled'; progress: ReadingProgress; shown: ShownReview | null }
  /** Its tables were read and are no disclosure's: `checkAnyway`. */
  | { status: 'not-disclosure'; detection: Detection }
  /** Pictures of pages, with no text or a useless hidden layer; or text without usable Unicode. */
  | { status: 'no-text'; because: 'scanned' | 'no-unicode' | 'blank'; pages: number }
  | { status: 'failed'; code: FailureCode; message: Bilingual };

/** What the page hands the session. */
export interface ViewerSessionOptions {
  /** The page's own: marks and cards are drawn into it. */
  document: Document;
  language: Language;
  mode: MarkMode;
  /** Name as shown; the document's address, null for a local file. */
  source: { name: string; url: string | null };
  /** What is annotated; made anew for each review: `(ink) => new PdfSurface(pages, ink)`. */
  surfaceOf: (ink: Ink) => Surface;
  /** Pages that the reader sees now, 1-based: they are read first. */
  pagesInView: () => readonly number[];
  signal: AbortSignal;
}

/** In the viewer page: `createViewerSession(options)` of `session/index.ts`. */
export interface ViewerSession {
  readonly state: ViewerState;
  /** Called with every later state, until the signal ends it. */
  watch(listener: (state: ViewerState) => void, signal?: AbortSignal): void;
  /**
   * Reads and checks a document. The bytes are copied: the page may hand its own to pdf.js.
   *
   * @param password the one that has opened it, if it needs any
   * @param truncated the file's end is missing: what is left is checked, but neither kept nor remembered
   */
  read(bytes: Uint8Array, password?: string, truncated?: boolean): Promise<void>;
  /** Stops the reading and keeps what is marked. */
  cancel(): void;
  /** Checks a document that was not recognised. */
  checkAnyway(): Promise<void>;
  /** Reads once more, after a failure or a cancel. */
  retry(): Promise<void>;
  /** The page could not load or open the document: panel and background hear of it. */
  fail(code: FailureCode, message: Bilingual): void;

  /** For the page's own toolbar. Each is false when the place is gone. */
  showFinding(finding: string): boolean;
  showPlace(place: Place): boolean;
  showTable(table: string): boolean;
  step(direction: 'next' | 'previous'): boolean;
  setMode(mode: MarkMode): void;
  /** Only within the reader's own gesture. */
  openPanel(): void;
}
