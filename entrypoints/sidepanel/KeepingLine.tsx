import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Keeping } from '../../lib/model/index.ts';
import { useActions } from './actions.ts';

const words = {
  kept: 'panel.keptHere',
  'switched-off': 'panel.keepSwitchedOff',
  'not-official': 'panel.keepNotOfficial',
  'private-window': 'panel.keepPrivate',
  quota: 'panel.keepQuota',
  failed: 'panel.keepFailed',
} as const satisfies Record<Keeping, string>;

/** Whether this document is kept on this machine: a switch, and why not where it is not. Off deletes, after asking. */
export function KeepingLine({ keeping, onSaid }: { keeping: Keeping | null; onSaid: (words: string) => void }) {
  const t = useWords();
  const { keep, forget } = useActions();
  const [asking, setAsking] = useState(false);
  const kept = keeping === 'kept';

  async function switchOn(): Promise<void> {
    const result = await keep();
    onSaid(result === 'kept' ? t('panel.keptNow') : t(words[result]));
  }

  async function remove(): Promise<void> {
    setAsking(false);
    try {
      await forget();
      onSaid(t('panel.forgotten'));
    } catch (error) {
      onSaid(t('panel.forgetFailed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  if (asking) {
    return (
      <div class="keeping" role="alertdialog" aria-label={t('panel.forgetSure')}>
        <span class="small">{t('panel.forgetSure')}</span>
        <span class="keeping-answers">
          <Button look="danger" onPress={() => void remove()}>
            {t('panel.forget')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('shared.cancel')}</Button>
        </span>
      </div>
    );
  }
  return (
    <div class="keeping">
      <Switch
        says={t('panel.keeping')}
        on={kept}
        disabled={keeping === 'private-window'}
        onSwitch={(on) => (on ? void switchOn() : setAsking(true))}
      />
      <span class="quiet small">{keeping === null ? t('panel.keepUnknown') : t(words[keeping])}</span>
    </div>
  );
}
