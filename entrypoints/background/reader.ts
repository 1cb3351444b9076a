import { browser } from 'wxt/browser';

/** Puts the reader into a tab's top frame. A tab that may not be touched (a browser page, another store's) stays as it is. */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
    return true;
  } catch (error) {
    // "Cannot access …", "Missing host permission …", "No tab with id …": each browser words it otherwise. The panel
    // then shows that nobody reads there.
    console.warn(error);
    return false;
  }
}
