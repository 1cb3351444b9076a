import { type Browser, browser } from 'wxt/browser';
import type { Interpretation, Keeping, Review, Source } from '../../lib/model/index.ts';
import { deleteDocument, keepDocument, mayKeep, openRecords } from '../../lib/records/index.ts';
import { forgetReading, openReadings } from '../../lib/records/readings.ts';

/** Keeps a document because the reader asks for it, whatever the host; never out of a private window. */
export async function keepAsked(
  tab: Pick<Browser.tabs.Tab, 'url' | 'incognito'>,
  interpretation: Interpretation,
  review: Review,
): Promise<Keeping> {
  const decision = mayKeep({ officialHost: false, incognito: tab.incognito, switchedOn: false, asked: true });
  if (!decision.keep) return decision.because;
  const { url } = keptSource(tab, interpretation.disclosure.source);
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

/**
 * Under which address a document is kept: that of its tab, which is the browser's word, where it may tell us; of a PDF
 * that of the document, which our viewer knows, and none for a file of this machine.
 */
export function keptSource(tab: Pick<Browser.tabs.Tab, 'url'>, source: Source): Pick<Source, 'url' | 'name'> {
  const inViewer = tab.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  return { name: source.name, url: inViewer ? source.url : (tab.url ?? source.url) };
}

/** Deletes every kept version of a document, and what is remembered of its pages. */
export async function forgetDocument(source: Pick<Source, 'url' | 'name'>, sha256: string): Promise<void> {
  const records = openRecords();
  const readings = openReadings();
  try {
    await forgetReading(readings, sha256);
    await deleteDocument(records, source);
  } finally {
    readings.close();
    records.close();
  }
}
