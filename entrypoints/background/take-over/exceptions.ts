import { browser } from 'wxt/browser';
import { z } from 'zod';

/** Documents that the reader wants in the browser's own viewer, until the browser is closed. */
const KEY = 'shown-by-browser';
/** The oldest are forgotten first. */
const MOST = 100;

const Exceptions = z.object({ [KEY]: z.catch(z.array(z.string()), []) });

export async function exceptions(): Promise<string[]> {
  return Exceptions.parse(await browser.storage.session.get(KEY))[KEY];
}

/** @returns those that stand from now on, oldest first */
export async function addException(url: string): Promise<string[]> {
  const before = await exceptions();
  const now = [...before.filter((known) => known !== url), url].slice(-MOST);
  await browser.storage.session.set({ [KEY]: now });
  return now;
}
