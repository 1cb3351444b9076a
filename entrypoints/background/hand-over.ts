import { type Browser, browser } from 'wxt/browser';
import { refererOf } from '../../lib/detect/referer.ts';
import { isViewer, type MessageRuntime, type Sender, type ToBackground, webAddress } from '../../lib/messages/index.ts';
import { injectReader } from './reader.ts';
import { shownIn } from './shown-in-tab.ts';
import { leaveToBrowser } from './take-over/index.ts';
import { askForFile, showBeside, showInTab } from './viewer-tabs.ts';

/** Documents on their way to our viewer, and back to the browser's own. */

/**
 * What a tab shows is to be checked: a PDF goes to our viewer, a page gets a reader.
 *
 * @returns whether there is a reader in the tab now
 */
export async function checkShown(tab: Browser.tabs.Tab): Promise<boolean> {
  const { id } = tab;
  if (id === undefined) return false;
  const shown = await shownIn(tab);
  if (shown.kind === 'page') return injectReader(id);
  await (shown.kind === 'pdf' ? showInTab(id, shown) : askForFile(tab));
  return false;
}

type Message<Type extends ToBackground['type']> = Extract<ToBackground, { type: Type }>;

/** A press on a chip beside a link. */
export async function openBeside({ file, quietly }: Message<'open-document'>, sender: Sender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || webAddress(file) === null) return;
  await showBeside(await browser.tabs.get(tabId), { file, referrer: sender.url ?? null }, quietly);
}

/** How long the browser may take to ask the site; then the site is told nothing more. Milliseconds. */
const ASKED_BY = 20_000;

/**
 * Shows the viewer's document in the browser's own one, which for the rest of this session is left alone with it. A site
 * that wants to see its own page as the referer sees it once more.
 */
export async function leaveTab(tabId: number, message: Message<'leave-to-browser'>, sender: Sender): Promise<void> {
  const file = webAddress(message.file);
  if (file === null || !isViewer(sender, browser.runtime as unknown as MessageRuntime)) return;
  await leaveToBrowser(file);
  const referrer = webAddress(message.referrer);
  const referer = referrer && refererOf(referrer, file);
  if (referer) await tellReferer(tabId, file, referer);
  const arrived = arrival(tabId);
  await browser.tabs.update(tabId, { url: file });
  await arrived;
  if (referer) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [tabId] });
}

async function tellReferer(tabId: number, file: string, referer: string): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [tabId],
    addRules: [
      {
        id: tabId,
        // Above the exception, which would otherwise let the request pass as it is.
        priority: 3,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'referer', operation: 'set', value: referer }] },
        condition: { tabIds: [tabId], urlFilter: `|${file}|`, resourceTypes: ['main_frame'] },
      },
    ],
  });
}

/** Resolves when the tab has loaded what it is about to load, or does not in time. */
function arrival(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      resolve();
    };
    const updated: Parameters<typeof browser.tabs.onUpdated.addListener>[0] = (id, { status }) => {
      if (id === tabId && status === 'complete') done();
    };
    const timer = setTimeout(done, ASKED_BY);
    browser.tabs.onUpdated.addListener(updated);
  });
}
