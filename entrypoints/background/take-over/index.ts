import { browser } from 'wxt/browser';
import { readSettings } from '../../../lib/settings/index.ts';
import { listen } from './by-listener.ts';
import { applyExceptions, applyRule } from './by-rule.ts';
import { addException } from './exceptions.ts';

/** Does what the reader has chosen about PDFs of official hosts, now and whenever they choose otherwise. */
export function keepTakeOver(): void {
  if (import.meta.env.FIREFOX) {
    listen();
    browser.permissions.onAdded.addListener(() => listen());
    return;
  }
  const apply = async () => applyRule((await readSettings(browser.storage.local)).takeOverPdfs);
  // An update may come with another rule.
  browser.runtime.onInstalled.addListener(() => void apply().catch(console.error));
  browser.storage.local.onChanged.addListener((changes) => {
    if ('takeOverPdfs' in changes) void apply().catch(console.error);
  });
}

/** Leaves a document to the browser's own viewer until the browser is closed. */
export async function leaveToBrowser(url: string): Promise<void> {
  const urls = await addException(url);
  if (!import.meta.env.FIREFOX) await applyExceptions(urls);
}
