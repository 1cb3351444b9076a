import { browser } from 'wxt/browser';
import { isOfficialHost } from '../../lib/detect/official-host.ts';
import type { Sender, ToBackground } from '../../lib/messages/index.ts';
import type { Keeping } from '../../lib/model/index.ts';
import { keepDocument, mayKeep, openRecords } from '../../lib/records/index.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { documentOf } from './document-of.ts';

/** Keeps a checked document, where it may be kept. */
export async function keep(
  { interpretation, review }: Extract<ToBackground, { type: 'keep' }>,
  sender: Sender,
): Promise<Keeping> {
  const { url } = documentOf(review.source, sender);
  const { keepDisclosures } = await readSettings(browser.storage.local);
  const decision = mayKeep({
    officialHost: url !== null && isOfficialHost(url),
    incognito: sender.tab?.incognito ?? true,
    switchedOn: keepDisclosures,
  });
  if (!decision.keep) return decision.because;
  const records = openRecords();
  interpretation.disclosure.source.url = url;
  review.source.url = url;
  const engine = browser.runtime.getManifest().version;
  try {
    return await keepDocument(records, interpretation, review, { now: Date.now(), engine, onError: console.error });
  } finally {
    records.close();
  }
}
