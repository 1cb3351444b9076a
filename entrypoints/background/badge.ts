import { browser } from 'wxt/browser';
import { light } from '../../lib/looks/index.ts';
import type { PageView } from '../../lib/model/index.ts';
import { standing } from '../../lib/records/aside/standing.ts';
import { conflictsIn } from '../../lib/words/index.ts';

/** The number of contradictions on the toolbar button; nothing where there is none to tell of. */
export async function showBadge(tabId: number, view: PageView): Promise<void> {
  const findings = view.status === 'reviewed' ? standing(view.review, view.aside).findings : [];
  const count = conflictsIn(findings);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 999 ? '999+' : String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: light.violated }),
    browser.action.setBadgeTextColor({ tabId, color: light.onAccent }),
  ]);
}
