import { browser } from 'wxt/browser';
import { writeSettings } from '../../lib/settings/index.ts';
import { knowsAnswerHeaders, type SessionRules } from '../../lib/settings/take-over.ts';

/** Firefox does it by a listener, Chromium by a rule that its older versions would misunderstand. */
export async function canTakeOver(): Promise<boolean> {
  return import.meta.env.FIREFOX || knowsAnswerHeaders(browser.declarativeNetRequest as unknown as SessionRules);
}

/** Whether it is on: what the reader has chosen, as long as they have not taken the permission back elsewhere. */
export async function isTakingOver(chosen: boolean): Promise<boolean> {
  return (
    chosen && (!import.meta.env.FIREFOX || browser.permissions.contains({ permissions: [...listening.permissions] }))
  );
}

/** What the listener needs; Firefox grants it without a question, and only within a press. */
const listening = { permissions: ['webRequest', 'webRequestBlocking'] as const };

/**
 * Turns taking over on or off. Must run within the reader's own press, with nothing awaited before it.
 *
 * @returns false when the browser did not allow it; the setting is then as it was
 */
export async function turnTakeOver(on: boolean): Promise<boolean> {
  const permissions = { permissions: [...listening.permissions] };
  if (import.meta.env.FIREFOX && on && !(await browser.permissions.request(permissions))) return false;
  await writeSettings(browser.storage.local, { takeOverPdfs: on });
  // What is not used is given back.
  if (import.meta.env.FIREFOX && !on) await browser.permissions.remove(permissions);
  return true;
}
