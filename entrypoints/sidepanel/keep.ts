import { type Browser, browser } from 'wxt/browser';
import type { Interpretation, Keeping, Review } from '../../lib/model/index.ts';
import { deleteDocument, documentsByUrl, keepDocument, mayKeep, openRecords } from '../../lib/records/index.ts';

/** Keeps a document because the reader asks for it, whatever the host; never out of a private window. */
export async function keepAsked(
  tab: Pick<Browser.tabs.Tab, 'url' | 'incognito'>,
  interpretation: Interpretation,
  review: Review,
): Promise<Keeping> {
  const decision = mayKeep({ officialHost: false, incognito: tab.incognito, switchedOn: false, asked: true });
  if (!decision.keep) return decision.because;
  // The address is the browser's word, where it may tell us.
  const url = tab.url ?? interpretation.disclosure.source.url;
  interpretation.disclosure.source.url = url;
  const records = openRecords();
  try {
    const engine = browser.runtime.getManifest().version;
    const kept = { ...review, source: { ...review.source, url } };
    return await keepDocument(records, interpretation, kept, { now: Date.now(), engine, onError: console.error });
  } finally {
    records.close();
  }
}

/** Deletes every kept version of the document at an address. */
export async function forgetDocument(url: string): Promise<void> {
  const records = openRecords();
  try {
    for (const { id } of await documentsByUrl(records, url)) await deleteDocument(records, id);
  } finally {
    records.close();
  }
}
