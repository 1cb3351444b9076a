import { type Browser, browser } from 'wxt/browser';
import { VIEWER_PAGE, viewerPath, webAddress } from '../../lib/messages/index.ts';

/** A document for our viewer, and the page that led to it. */
export interface Handed {
  file: string;
  referrer: string | null;
}

/** Shows a document in our viewer, in place of what the tab shows. Back leads to that. */
export async function showInTab(tabId: number, { file, referrer }: Handed): Promise<void> {
  await browser.tabs.update(tabId, { url: addressOf(file, referrer) });
}

/**
 * Shows a document in our viewer, in a tab beside the one that it was asked for in.
 *
 * @param quietly leaves the reader in the tab where they are
 */
export async function showBeside(tab: OpenerTab, { file, referrer }: Handed, quietly = false): Promise<void> {
  await openBeside(tab, addressOf(file, referrer), !quietly);
}

/** The viewer without a document: the reader drops one there or picks it. A browser hands us no file by its address. */
export async function askForFile(tab: OpenerTab): Promise<void> {
  await openBeside(tab, browser.runtime.getURL(VIEWER_PAGE), true);
}

type OpenerTab = Pick<Browser.tabs.Tab, 'id' | 'index' | 'windowId'>;

async function openBeside({ id, index, windowId }: OpenerTab, url: string, active: boolean): Promise<void> {
  const opener = id === undefined ? {} : { openerTabId: id };
  await browser.tabs.create({ url, active, windowId, index: index + 1, ...opener });
}

function addressOf(file: string, referrer: string | null): string {
  return browser.runtime.getURL(viewerPath(file, webAddress(referrer)));
}
