import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MessageRuntime, receive, type ToBackground, ToReader } from '../../lib/messages/index.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { surroundingLanguage } from '../../lib/words/index.ts';
import { answer } from './answers.ts';
import { keep } from './keep.ts';
import { handOutParcels } from './parcels.ts';
import { Session } from './session.ts';

/** How often it is looked whether the extension behind this script still lives. Milliseconds. */
const PULSE = 3000;

/** Set in our own world of the page, which the page cannot see: a second injection finds the first. */
const world = globalThis as { crossfootReader?: Session | undefined };

/** Put into a page by the background, when the detector or the reader asks for it. */
export default defineUnlistedScript(() => {
  if (world.crossfootReader) world.crossfootReader.announce();
  else void begin();
});

async function begin(): Promise<void> {
  const ending = new AbortController();
  const [language, { markMode }] = await Promise.all([surroundingLanguage(), readSettings(browser.storage.local)]);
  if (world.crossfootReader) return;
  removeLeftovers();
  const session = new Session({ document, language, mode: markMode, send, ask, keep, signal: ending.signal });
  world.crossfootReader = session;
  receive({
    runtime: browser.runtime as unknown as MessageRuntime,
    schema: ToReader,
    from: 'own-pages',
    answer: (message) => Promise.resolve(answer(session, message)),
    signal: ending.signal,
  });
  handOutParcels(session, ending.signal);
  endWithExtension(ending);
  await session.start();
}

function send(message: ToBackground): void {
  if (!browser.runtime?.id) return;
  browser.runtime.sendMessage(message).catch((error: unknown) => {
    // The extension was updated or switched off while this page stood open: the pulse ends us.
    if (browser.runtime?.id) console.error(error);
  });
}

async function ask(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** An extension that is updated or switched off leaves its scripts behind: this one takes its marks off the page. */
function endWithExtension(ending: AbortController): void {
  const pulse = setInterval(() => {
    if (browser.runtime?.id) return;
    clearInterval(pulse);
    ending.abort();
    world.crossfootReader = undefined;
  }, PULSE);
}

/** Firefox destroys a script with its extension, before it can take its marks off the page. */
function removeLeftovers(): void {
  for (const left of document.querySelectorAll(':root > crossfoot-marks')) left.remove();
}
