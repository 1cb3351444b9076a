import * as z from 'zod/mini';
import { MarkMode } from '../model/index.ts';
import { LANGUAGE_KEY } from '../words/index.ts';

/**
 * What the reader has decided, kept in `storage.local`, each under its own key. A value that is absent or that nobody
 * of ours wrote counts as its default.
 */
export const Settings = z.object({
  /** Keep disclosures of official hosts on this machine when they are opened. */
  keepDisclosures: z.catch(z.boolean(), true),
  [LANGUAGE_KEY]: z.catch(z.enum(['auto', 'zh', 'en']), 'auto'),
  /** Show PDFs of official hosts in our viewer wherever the browser would have shown them in its own. */
  takeOverPdfs: z.catch(z.boolean(), false),
  /** Marks that a page shows at first. */
  markMode: z.catch(MarkMode, 'all'),
});
export type Settings = z.infer<typeof Settings>;

/** `browser.storage.local`, or anything that behaves like it. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

export async function readSettings(area: SettingsArea): Promise<Settings> {
  return Settings.parse(await area.get(Object.keys(Settings.shape)));
}

/** Writes only the values given. */
export async function writeSettings(area: SettingsArea, values: Partial<Settings>): Promise<void> {
  await area.set(z.partial(Settings).parse(values));
}
