import type { LoadCode } from './load/index.ts';
import type { OpenCode } from './pdf/open.ts';
import type { ViewerState } from './session/types.ts';

export type ProblemCode = LoadCode | OpenCode | 'truncated' | 'unexpected';

/** The document as the toolbar names it. */
export interface Named {
  name: string;
  /** Null for a file of this machine. */
  url: string | null;
}

/** What the page shows; each is a designed state. */
export type Shown =
  /** No document was asked for. `forbidden`: one was, at an address that we do not open. */
  | { at: 'waiting'; forbidden: string | null }
  | { at: 'loading'; document: Named; received: number; total: number | null }
  /** All bytes are here. `password` while the reader is asked for it. */
  | { at: 'opening'; document: Named; password: PasswordQuestion | null }
  | { at: 'problem'; document: Named; code: ProblemCode; status: number | null }
  | { at: 'open'; document: Named; original: Blob; truncated: boolean; reading: ViewerState | null };

export interface PasswordQuestion {
  /** One was given, and it is not the one. */
  wrong: boolean;
  /** Null: the reader gives none. */
  answer: (password: string | null) => void;
}
