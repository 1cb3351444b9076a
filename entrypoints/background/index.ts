import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { FromPanel, KEEP_PORT, type MessageRuntime, receive, ToBackground } from '../../lib/messages/index.ts';
import { checkShown } from './hand-over.ts';
import { keepMenus } from './menus.ts';
import { openPanel } from './open-panel.ts';
import { type ParcelPort, receiveParcel } from './parcels.ts';
import { fromPage, fromPanel } from './routes.ts';
import { forgetTab } from './tab-state.ts';
import { keepTakeOver } from './take-over/index.ts';

/** Routes between pages, panel and records. Keeps nothing in memory: it may be put to sleep after any event. */
export default defineBackground(() => {
  const runtime = browser.runtime as unknown as MessageRuntime;
  receive({ runtime, schema: ToBackground, from: 'readers', answer: fromPage });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === KEEP_PORT) receiveParcel(port as unknown as ParcelPort, fromPage);
  });
  receive({ runtime, schema: FromPanel, from: 'own-pages', answer: fromPanel });

  browser.action.onClicked.addListener((tab) => {
    // First, and not after anything awaited: browsers open a panel only within the reader's click.
    openPanel(tab.id);
    void checkShown(tab).catch(console.error);
  });

  keepMenus();
  keepTakeOver();

  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
});
