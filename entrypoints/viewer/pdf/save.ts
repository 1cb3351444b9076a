import { safeFileName } from '../../../lib/export/file-name.ts';

/** Long enough for the slowest browser to have taken the bytes over. */
const REVOKE_AFTER = 60_000;

/** Hands the original to the browser's own download, byte for byte, which needs no permission. */
export function saveOriginal(original: Blob, name: string): void {
  const url = URL.createObjectURL(original);
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name.replace(/\.pdf$/i, ''), 'pdf');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER);
}
