import type { ExportedFile } from '../../lib/export/index.ts';

/** Long enough for the slowest browser to have taken the bytes over. */
const REVOKE_AFTER = 60_000;

/** Hands a file to the browser's own download, which needs no permission. */
export function saveFile({ name, mediaType, bytes }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER);
}
