import { browser } from 'wxt/browser';
import { isOfficialHost } from '../../../lib/detect/official-host.ts';
import { mayKeep } from '../../../lib/records/may-keep.ts';
import { readSettings } from '../../../lib/settings/index.ts';

/**
 * Version of the program, if what is read of a document may be remembered: by the same rules as the document itself is
 * kept, for it is the same text. Null where it may not.
 */
export async function engineToRemember(url: string | null): Promise<string | null> {
  const [{ keepDisclosures }, tab] = await Promise.all([
    readSettings(browser.storage.local),
    browser.tabs.getCurrent(),
  ]);
  const decision = mayKeep({
    officialHost: url !== null && isOfficialHost(url),
    incognito: browser.extension.inIncognitoContext || (tab?.incognito ?? true),
    switchedOn: keepDisclosures,
  });
  return decision.keep ? browser.runtime.getManifest().version : null;
}
