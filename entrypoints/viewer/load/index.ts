import { fromAddress } from './from-address.ts';
import { LoadProblem } from './problem.ts';
import { lookAtBytes } from './sniff.ts';
import type { DocumentSource } from './source.ts';

export { askHostAccess } from './host-access.ts';
export * from './problem.ts';
export * from './sniff.ts';
export * from './source.ts';

/** Larger files are not opened: the reading and the pages would need several times their size. */
export const MAX_BYTES = 300_000_000;

export interface LoadedDocument {
  bytes: Uint8Array<ArrayBuffer>;
  /** The document's own address, after redirects; null for a local file. */
  url: string | null;
  /** Name of the file, with its ending. */
  name: string;
  /** The end of the file is missing: what is left may still open. */
  truncated: boolean;
}

export interface LoadOptions {
  signal: AbortSignal;
  /** Called as bytes arrive; `total` is null where the site does not say it. */
  progress?: (received: number, total: number | null) => void;
}

/**
 * The bytes of a document, from its address or from a file of this machine.
 *
 * @throws LoadProblem with the reason when there is no PDF to be had
 */
export async function loadDocument(source: DocumentSource, options: LoadOptions): Promise<LoadedDocument> {
  const { bytes, url, name } =
    source.kind === 'file' ? await fromFile(source.file) : await fromAddress(source, { ...options, limit: MAX_BYTES });
  const look = lookAtBytes(bytes);
  if (look.kind !== 'pdf') throw new LoadProblem(look.kind);
  return { bytes, url, name, truncated: look.truncated };
}

async function fromFile(file: File): Promise<{ bytes: Uint8Array<ArrayBuffer>; url: null; name: string }> {
  if (file.size > MAX_BYTES) throw new LoadProblem('too-large');
  return { bytes: new Uint8Array(await file.arrayBuffer()), url: null, name: file.name };
}
