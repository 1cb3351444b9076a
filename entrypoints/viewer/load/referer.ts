import { browser } from 'wxt/browser';

/**
 * Some sites hand their documents only to who comes from their own pages, and a page of ours may not say so itself. So
 * the browser does, by a rule for this tab's requests alone that lasts as long as `load`.
 *
 * @param referer null sends none
 */
export async function withReferer<Loaded>(referer: string | null, load: () => Promise<Loaded>): Promise<Loaded> {
  const tab = await browser.tabs.getCurrent();
  if (referer === null || tab?.id === undefined) return load();
  // One rule a tab: a rule that a closed page has left is replaced.
  const id = tab.id;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [
      {
        id,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'referer', operation: 'set', value: referer }] },
        condition: { tabIds: [id], resourceTypes: ['xmlhttprequest'] },
      },
    ],
  });
  try {
    return await load();
  } finally {
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
  }
}
