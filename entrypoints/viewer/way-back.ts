import { browser } from 'wxt/browser';
import { readViewerAddress, type ToBackground } from '../../lib/messages/index.ts';

/**
 * Shows the original in the browser's own viewer, in this tab: Back leads here again. It stays there for the rest of the
 * session, also where PDFs are taken over.
 */
export function openInBrowser(url: string): void {
  const referrer = readViewerAddress(location.search)?.referrer ?? null;
  const message: ToBackground = { type: 'leave-to-browser', file: url, referrer };
  browser.runtime.sendMessage(message).catch((error: unknown) => {
    // The background could not be woken: the document is opened all the same, if only to be taken over again.
    console.warn(error);
    location.assign(url);
  });
}
