import { normalizeUnicode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainText } from './plain-text.ts';

/** Gives what is copied from the pages as plain text. A copy of the whole document pdf.js puts together itself. */
export function copyPlainly(container: HTMLElement): void {
  container.addEventListener(
    'copy',
    (event) => {
      const selection = document.getSelection();
      const whole = container.querySelector('#hiddenCopyElement');
      if (!selection || !event.clipboardData || (whole && selection.containsNode(whole))) return;
      const text = normalizeUnicode(selection.toString()).replaceAll('\0', '');
      event.clipboardData.setData('text/plain', plainText(text));
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
