import { describe, expect, it } from 'vitest';
import { followedTab } from '../../entrypoints/sidepanel/followed-tab.ts';

type Tabs = Parameters<typeof followedTab>[0];

/** As much of the browser's tabs as is used, moved by hand. */
function fakeTabs(active: number) {
  const activated = new Set<() => void>();
  const updated = new Set<(tabId: number, changed: { status?: string }) => void>();
  const event = <Listener>(set: Set<Listener>) => ({
    addListener: (listener: Listener) => void set.add(listener),
    removeListener: (listener: Listener) => void set.delete(listener),
  });
  const state = { active };
  const tabs = {
    query: () => Promise.resolve([{ id: state.active }]),
    onActivated: event(activated),
    onUpdated: event(updated),
  } as unknown as Tabs;
  return {
    tabs,
    listeners: () => activated.size + updated.size,
    async activate(tabId: number) {
      state.active = tabId;
      for (const listener of activated) listener();
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    },
    update: (tabId: number, status: string) => updated.forEach((listener) => void listener(tabId, { status })),
  };
}

describe('followedTab', () => {
  it('follows the active tab of its window, and lets go at the end', async () => {
    const browser = fakeTabs(1);
    const ending = new AbortController();
    const heard: string[] = [];
    const tab = followedTab(browser.tabs, null);
    expect(await tab.current()).toBe(1);
    tab.follow((tabId, what) => heard.push(`${tabId} ${what}`), ending.signal);
    await browser.activate(2);
    browser.update(1, 'complete');
    browser.update(2, 'loading');
    browser.update(2, 'complete');
    expect(heard).toEqual(['2 arrived', '2 left', '2 arrived']);
    ending.abort();
    expect(browser.listeners()).toBe(0);
  });

  it('stays with the tab that it was given', async () => {
    const browser = fakeTabs(1);
    const heard: string[] = [];
    const tab = followedTab(browser.tabs, 7);
    expect(await tab.current()).toBe(7);
    tab.follow((tabId, what) => heard.push(`${tabId} ${what}`), new AbortController().signal);
    await browser.activate(2);
    browser.update(7, 'complete');
    expect(heard).toEqual(['7 arrived']);
  });
});
