import { browser } from 'wxt/browser';
import { z } from 'zod';
import { Keeping } from '../../lib/model/index.ts';

/** What must outlive the sleeping background, for each tab. In the session's memory only, never on disk. */
const TabState = z.object({ keeping: Keeping.nullable() });

function keyOf(tabId: number): string {
  return `tab:${tabId}`;
}

export async function keepingOf(tabId: number): Promise<Keeping | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const parsed = TabState.safeParse(stored[keyOf(tabId)]);
  return parsed.success ? parsed.data.keeping : null;
}

export async function rememberKeeping(tabId: number, keeping: Keeping): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: { keeping } });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
