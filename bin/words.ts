import type { Bilingual, Language } from '../lib/model/index.ts';
import { say } from '../lib/words/index.ts';

type Key = Parameters<typeof say>[1];

/** A text of the catalogue in both languages. */
export function inBoth(key: Key, params: Record<string, string | number>): Bilingual {
  return { zh: say('zh', key, params as never), en: say('en', key, params as never) };
}

/** The language of the terminal. */
export function terminalLanguage(): Language {
  const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return /^(?:en|de|fr|es|it|pt|nl|ru|ja|ko)/i.test(locale) ? 'en' : 'zh';
}
