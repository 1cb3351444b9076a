import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Speaking } from '../../components/speech.tsx';
import type { Language } from '../../lib/model/index.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { type ParamsOf, say, type WordKey } from '../../lib/words/index.ts';
import { KeptRecords } from './KeptRecords.tsx';
import './options.css';

export interface OptionsProps {
  first: { settings: Settings; language: Language };
  write: (values: Partial<Settings>) => Promise<void>;
  /** The language after a change of its setting. */
  languageNow: () => Promise<Language>;
  takeOver: {
    /** Whether this browser can do it at all. */
    offered: boolean;
    /** Resolves to false when the browser did not allow it. */
    turn: (on: boolean) => Promise<boolean>;
  };
  usage: () => Promise<{ documents: number; bytes: number }>;
  deleteAll: () => Promise<void>;
}

/** What the reader decides once: keeping, PDFs, language, marks; and everything that is kept, to delete. */
export function Options({ first, write, languageNow, takeOver, usage, deleteAll }: OptionsProps) {
  const [settings, setSettings] = useState(first.settings);
  const [language, setLanguage] = useState(first.language);
  const [said, setSaid] = useState<'options.saved' | 'options.saveFailed' | 'options.takeOverRefused' | null>(null);
  const t = <Key extends WordKey>(key: Key, ...params: ParamsOf<Key>) => say(language, key, ...params);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say(language, 'options.title');
  }, [language]);

  async function change(values: Partial<Settings>): Promise<void> {
    try {
      await write(values);
      setSettings((before) => ({ ...before, ...values }));
      setLanguage(await languageNow());
      setSaid('options.saved');
    } catch (error) {
      console.error(error);
      setSaid('options.saveFailed');
    }
  }

  async function turnTakeOver(on: boolean): Promise<void> {
    try {
      const turned = await takeOver.turn(on);
      // What was refused stands as it was; said anew, so that the switch goes back.
      setSettings((before) => ({ ...before, takeOverPdfs: turned ? on : before.takeOverPdfs }));
      setSaid(turned ? 'options.saved' : 'options.takeOverRefused');
    } catch (error) {
      console.error(error);
      setSaid('options.saveFailed');
    }
  }

  return (
    <Speaking language={language}>
      <main class="options">
        <h1>{t('options.title')}</h1>
        <section>
          <h2>{t('options.keep')}</h2>
          <p class="quiet">{t('options.keepWhy')}</p>
          <Switch
            says={t('options.keepSwitch')}
            on={settings.keepDisclosures}
            onSwitch={(keepDisclosures) => void change({ keepDisclosures })}
          />
        </section>
        <KeptRecords usage={usage} deleteAll={deleteAll} />
        <section>
          <h2>{t('options.takeOver')}</h2>
          <p class="quiet">{t('options.takeOverWhy')}</p>
          <Switch
            says={t('options.takeOverSwitch')}
            on={takeOver.offered && settings.takeOverPdfs}
            disabled={!takeOver.offered}
            onSwitch={(on) => void turnTakeOver(on)}
          />
          {!takeOver.offered && <p class="small">{t('options.takeOverOld')}</p>}
        </section>
        <section>
          <h2>{t('options.language')}</h2>
          <Choice
            name={t('options.language')}
            hideName
            value={settings.language}
            onChoose={(chosen) => void change({ language: chosen })}
            options={[
              { value: 'auto', says: t('options.languageAuto') },
              { value: 'zh', says: t('options.languageZh') },
              { value: 'en', says: t('options.languageEn') },
            ]}
          />
        </section>
        <section>
          <h2>{t('options.marks')}</h2>
          <p class="quiet">{t('options.marksWhy')}</p>
          <Choice
            name={t('options.marks')}
            hideName
            value={settings.markMode}
            onChoose={(markMode) => void change({ markMode })}
            options={[
              { value: 'all', says: t('panel.marksAll') },
              { value: 'contradictions', says: t('panel.marksContradictions') },
              { value: 'none', says: t('panel.marksNone') },
            ]}
          />
        </section>
        <p role="status" class="options-said small">
          {said && t(said)}
        </p>
      </main>
    </Speaking>
  );
}
