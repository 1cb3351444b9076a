import { type Browser, browser } from 'wxt/browser';
import { webAddress } from '../../lib/messages/index.ts';
import { LANGUAGE_KEY, say, surroundingLanguage } from '../../lib/words/index.ts';
import { openPanel } from './open-panel.ts';
import { askForFile, showBeside, showInTab } from './viewer-tabs.ts';

/** Addresses that name a PDF; patterns tell small from capital letters. */
const NAMED_PDF = ['pdf', 'PDF'].flatMap((ending) => [`*://*/*.${ending}`, `*://*/*.${ending}?*`]);
const LOCAL_PDF = ['pdf', 'PDF'].map((ending) => `file:///*.${ending}`);

/** Official sites hand documents out under addresses that name nothing: there every link may be opened. */
const LINKS = [...NAMED_PDF, '*://*.gov.cn/*'];

/** Writes our menu entries, once and for all: browsers keep them. Later ones only change their words. */
export function keepMenus(): void {
  browser.runtime.onInstalled.addListener(() => void writeMenus().catch(console.error));
  browser.storage.local.onChanged.addListener((changes) => {
    if (LANGUAGE_KEY in changes) void writeMenus().catch(console.error);
  });
  browser.contextMenus.onClicked.addListener((chosen, tab) => {
    if (tab) chosenIn(chosen, tab)?.catch(console.error);
  });
}

async function writeMenus(): Promise<void> {
  const language = await surroundingLanguage();
  await browser.contextMenus.removeAll();
  const entries: Browser.contextMenus.CreateProperties[] = [
    { id: 'open-link', title: say(language, 'ways.menuLink'), contexts: ['link'], targetUrlPatterns: LINKS },
    {
      id: 'check-page',
      title: say(language, 'ways.menuPage'),
      contexts: ['page', 'frame'],
      documentUrlPatterns: [...NAMED_PDF, ...LOCAL_PDF],
    },
  ];
  for (const entry of entries) {
    browser.contextMenus.create(entry, () => {
      const { lastError } = browser.runtime;
      if (lastError) console.error(lastError);
    });
  }
}

/** What the reader has chosen in a menu, done. */
function chosenIn(chosen: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): Promise<void> | undefined {
  const page = chosen.pageUrl ?? tab.url ?? '';
  if (chosen.menuItemId === 'open-link') {
    const file = webAddress(chosen.linkUrl ?? null);
    return file === null
      ? undefined
      : showBeside(tab, { file: chosen.linkUrl ?? file, referrer: chosen.frameUrl ?? page });
  }
  if (chosen.menuItemId !== 'check-page') return undefined;
  if (page.startsWith('file:')) return askForFile(tab);
  const frame = webAddress(chosen.frameUrl ?? null);
  if (frame !== null && frame !== webAddress(page)) return showBeside(tab, { file: frame, referrer: page });
  if (tab.id === undefined || webAddress(page) === null) return undefined;
  // First, and not after anything awaited: browsers open a panel only within the reader's choice.
  openPanel(tab.id);
  return showInTab(tab.id, { file: page, referrer: null });
}
