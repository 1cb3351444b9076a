import type { BrowserContext, Page, Worker } from 'playwright-core';

/** The part of the extension interface that is called inside the service worker. */
declare const chrome: {
  tabs: { query(filter: object): Promise<object[]> };
  contextMenus: {
    update(entry: string, change: object): Promise<void>;
    onClicked: { dispatch(info: object, tab: object | undefined): void };
  };
};

/** Presses the extension's own button: with it comes what a press by hand brings, `activeTab` and a user gesture. */
export async function pressChromiumButton(context: BrowserContext, page: Page, id: string): Promise<void> {
  await page.bringToFront();
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be spoken to');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === page.url());
  if (!target) throw new Error(`No tab shows ${page.url()}`);
  // Newer than the types at hand.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<void>;
  await send('Extensions.triggerAction', { id, targetId: target.targetId });
  await session.detach();
}

/** Hands a choice in the menu to the extension, with what the browser would say of the element. */
export async function chromiumMenus(worker: Worker, page: Page, entry: string, selector: string | null): Promise<void> {
  await page.bringToFront();
  const linkUrl = selector && (await page.locator(selector).evaluate((link) => (link as HTMLAnchorElement).href));
  await worker.evaluate(
    async (info) => {
      // Fails where there is no such entry.
      await chrome.contextMenus.update(info.menuItemId, {});
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    { menuItemId: entry, pageUrl: page.url(), ...(linkUrl && { linkUrl }) },
  );
}
