import { browser } from 'wxt/browser';

/** Opens the side panel beside a tab. Must run within the reader's own gesture, with nothing awaited before it. */
export function openPanel(tabId: number | undefined): void {
  const opened = hasSidebar(browser)
    ? browser.sidebarAction.open()
    : tabId === undefined
      ? undefined
      : browser.sidePanel.open({ tabId });
  opened?.catch((error: unknown) => {
    // A press inside a page reaches us without its gesture in some versions: the toolbar button still opens the panel.
    console.warn(error);
  });
}

/** Firefox has a sidebar where Chromium has a side panel. */
function hasSidebar(api: object): api is { sidebarAction: { open(): Promise<void> } } {
  return 'sidebarAction' in api && api.sidebarAction !== undefined;
}
