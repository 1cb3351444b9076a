import type { Browser, Page } from 'puppeteer-core';
import { poll } from './driver.ts';

/** Runs a script in the browser's own window, where its toolbar and menus are. */
export type FirefoxWindow = (script: string) => Promise<unknown>;

/** What is used of the driver's connection, which puppeteer keeps to itself. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('The browser has no window');
  return async (script) => {
    const answer = await connection.send('script.evaluate', {
      expression: script,
      target: { context: window.context },
      awaitPromise: true,
    });
    const said = answer.result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (said.type !== 'success') throw new Error(said.exceptionDetails?.text ?? 'The script failed');
    return said.result?.value;
  };
}

/** Presses the extension's own button: with it comes what a press by hand brings, `activeTab` and a user gesture. */
export async function pressFirefoxButton(window: FirefoxWindow, id: string): Promise<void> {
  await window(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
}

/** Opens the menu by a right click and chooses in it. */
export async function chooseInFirefoxMenu(
  window: FirefoxWindow,
  page: Page,
  entry: string,
  selector: string | null,
): Promise<void> {
  if (selector) await page.click(selector, { button: 'right' });
  else await page.mouse.click(600, 400, { button: 'right' });
  const chosen = `[...document.querySelectorAll('#contentAreaContextMenu [id$="-menuitem-_${entry}"]')].find((item) => !item.hidden)`;
  await poll(
    async () => window(`document.getElementById('contentAreaContextMenu').state === 'open' && Boolean(${chosen})`),
    `the entry ${entry} in the menu`,
    10_000,
  );
  await window(`document.getElementById('contentAreaContextMenu').activateItem(${chosen})`);
}
