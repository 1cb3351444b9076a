import type { Keeping } from '../model/index.ts';

export interface Circumstances {
  /** The document stands on an official host. */
  officialHost: boolean;
  /** The tab belongs to a private window. */
  incognito: boolean;
  /** The reader's switch "keep what I read". */
  switchedOn: boolean;
  /** The reader asks for this very document. */
  asked?: boolean;
}

export type KeepDecision =
  | { keep: true }
  | { keep: false; because: Extract<Keeping, 'private-window' | 'switched-off' | 'not-official'> };

/** Whether a document may be kept. Nothing of a private window ever is; the reader's own request comes next. */
export function mayKeep({ officialHost, incognito, switchedOn, asked = false }: Circumstances): KeepDecision {
  if (incognito) return { keep: false, because: 'private-window' };
  if (asked) return { keep: true };
  if (!switchedOn) return { keep: false, because: 'switched-off' };
  if (!officialHost) return { keep: false, because: 'not-official' };
  return { keep: true };
}
