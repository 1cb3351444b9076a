import { viewerPath } from '../../../lib/messages/viewer-address.ts';
import type { Driver, Tab } from './driver.ts';

/** The part of the WebExtension interface that tests call inside an extension page. */
interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  runtime: { getManifest(): { version: string }; sendMessage(message: unknown): Promise<unknown> };
}

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** Address of our viewer for a document. */
export function viewerOf(driver: Driver, file: string): string {
  return `${driver.origin}${viewerPath(file)}`;
}

/** The side panel as a tab of its own, bound to the tab that shows the address. */
export async function openPanel(driver: Driver, pageUrl: string): Promise<{ panel: Tab; tabId: number }> {
  const panel = await driver.open(`${driver.origin}/sidepanel.html`);
  const tabId = await panel.until(findTab, pageUrl, `a tab that shows ${pageUrl}`);
  await panel.goto(`${driver.origin}/sidepanel.html?tab=${tabId}`);
  return { panel, tabId };
}

/**
 * Asks the reader in a page, as the panel does. The answer travels as text: Firefox's driver gives an object that stands
 * in an answer several times only once.
 */
export async function askReader<Answer>(extensionPage: Tab, tabId: number, message: object): Promise<Answer> {
  const answer = await extensionPage.evaluate(sendToTab, { tabId, message });
  return (answer === null ? undefined : JSON.parse(answer)) as Answer;
}

export function badgeText(extensionPage: Tab, tabId: number): Promise<string> {
  return extensionPage.evaluate(readBadge, tabId);
}

// These three run inside the extension page and must not use anything from here.

async function findTab(url: string): Promise<number | undefined> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  const tabs = await api.tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id;
}

async function sendToTab({ tabId, message }: { tabId: number; message: object }): Promise<string | null> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return JSON.stringify(await api.tabs.sendMessage(tabId, message)) ?? null;
}

async function readBadge(tabId: number): Promise<string> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return api.action.getBadgeText({ tabId });
}
