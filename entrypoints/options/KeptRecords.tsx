import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/speech.tsx';
import { formatBytes } from '../../lib/words/index.ts';
import type { OptionsProps } from './Options.tsx';

/** How much is kept on this machine, and its deletion, after asking. */
export function KeptRecords({ usage, deleteAll }: Pick<OptionsProps, 'usage' | 'deleteAll'>) {
  const t = useWords();
  const language = useLanguage();
  const [kept, setKept] = useState<{ documents: number; bytes: number } | null>(null);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');

  // Counted once: this page shows no more than what was there when it was opened, or after it deleted all.
  useEffect(() => {
    usage().then(setKept, (error: unknown) => {
      console.error(error);
      setSaid(t('options.countFailed'));
    });
  }, []);

  async function remove(): Promise<void> {
    setAsking(false);
    try {
      await deleteAll();
      setKept(await usage());
      setSaid(t('options.deletedAll'));
    } catch (error) {
      console.error(error);
      setSaid(t('options.deleteFailed'));
    }
  }

  const documents = kept?.documents ?? 0;
  return (
    <section>
      <h2>{t('options.records')}</h2>
      {kept && (
        <p>
          {documents === 0
            ? t('options.recordsNone')
            : t('options.recordsCount', { documents, size: formatBytes(language, kept.bytes) })}
        </p>
      )}
      {documents > 0 && !asking && <Button onPress={() => setAsking(true)}>{t('options.deleteAll')}</Button>}
      {asking && (
        <div class="asking" role="alertdialog" aria-label={t('options.deleteAll')}>
          <p>{t('options.deleteAllSure', { documents })}</p>
          <div class="answers">
            <Button look="danger" onPress={() => void remove()}>
              {t('options.deleteAllYes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('shared.cancel')}</Button>
          </div>
        </div>
      )}
      <p role="status" class="options-said small">
        {said}
      </p>
    </section>
  );
}
