import type { Driver } from './harness/index.ts';

interface ExtensionApi {
  storage: { local: { set(values: object): Promise<void> } };
}

/** Writes settings as the options page does. Firefox, for one, speaks only the languages that are installed with it. */
export async function changeSettings(driver: Driver, values: object): Promise<void> {
  const tab = await driver.open(`${driver.origin}/options.html`);
  await tab.evaluate((settings) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
    return (browser ?? chrome)?.storage.local.set(settings);
  }, values);
  await tab.close();
}
