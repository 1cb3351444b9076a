import type { Interpretation } from '../model/index.ts';

/** A file to hand to the reader. */
export interface ExportedFile {
  /** Safe on every file system, with its extension. */
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What to call the document's files: its title, else who and when, else the name of its source. Page text. */
export function titleOf({ disclosure, head }: Pick<Interpretation, 'disclosure' | 'head'>): string {
  const whoAndWhen = `${head.department} ${head.year ?? ''}`.trim();
  return head.title || disclosure.title || whoAndWhen || disclosure.source.name.replace(/\.[^.]*$/, '');
}
