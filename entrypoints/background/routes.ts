import { browser } from 'wxt/browser';
import {
  answersOfReader,
  type FromPanel,
  type Sender,
  type ToBackground,
  type ToPanel,
  type ToReader,
} from '../../lib/messages/index.ts';
import type { Keeping, PageView } from '../../lib/model/index.ts';
import { asideBefore, setAside, takenBack } from './aside.ts';
import { showBadge } from './badge.ts';
import { checkShown, leaveTab, openBeside } from './hand-over.ts';
import { keep } from './keep.ts';
import { openPanel } from './open-panel.ts';
import { injectReader } from './reader.ts';
import { forgetTab, keepingOf, rememberKeeping } from './tab-state.ts';

/** What a page's scripts, or our viewer, ask for. The tab is the sender's; only its top frame is heard. */
export function fromPage(message: ToBackground, sender: Sender): Promise<unknown> | undefined {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return undefined;
  switch (message.type) {
    case 'page-detected':
      return injectReader(tabId);
    case 'view-changed':
      return show(tabId, message.view);
    case 'keep':
      return keepAndTell(tabId, message, sender);
    case 'get-aside':
      return asideBefore(message, sender);
    case 'set-aside':
      return setAside(message, sender, tabId);
    case 'take-back':
      return takenBack(message, sender);
    case 'open-document':
      return openBeside(message, sender);
    case 'leave-to-browser':
      return leaveTab(tabId, message, sender);
    case 'open-panel':
      openPanel(tabId);
      return Promise.resolve();
  }
}

export function fromPanel(message: FromPanel): Promise<unknown> {
  switch (message.type) {
    case 'get-tab-view':
      return tabView(message.tabId);
    case 'check-tab':
      return checkTab(message.tabId);
    case 'keeping-changed':
      return keepingChanged(message.tabId, message.keeping);
  }
}

async function show(tabId: number, view: PageView): Promise<void> {
  // Another document, or the same anew. The browser's word for it would not do: it also calls a page that only moves
  // within itself (a viewer that notes where the reader is) `loading`.
  if (view.status === 'reading') await forgetTab(tabId);
  await showBadge(tabId, view);
  await tell({ type: 'tab-view', tabId, view, keeping: await keepingOf(tabId) });
}

async function keepAndTell(tabId: number, message: Extract<ToBackground, { type: 'keep' }>, sender: Sender) {
  const keeping = await keep(message, sender);
  await rememberKeeping(tabId, keeping);
  await tell(await tabView(tabId));
  return keeping;
}

async function keepingChanged(tabId: number, keeping: Keeping): Promise<void> {
  await rememberKeeping(tabId, keeping);
  await tell(await tabView(tabId));
}

async function tabView(tabId: number): Promise<ToPanel> {
  const [view, keeping] = await Promise.all([askView(tabId), keepingOf(tabId)]);
  return { type: 'tab-view', tabId, view, keeping };
}

async function checkTab(tabId: number): Promise<void> {
  // The viewer reads by itself, and nothing may be put into it; a page that has a reader needs no second one.
  if (!(await hasReader(tabId)) && !(await checkShown(await browser.tabs.get(tabId)))) return;
  const message: ToReader = { type: 'check-anyway' };
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

async function hasReader(tabId: number): Promise<boolean> {
  const message: ToReader = { type: 'get-view' };
  return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(noReceiver)) !== undefined;
}

/** The view of the reader in a tab; where there is none, nobody reads there. */
async function askView(tabId: number): Promise<PageView> {
  const message: ToReader = { type: 'get-view' };
  const answer = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(noReceiver);
  const view = answersOfReader['get-view'].safeParse(answer);
  return view.success ? view.data : { status: 'idle' };
}

async function tell(message: ToPanel): Promise<void> {
  await browser.runtime.sendMessage(message).catch(noReceiver);
}

/** No panel is open, or no reader in the tab: that is how a browser says so, and no fault. */
function noReceiver(error: unknown): undefined {
  const expected =
    error instanceof Error && /Receiving end does not exist|port closed before a response/.test(error.message);
  if (!expected) throw error;
  return undefined;
}
