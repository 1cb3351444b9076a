import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { opensInViewer } from '../../lib/detect/opens-in-viewer.ts';
import {
  answersOfReader,
  type FromPanel,
  type ParcelOfReader,
  type ToPanel,
  type ToReader,
  viewerPath,
  webAddress,
} from '../../lib/messages/index.ts';
import type { DisclosureLink, Language } from '../../lib/model/index.ts';
import { standing } from '../../lib/records/index.ts';
import { say } from '../../lib/words/index.ts';
import type { PanelActions } from './actions.ts';
import { askParcel } from './ask-parcel.ts';
import { copyTable } from './clipboard.ts';
import { saveFile } from './download.ts';
import { exportedFile } from './export.ts';
import { asideOf } from './finding-groups.ts';
import { forgetDocument, keepAsked, keptSource } from './keep.ts';

/** What the panel's views ask for, done: by the reader in the tab, by the records, by the browser. */
export function browserActions({ tabId, view }: ToPanel, language: Language): PanelActions {
  const review = view.status === 'reviewed' ? view.review : null;
  const askShown = async (message: ToReader) => {
    const answer = await ask(tabId, message).catch(gone);
    return answersOfReader['show-place'].safeParse(answer).data?.shown ?? false;
  };

  /** What the page itself has to do: where it is gone the reader is told. */
  const askPage = async (message: Extract<ToReader, { type: 'set-aside' | 'take-back' | 'keep-aside' }>) => {
    await ask(tabId, message).catch((error: unknown) => {
      gone(error);
      throw new Error(say(language, 'panel.pageGone'));
    });
  };

  async function parcel<Name extends ParcelOfReader>(name: Name) {
    const answer = await askParcel(tabId, name).catch(gone);
    if (!answer) throw new Error(say(language, 'panel.pageGone'));
    return answer;
  }

  async function reviewed() {
    if (!review) throw new Error(say(language, 'panel.pageGone'));
    return { interpretation: await parcel('interpretation'), review };
  }

  return {
    showFinding: (finding) => askShown({ type: 'show-finding', finding }),
    showPlace: (place) => askShown({ type: 'show-place', place }),
    showTable: (table) => askShown({ type: 'show-table', table }),
    setAside: (finding, note) => askPage({ type: 'set-aside', finding, note }),
    takeBack: (finding) => askPage({ type: 'take-back', finding }),
    step: (direction) => askShown({ type: 'step-finding', direction }),
    setMarkMode: (mode) => void ask(tabId, { type: 'set-mark-mode', mode }).catch(gone),
    checkAnyway: () => tell({ type: 'check-tab', tabId }),
    cancelReading: () => void ask(tabId, { type: 'cancel-reading' }).catch(gone),
    openLink: (link) => void openLink(tabId, link).catch(gone),
    exportAs: async (format) => {
      const document = await reviewed();
      const tapes = format === 'xlsx' ? await parcel('tapes') : [];
      const aside = view.status === 'reviewed' ? view.aside : [];
      const standingReview = format === 'xlsx' ? standing(document.review, aside) : document.review;
      const file = await exportedFile(
        format,
        { ...document, review: standingReview, aside: asideOf(document.review.findings, aside), tapes },
        language,
      );
      saveFile(file);
      return file.name;
    },
    copyTable: async (id, format) => copyTable(await parcel('interpretation'), id, format),
    keep: async () => {
      const document = await reviewed();
      const keeping = await keepAsked(await browser.tabs.get(tabId), document.interpretation, document.review);
      await tell({ type: 'keeping-changed', tabId, keeping });
      await askPage({ type: 'keep-aside' });
      return keeping;
    },
    forget: async () => {
      if (!review) throw new Error(say(language, 'panel.pageGone'));
      await forgetDocument(keptSource(await browser.tabs.get(tabId), review.source), review.source.sha256);
      await tell({ type: 'keeping-changed', tabId, keeping: 'switched-off' });
      await askPage({ type: 'keep-aside' });
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** The address is the page's word: nothing but the web is opened on it. */
async function openLink(tabId: number, link: DisclosureLink): Promise<void> {
  if (webAddress(link.href) === null) return;
  const { index, windowId, url } = await browser.tabs.get(tabId);
  const inViewer = opensInViewer(link) && browser.runtime.getURL(viewerPath(link.href, webAddress(url ?? null)));
  await browser.tabs.create({ url: inViewer || link.href, index: index + 1, windowId, openerTabId: tabId });
}

function ask<Type extends ToReader['type']>(
  tabId: number,
  message: Extract<ToReader, { type: Type }>,
): Promise<z.input<(typeof answersOfReader)[Type]>> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

async function tell(message: FromPanel): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** The tab has been closed or has moved on: the reader is told by what the view then says. */
function gone(error: unknown): undefined {
  console.warn(error);
  return undefined;
}
