import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Language } from '../lib/model/index.ts';
import { type ParamsOf, say, type WordKey } from '../lib/words/index.ts';

const LanguageContext = createContext<Language>('zh');

/** Everything inside speaks this language, and says so to screen readers and fonts. */
export function Speaking({ language, children }: { language: Language; children: ComponentChildren }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `say` of lib/words in the language of the surroundings: `t('panel.tables')`. */
export function useWords() {
  const language = useLanguage();
  return <Key extends WordKey>(key: Key, ...params: ParamsOf<Key>): string => say(language, key, ...params);
}

/** The text of a sentence that the data carries in both languages. */
export function useTold(): (sentence: Bilingual) => string {
  const language = useLanguage();
  return (sentence) => sentence[language];
}
