/**
 * What a document is called by its file's name, where it has no title that can be read: without the ending, and without
 * characters that turn the writing about, with which a name could pose as another.
 */
export function fileTitle(name: string): string {
  return name.replace(/\.pdf$/i, '').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
