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

    async function ask(tabId: number): Promise<void> {
      followed = tabId;
      const message: FromPanel = { type: 'get-tab-view', tabId };
      const answer = ToPanel.safeParse(await browser.runtime.sendMessage(message));
      // The reader may have turned to another tab while we asked.
      if (followed === tabId && !ending.signal.aborted) {
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
    tab.follow((tabId, what) => {
      if (what === 'left') setShown({ type: 'tab-view', tabId, ...nothing });
      else void ask(tabId);
    }, ending.signal);
    void tab.current().then((tabId) => (tabId === null ? undefined : ask(tabId)));
    return () => ending.abort();
  }, [tab]);
  return shown;
}
