/*
 * Taking PDFs of official hosts over from the browser's own viewer, where the reader has chosen so. Chromium does it by
 * a rule that looks at the answer's headers (since 128), Firefox by a listener that may block. Downloads, forms that were
 * sent, and frames are left alone by both.
 */

/** Hosts whose documents are taken over, as both browsers write it. */
export const TAKEN_OVER_HOST = 'gov.cn';

/** A rule as `declarativeNetRequest` takes it. The types at hand do not know the answer's headers yet. */
export interface Rule {
  id: number;
  priority?: number;
  action: { type: 'redirect'; redirect: { regexSubstitution: string } } | { type: 'allow' } | { type: 'block' };
  condition: {
    regexFilter?: string;
    urlFilter?: string;
    isUrlFilterCaseSensitive?: boolean;
    requestDomains?: string[];
    requestMethods?: ['get'];
    resourceTypes?: ['main_frame'];
    responseHeaders?: { header: string; values?: string[] }[];
    excludedResponseHeaders?: { header: string; values?: string[] }[];
  };
}

/** The only dynamic rule that we have. */
export const TAKE_OVER_RULE = 1;

/** @param viewer address of our viewer up to where the document's own address comes */
export function takeOverRule(viewer: string): Rule {
  return {
    id: TAKE_OVER_RULE,
    priority: 1,
    action: { type: 'redirect', redirect: { regexSubstitution: `${viewer}\\0` } },
    condition: {
      regexFilter: '^https?://.*$',
      requestDomains: [TAKEN_OVER_HOST],
      requestMethods: ['get'],
      resourceTypes: ['main_frame'],
      responseHeaders: [{ header: 'content-type', values: ['application/pdf', 'application/pdf;*'] }],
      excludedResponseHeaders: [{ header: 'content-disposition', values: ['attachment*'] }],
    },
  };
}

/** Leaves one document to the browser's own viewer. */
export function exceptionRule(id: number, url: string): Rule {
  return {
    id,
    priority: 2,
    action: { type: 'allow' },
    condition: { urlFilter: `|${url}|`, isUrlFilterCaseSensitive: true, resourceTypes: ['main_frame'] },
  };
}

/** `browser.declarativeNetRequest`, as far as it is asked. */
export interface SessionRules {
  updateSessionRules(change: { addRules?: Rule[]; removeRuleIds?: number[] }): Promise<void>;
  getSessionRules(): Promise<{ id: number; condition: object }[]>;
}

/** A number that no tab has, for a rule that never lives longer than a question. */
const TRIAL_RULE = 2_147_483_647;

/**
 * Whether the browser can tell a PDF by the answer's headers. Chromium before 128 takes such a rule, forgets the
 * headers, and would send every page to the viewer; so a rule that fits nothing is written and read back. Firefox
 * refuses it.
 */
export async function knowsAnswerHeaders(rules: SessionRules): Promise<boolean> {
  const trial: Rule = {
    id: TRIAL_RULE,
    action: { type: 'block' },
    condition: { urlFilter: '|crossfoot-never-matches|', responseHeaders: [{ header: 'x-crossfoot-never-sent' }] },
  };
  try {
    await rules.updateSessionRules({ removeRuleIds: [TRIAL_RULE], addRules: [trial] });
  } catch (error) {
    // An unknown key: that is how Firefox says no.
    console.warn(error);
    return false;
  }
  const kept = (await rules.getSessionRules()).find(({ id }) => id === TRIAL_RULE);
  await rules.updateSessionRules({ removeRuleIds: [TRIAL_RULE] });
  return kept !== undefined && 'responseHeaders' in kept.condition;
}

/** What is looked at of an answer in Firefox. */
export interface Answer {
  method: string;
  statusCode: number;
  responseHeaders?: readonly { name: string; value?: string | undefined }[] | undefined;
}

/** Whether the browser is about to show a PDF in this tab, as the rule above tells it. */
export function isShownPdf({ method, statusCode, responseHeaders = [] }: Answer): boolean {
  if (method !== 'GET' || statusCode >= 300) return false;
  const header = (name: string) =>
    responseHeaders
      .find((each) => each.name.toLowerCase() === name)
      ?.value?.trim()
      .toLowerCase() ?? '';
  return (
    /^application\/pdf(?:$|\s*;)/.test(header('content-type')) && !/^attachment/.test(header('content-disposition'))
  );
}
