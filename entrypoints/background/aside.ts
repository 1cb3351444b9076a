import { browser } from 'wxt/browser';
import { isOfficialHost } from '../../lib/detect/official-host.ts';
import type { Sender, ToBackground } from '../../lib/messages/index.ts';
import type { SetAside } from '../../lib/model/index.ts';
import { asideOf, keepAside, mayKeep, openRecords, type Records, takeBack } from '../../lib/records/index.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { documentOf } from './document-of.ts';
import { keepingOf } from './tab-state.ts';

type Message<Type extends ToBackground['type']> = Extract<ToBackground, { type: Type }>;

/** What was set aside in the sender's document before. A private window neither leaves nor finds anything here. */
export async function asideBefore({ source }: Message<'get-aside'>, sender: Sender): Promise<SetAside[]> {
  if (isPrivate(sender)) return [];
  return withRecords((records) => asideOf(records, documentOf(source, sender)));
}

/** Keeps that a finding was set aside, where its document may be kept. A note that could not be written is said to be lost. */
export async function setAside(
  { source, aside }: Message<'set-aside'>,
  sender: Sender,
  tabId: number,
): Promise<{ kept: boolean }> {
  const named = documentOf(source, sender);
  if (!(await mayKeepWith(named.url, sender, tabId))) return { kept: false };
  try {
    await withRecords((records) => keepAside(records, named, aside));
    return { kept: true };
  } catch (error) {
    // Storage is full, or will not open: the reader is told that it lasts as long as the page.
    console.error(error);
    return { kept: false };
  }
}

export async function takenBack({ source, aside }: Message<'take-back'>, sender: Sender): Promise<void> {
  if (isPrivate(sender)) return;
  await withRecords((records) => takeBack(records, documentOf(source, sender), aside));
}

/** As the document itself is kept, which the panel shows; where that is not known yet, as it will be. */
async function mayKeepWith(url: string | null, sender: Sender, tabId: number): Promise<boolean> {
  if (isPrivate(sender)) return false;
  const keeping = await keepingOf(tabId);
  if (keeping !== null) return keeping === 'kept';
  const { keepDisclosures } = await readSettings(browser.storage.local);
  const officialHost = url !== null && isOfficialHost(url);
  return mayKeep({ officialHost, incognito: false, switchedOn: keepDisclosures }).keep;
}

function isPrivate(sender: Sender): boolean {
  return sender.tab?.incognito ?? true;
}

async function withRecords<Result>(work: (records: Records) => Promise<Result>): Promise<Result> {
  const records = openRecords();
  try {
    return await work(records);
  } finally {
    records.close();
  }
}
