import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserProgram } from './build.ts';
import { chromiumMenus, pressChromiumButton } from './chromium-controls.ts';
import { type Driver, type LaunchOptions, poll, type Tab } from './driver.ts';
import { scriptTimes } from './script-time.ts';

/** Debian's Chromium with the unpacked extension. Branded Chrome ignores `--load-extension` since 137. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { extension, profile = '', downloads, language = 'zh-CN', colorScheme = 'light', visible = false } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram('chromium'),
    // Playwright's own headless mode knows no extensions; the browser's new one does.
    headless: false,
    colorScheme,
    locale: language,
    viewport: visible ? null : { width: 1280, height: 900 },
    // Without a UTF-8 locale it saves a file with a Chinese name as "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: language.replace('-', '_') } as Record<string, string>,
    args: [
      ...(visible ? [] : ['--headless=new', '--disable-gpu']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      '--no-first-run',
      // Lets a driver press the toolbar button.
      '--enable-unsafe-extension-debugging',
      '--no-proxy-server',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--host-resolver-rules=MAP *.gov.cn 127.0.0.1, MAP *.example.com 127.0.0.1',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  if (downloads) keepDownloads(context, downloads);
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
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
    name: 'chromium',
    origin: `chrome-extension://${new URL(worker.url()).host}`,
    closed,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return known(page);
    },
    tabShowing: async (words) =>
      known(await poll(async () => context.pages().find((page) => page.url().includes(words)), words, 20_000)),
    pressToolbarButton: (tab) => pressChromiumButton(context, pageOf(tab), new URL(worker.url()).host),
    chooseInMenu: (tab, entry, selector) => chromiumMenus(worker, pageOf(tab), entry, selector),
    close: () => context.close(),
  };
}

/** A page of Playwright's own, as a tab. */
export function tabOf(page: Page): Tab {
  const evaluate: Tab['evaluate'] = (run, argument) => page.evaluate(run as never, argument) as never;
  return {
    evaluate,
    until: (run, argument, what, milliseconds = 20_000) => poll(() => evaluate(run, argument), what, milliseconds),
    inject: async (script) => void (await page.evaluate(script)),
    scriptTimes: (during) => scriptTimes(page, during),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    moveMouse: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    goto: async (url) => void (await page.goto(url)),
    show: () => page.bringToFront(),
    screenshot: async (file) => {
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    close: () => page.close(),
  };
}

function keepDownloads(context: BrowserContext, folder: string): void {
  const watch = (page: Page) => page.on('download', (file) => file.saveAs(path.join(folder, file.suggestedFilename())));
  context.pages().forEach(watch);
  context.on('page', watch);
}
