import { build } from './build.ts';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export * from './axe.ts';
export * from './driver.ts';
export * from './extension.ts';
export * from './reader.ts';
export * from './site.ts';

/** Every spec runs in each of these: `describe.each(browserNames)('… in %s', (name) => …)`. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** The browser with the production build of the extension. */
export function launch(name: BrowserName, options: Omit<LaunchOptions, 'extension'> = {}): Promise<Driver> {
  const extension = build(name);
  return name === 'chromium' ? launchChromium({ extension, ...options }) : launchFirefox({ extension, ...options });
}
