import type { Bilingual, Source } from '../lib/model/index.ts';

export type UnreadableCode = 'unreadable' | 'encrypted' | 'no-text' | 'too-large' | 'unsupported';

/** A file that could not be read: the report's code, what to tell, and what is known of the file. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  readonly says: Bilingual;
  readonly source: Pick<Source, 'name'> & Partial<Source>;

  constructor(code: UnreadableCode, says: Bilingual, source: UnreadableFile['source'], cause?: unknown) {
    super(says.en, { cause });
    this.code = code;
    this.says = says;
    this.source = source;
  }
}
