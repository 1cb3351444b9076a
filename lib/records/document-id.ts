/**
 * Id of one version of a document: the same address with the same content has the same id on every machine.
 *
 * @param url as `addressOf` gives it
 * @returns 32 hexadecimal digits
 */
export async function documentId(url: string, sha256: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${url}\n${sha256}`));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The address under which a document is kept. A fragment names a place in the same document. */
export function addressOf(source: { url: string | null; name: string }): string {
  if (source.url === null) return `file:${source.name}`;
  const hash = source.url.indexOf('#');
  return hash < 0 ? source.url : source.url.slice(0, hash);
}

/** Id of a row that belongs to a document. */
export function rowId(document: string, id: string): string {
  return `${document}/${id}`;
}
