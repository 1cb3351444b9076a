import { browser } from 'wxt/browser';
import { TAKEN_OVER, VIEWER_PAGE } from '../../../lib/messages/index.ts';
import {
  exceptionRule,
  knowsAnswerHeaders,
  type Rule,
  type SessionRules,
  TAKE_OVER_RULE,
  takeOverRule,
} from '../../../lib/settings/take-over.ts';

/** Chromium: the browser itself sends PDFs to our viewer, by a rule that it keeps. */

type DynamicRules = { updateDynamicRules(change: { addRules?: Rule[]; removeRuleIds?: number[] }): Promise<void> };
// Types that know of the answer's headers.
const rules = () => browser.declarativeNetRequest as unknown as SessionRules & DynamicRules;

export async function applyRule(on: boolean): Promise<void> {
  const wanted = on && (await knowsAnswerHeaders(rules()));
  const viewer = `${browser.runtime.getURL(VIEWER_PAGE)}${TAKEN_OVER}`;
  await rules().updateDynamicRules({
    removeRuleIds: [TAKE_OVER_RULE],
    addRules: wanted ? [takeOverRule(viewer)] : [],
  });
}

/** Numbers of the rules of exceptions. Tabs, whose numbers name rules too, are counted from far below. */
const FIRST_EXCEPTION = 2_000_000_000;

/** Writes the exceptions as rules, in place of those before. */
export async function applyExceptions(urls: readonly string[]): Promise<void> {
  const before = (await rules().getSessionRules()).filter(({ id }) => id >= FIRST_EXCEPTION);
  await rules().updateSessionRules({
    removeRuleIds: before.map(({ id }) => id),
    addRules: urls.map((url, index) => exceptionRule(FIRST_EXCEPTION + index, url)),
  });
}
