import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type FromPanel, type MessageRuntime, receive, ToPanel } from '../../lib/messages/index.ts';
import type { FollowedTab } from './followed-tab.ts';

const nothing = { view: { status: 'idle' }, keeping: null } as const;

/** What the followed tab shows: asked for once, then as the background tells it. Null until the first answer. */
export function useTabView(tab: FollowedTab): ToPanel | null {
  const [shown, setShown] = useState<ToPanel | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    let followed: number | null = null;
    let asked = 0;

    async function ask(tabId: number): Promise<void> {
      followed = tabId;
      const question = ++asked;
      const message: FromPanel = { type: 'get-tab-view', tabId };
      const answer = ToPanel.safeParse(await browser.runtime.sendMessage(message));
      // The reader may have turned to another tab while we asked, or the page has gone on.
      if (question === asked && !ending.signal.aborted) {
        setShown(answer.success ? answer.data : { type: 'tab-view', tabId, ...nothing });
      }
    }

    receive({
      runtime: browser.runtime as unknown as MessageRuntime,
      schema: ToPanel,
      from: 'own-pages',
      answer: (message) => {
        if (message.tabId === followed) setShown(message);
        return undefined;
      },
      signal: ending.signal,
    });
    // Of one that goes, too: a page that only moves within itself says the same, and its reader is there still.
    tab.follow((tabId) => void ask(tabId), ending.signal);
    void tab.current().then((tabId) => (tabId === null ? undefined : ask(tabId)));
    return () => ending.abort();
  }, [tab]);
  return shown;
}
