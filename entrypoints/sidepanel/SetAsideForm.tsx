import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../components/speech.tsx';
import { LONGEST_NOTE } from '../../lib/model/index.ts';

interface SetAsideFormProps {
  /** False where nothing of this document is kept: it then lasts as long as the page. */
  lasts: boolean;
  /** What was noted before, where it is aside already. */
  noted?: string | undefined;
  onConfirm: (note: string) => void;
  onCancel: () => void;
}

/** Asks for a note, which may be empty. Enter confirms, Esc cancels. */
export function SetAsideForm({ lasts, noted, onConfirm, onCancel }: SetAsideFormProps) {
  const t = useWords();
  const note = useRef<HTMLInputElement>(null);
  const field = useId();
  // Before the next key: letters in the list mean something else.
  useLayoutEffect(() => note.current?.focus(), []);
  return (
    <form
      class="aside-form"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(note.current?.value.trim() ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <label for={field} class="small">
        {t('panel.asideNote')}
      </label>
      <input
        ref={note}
        id={field}
        class="field"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_NOTE}
        defaultValue={noted}
      />
      {!lasts && <p class="quiet small">{t('panel.asideLasts')}</p>}
      <div class="aside-answers">
        <button type="submit" class="button main">
          <span>{t(noted === undefined ? 'panel.asideConfirm' : 'panel.asideSave')}</span>
        </button>
        <Button onPress={onCancel}>{t('shared.cancel')}</Button>
      </div>
    </form>
  );
}
