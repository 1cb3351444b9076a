import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { browserProgram } from './build.ts';
import { type Driver, type LaunchOptions, LOOPBACK_HOSTS, poll, type Tab } from './driver.ts';
import { chooseInFirefoxMenu, firefoxWindow, pressFirefoxButton } from './firefox-controls.ts';

/** Known beforehand, because a driver cannot ask Firefox for it. */
const INTERNAL_ID = '5b0e3f0c-6f1d-4a8e-9a53-c0ffee0c0ffe';

/** Firefox ESR with the unpacked extension as a temporary add-on. Playwright cannot load one; Puppeteer can. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const {
    extension,
    profile,
    downloads,
    language = 'zh-CN',
    colorScheme = 'light',
    allowsEverything = false,
  } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserProgram('firefox'),
    headless: true,
    // Without it a driver may not open an extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
    ...(profile && { userDataDir: profile }),
    extraPrefsFirefox: {
      'network.dns.localDomains': LOOPBACK_HOSTS.join(','),
      'network.proxy.type': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId(extension)]: INTERNAL_ID }),
      // A temporary add-on leaves with the browser; its records must not, as an installed one's would not.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': !allowsEverything,
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      ...(downloads && {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
    },
  });
  await browser.installExtension(extension);
  const closed = new Promise<void>((resolve) => browser.on('disconnected', () => resolve()));
  const window = await firefoxWindow(browser);
  const pages = new Map<Tab, Page>();
  const known = (page: Page): Tab => {
    const tab = tabOf(page);
    pages.set(tab, page);
    return tab;
  };
  const pageOf = (tab: Tab): Page => {
    const page = pages.get(tab);
    if (!page) throw new Error('Not a tab of this browser');
    return page;
  };
  return {
    name: 'firefox',
    origin: `moz-extension://${INTERNAL_ID}`,
    closed,
    async open(url) {
      const page = await browser.newPage();
      await goto(page, url);
      return known(page);
    },
    tabShowing: async (words) => known(await poll(() => pageShowing(browser, words), words, 20_000)),
    pressToolbarButton: async (tab) => {
      await pageOf(tab).bringToFront();
      await pressFirefoxButton(window, extensionId(extension));
    },
    chooseInMenu: async (tab, entry, selector) => {
      await pageOf(tab).bringToFront();
      await chooseInFirefoxMenu(window, pageOf(tab), entry, selector);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const evaluate: Tab['evaluate'] = (run, argument) => page.evaluate(run as never, argument as never) as never;
  return {
    evaluate,
    until: (run, argument, what, milliseconds = 30_000) => poll(() => evaluate(run, argument), what, milliseconds),
    inject: async (script) => void (await page.evaluate(script)),
    click: (selector) => page.click(selector),
    press: (keys) => pressTogether(page, keys),
    moveMouse: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    goto: (url) => goto(page, url),
    show: () => page.bringToFront(),
    screenshot: async (file) => {
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file as `${string}.png` });
    },
    close: () => page.close(),
  };
}

/** Addresses of extension pages are known to the pages alone. */
async function pageShowing(browser: Browser, words: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address.includes(words)) return page;
  }
  return undefined;
}

/** `Control+f`: all but the last are held meanwhile. */
async function pressTogether(page: Page, keys: string): Promise<void> {
  const [key = '', ...held] = keys.split(/(?<=[a-z])\+/i).reverse();
  for (const each of held) await page.keyboard.down(each as KeyInput);
  await page.keyboard.press(key as KeyInput);
  for (const each of held) await page.keyboard.up(each as KeyInput);
}

/** Firefox says nothing of the loading of extension pages to a driver, so that one is waited for by its content. */
async function goto(page: Page, url: string): Promise<void> {
  if (!url.startsWith('moz-extension:')) {
    await page.goto(url);
    return;
  }
  await page.goto(url, { waitUntil: [] });
  await poll(() => page.evaluate(() => document.readyState === 'complete'), `${url} to load`, 20_000);
}

function extensionId(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
