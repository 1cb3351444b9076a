/** One small interface over two drivers, so that a spec is written once and runs in both browsers. */

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Built extension. */
  extension: string;
  /** Keep it for a restart; a fresh one when not given. */
  profile?: string;
  /** Files that pages offer for download arrive here under their own names. */
  downloads?: string;
  /** Interface language of the browser: `zh-CN` (default) or `en-US`. */
  language?: 'zh-CN' | 'en-US';
  colorScheme?: 'light' | 'dark';
  /** Answers yes to whatever the extension asks the reader to allow. Firefox only: Chromium has no such switch. */
  allowsEverything?: boolean;
  /** With a window, for a person to look at. Chromium only. */
  visible?: boolean;
}

export interface Driver {
  readonly name: BrowserName;
  /** Origin of the extension's own pages, without a slash at its end. */
  readonly origin: string;
  /** Opens a tab, and waits until the document is loaded. */
  open(url: string): Promise<Tab>;
  /** Waits for a tab whose address holds these words: one that the extension has opened, or turned. */
  tabShowing(words: string): Promise<Tab>;
  /** Presses the extension's own button in the browser's toolbar while that tab is in front. */
  pressToolbarButton(tab: Tab): Promise<void>;
  /**
   * Chooses one of the extension's entries in the context menu of an element (null: of the page). Firefox opens the real
   * menu. Chromium draws menus outside of any driver's reach: there the choice is handed to the extension as the browser
   * would, and whether the menu offers the entry is not tested.
   */
  chooseInMenu(tab: Tab, entry: string, selector: string | null): Promise<void>;
  /** Resolves when the browser is gone, also when a person closes it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  /** Runs a self-contained function in the page (for an extension page: with its `browser`/`chrome`). */
  evaluate<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Polls until the function gives something truthy, and returns it. */
  until<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
    what: string,
    milliseconds?: number,
  ): Promise<NonNullable<Awaited<Result>>>;
  /** Runs a script's text in the page, past its content security policy. */
  inject(script: string): Promise<void>;
  /** Milliseconds of script in each task of the page while something is done. Chromium only. */
  scriptTimes?(during: () => Promise<void>): Promise<number[]>;
  click(selector: string): Promise<void>;
  /** Presses a key, named as in `KeyboardEvent.key`; `Control+f` with another one held. */
  press(key: string): Promise<void>;
  moveMouse(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  goto(url: string): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  /** PNG of what the window shows. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Hosts that resolve to loopback in the test browsers, ports untouched. Firefox takes no patterns. */
export const LOOPBACK_HOSTS = ['czj.example.gov.cn', 'www.example.gov.cn', 'news.example.com'];

/** Shared by both drivers: `until` needs nothing but `evaluate`. */
export async function poll<Result>(
  ask: () => Promise<Result>,
  what: string,
  milliseconds: number,
): Promise<NonNullable<Result>> {
  const end = Date.now() + milliseconds;
  let last: unknown = 'no answer';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      // A page that is being replaced cannot answer; it may a moment later.
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms for ${what}; last: ${String(last)}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
