import { browser } from 'wxt/browser';
import { viewerPath } from '../../../lib/messages/index.ts';
import { readSettings } from '../../../lib/settings/index.ts';
import { type Answer, isShownPdf, TAKEN_OVER_HOST } from '../../../lib/settings/take-over.ts';
import { exceptions } from './exceptions.ts';

/** Firefox: each answer that a tab is about to show is looked at, and a PDF's sent on to our viewer. */

interface Seen extends Answer {
  url: string;
  /** Firefox's own: the page that led here. */
  originUrl?: string | undefined;
}

/** `browser.webRequest` as Firefox has it, once the reader has allowed it by turning the setting on. */
interface BlockingRequests {
  onHeadersReceived: {
    addListener(
      listener: (seen: Seen) => Promise<{ redirectUrl?: string }>,
      filter: { urls: string[]; types: ['main_frame'] },
      extra: ['blocking', 'responseHeaders'],
    ): void;
    hasListener(listener: unknown): boolean;
  };
}

/**
 * Listens where it may. Called at once when the background wakes, so that the browser wakes it for the next answer too.
 */
export function listen(): void {
  const requests = (browser as unknown as { webRequest?: BlockingRequests }).webRequest;
  if (!requests || requests.onHeadersReceived.hasListener(takeOver)) return;
  requests.onHeadersReceived.addListener(takeOver, { urls: [`*://*.${TAKEN_OVER_HOST}/*`], types: ['main_frame'] }, [
    'blocking',
    'responseHeaders',
  ]);
}

async function takeOver(seen: Seen): Promise<{ redirectUrl?: string }> {
  if (!isShownPdf(seen)) return {};
  const bare = seen.url.replace(/#.*$/, '');
  const [{ takeOverPdfs }, left] = await Promise.all([readSettings(browser.storage.local), exceptions()]);
  if (!takeOverPdfs || left.includes(bare)) return {};
  const path = viewerPath(seen.url, seen.originUrl ?? null);
  return { redirectUrl: browser.runtime.getURL(path) };
}
