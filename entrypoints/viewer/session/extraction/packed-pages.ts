import type { PageContent } from '../../../../lib/read/pdf/index.ts';

/** What was read of a document's pages as JSON, compressed. */
export async function packPages(pages: readonly PageContent[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([JSON.stringify(pages)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws when the bytes are not what `packPages` makes */
export async function unpackPages(packed: Uint8Array): Promise<PageContent[]> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}
