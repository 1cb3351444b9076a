import { browser } from 'wxt/browser';

/** The host of a document, as the browser asks the reader about it: every port and both schemes, no other host. */
export function hostPattern(url: string): `*://${string}/*` {
  return `*://${new URL(url).hostname}/*`;
}

/** Whether we may read documents of that host: official ones from the start, others once the reader has said so. */
export function hasHostAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(url)] });
}

/**
 * Has the browser ask the reader whether we may read that host. Must run within the reader's own press, with nothing
 * awaited before it.
 */
export function askHostAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [hostPattern(url)] });
}
