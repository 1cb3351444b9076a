import type { browser } from 'wxt/browser';

/** The tab that the panel is about, and news of it. */
export interface FollowedTab {
  current(): Promise<number | null>;
  /** Hears of another tab, of a page that goes (`left`) and of one that is there (`arrived`), until the signal ends it. */
  follow(hear: (tabId: number, what: 'left' | 'arrived') => void, signal: AbortSignal): void;
}

/**
 * @param fixed stays with this tab; null follows the active tab of the panel's own window
 */
export function followedTab(tabs: typeof browser.tabs, fixed: number | null): FollowedTab {
  let followed = fixed;

  async function current(): Promise<number | null> {
    if (fixed === null) {
      const [active] = await tabs.query({ active: true, currentWindow: true });
      followed = active?.id ?? null;
    }
    return followed;
  }

  function follow(hear: (tabId: number, what: 'left' | 'arrived') => void, signal: AbortSignal): void {
    // Which window was meant is asked anew: the panel may have been moved to another one.
    const activated = () => {
      const before = followed;
      void current().then((tabId) => {
        if (tabId !== null && tabId !== before) hear(tabId, 'arrived');
      });
    };
    const updated: Parameters<typeof tabs.onUpdated.addListener>[0] = (tabId, changed) => {
      if (tabId !== followed) return;
      if (changed.status === 'loading') hear(tabId, 'left');
      if (changed.status === 'complete') hear(tabId, 'arrived');
    };
    if (fixed === null) tabs.onActivated.addListener(activated);
    tabs.onUpdated.addListener(updated);
    signal.addEventListener('abort', () => {
      tabs.onActivated.removeListener(activated);
      tabs.onUpdated.removeListener(updated);
    });
  }

  return { current, follow };
}
