import { type Browser, browser } from 'wxt/browser';
import { webAddress } from '../../lib/messages/index.ts';

/** What a tab shows, as far as it decides what a press on our button means. */
export type ShownInTab =
  | { kind: 'page' }
  | { kind: 'pdf'; file: string; referrer: string | null }
  /** A PDF of this machine: browsers keep those from extensions, unless the reader goes out of their way. */
  | { kind: 'local-pdf' };

/** Hosts on which no extension may run in Firefox: that a script fails there tells nothing. */
const CLOSED_HOSTS = /(?:^|\.)(?:mozilla\.(?:org|net|com)|firefox\.com)$/;

/**
 * Looks into a tab that the reader has just let us see (`activeTab`). Chromium lets us ask its PDF viewer what it shows,
 * whatever the address says; Firefox lets nobody into its own (bug 1454760), which tells it as well.
 */
export async function shownIn(tab: Browser.tabs.Tab): Promise<ShownInTab> {
  const url = tab.url ?? '';
  if (/^file:.*\.pdf(?:[?#]|$)/i.test(url)) return { kind: 'local-pdf' };
  const file = webAddress(url);
  if (tab.id === undefined || file === null) return { kind: 'page' };
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: lookAround });
    const seen = answer?.result;
    return seen?.type === 'application/pdf'
      ? { kind: 'pdf', file: url, referrer: seen.referrer || null }
      : { kind: 'page' };
  } catch (error) {
    if (!import.meta.env.FIREFOX || CLOSED_HOSTS.test(new URL(file).hostname)) {
      console.warn(error);
      return { kind: 'page' };
    }
    return { kind: 'pdf', file: url, referrer: await openerOf(tab) };
  }
}

/** Runs in the tab, and so by itself alone. */
function lookAround(): { type: string; referrer: string } {
  return { type: document.contentType, referrer: document.referrer };
}

/** The page that the tab was opened from, where we may know it. */
async function openerOf({ openerTabId }: Browser.tabs.Tab): Promise<string | null> {
  if (openerTabId === undefined) return null;
  const opener = await browser.tabs.get(openerTabId).catch((error: unknown) => {
    // It has been closed.
    console.warn(error);
    return null;
  });
  return webAddress(opener?.url ?? null);
}
