import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Speaking } from '../../components/speech.tsx';
import type { Language } from '../../lib/model/index.ts';
import { LANGUAGE_KEY, surroundingLanguage } from '../../lib/words/index.ts';
import { ActionsProvider } from './actions.ts';
import { browserActions } from './browser-actions.ts';
import type { FollowedTab } from './followed-tab.ts';
import { Panel } from './Panel.tsx';
import { useTabView } from './use-tab-view.ts';

/** The panel, joined to the browser: the tab that it follows, what can be done, the language. */
export function App({ tab, firstLanguage }: { tab: FollowedTab; firstLanguage: Language }) {
  const language = useLanguageSetting(firstLanguage);
  const shown = useTabView(tab);
  const actions = useMemo(() => (shown ? browserActions(shown, language) : null), [shown, language]);
  // Nothing for the moment until the background answers: a state that flashes by would be taken for the answer.
  if (!shown || !actions) return null;
  return (
    <Speaking language={language}>
      <ActionsProvider value={actions}>
        <Panel key={shown.tabId} view={shown.view} keeping={shown.keeping} />
      </ActionsProvider>
    </Speaking>
  );
}

/** The language, also when it is changed on the options page meanwhile. */
function useLanguageSetting(first: Language): Language {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    const changed = (changes: Record<string, unknown>) => {
      if (LANGUAGE_KEY in changes) void surroundingLanguage().then(setLanguage);
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  }, []);
  return language;
}
