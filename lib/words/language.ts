import type { Language } from '../model/words.ts';

/** What the reader has chosen: the browser's language, or one of ours. */
export type LanguageChoice = 'auto' | Language;

/** Key in `storage.local` under which the choice is kept. */
export const LANGUAGE_KEY = 'language';

/**
 * The language to speak: the reader's choice, else the first of the given languages that is one of ours, else Chinese,
 * because the documents are Chinese.
 *
 * @param spoken BCP 47 tags in order of preference
 */
export function pickLanguage(choice: LanguageChoice, spoken: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of spoken) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return spoken.length > 0 && spoken[0] !== '' ? 'en' : 'zh';
}

/** Reads a stored value as a choice; anything else is `auto`. */
export function asLanguageChoice(stored: unknown): LanguageChoice {
  return stored === 'zh' || stored === 'en' ? stored : 'auto';
}

/** The part of the browser's extension interface that is needed here; absent in Node and in plain pages. */
interface ExtensionHost {
  i18n?: { getUILanguage(): string };
  storage?: { local?: { get(key: string): Promise<Record<string, unknown>> } };
}

/** The one place that asks the surroundings: the reader's stored choice and the browser's own language. */
export async function surroundingLanguage(): Promise<Language> {
  const scope = globalThis as { browser?: ExtensionHost; chrome?: ExtensionHost };
  const host = scope.browser ?? scope.chrome;
  const stored = await host?.storage?.local?.get(LANGUAGE_KEY);
  const spoken = host?.i18n ? [host.i18n.getUILanguage()] : (globalThis.navigator?.languages ?? []);
  return pickLanguage(asLanguageChoice(stored?.[LANGUAGE_KEY]), spoken);
}
