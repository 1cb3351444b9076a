import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Language, LONGEST_NOTE } from '../../model/index.ts';
import { say } from '../../words/index.ts';

interface SetAsideFormProps {
  language: Language;
  /**
   * A note can be written here. Only where the page is our own: any other page hears what is typed in it, in a closed
   * root too, for it may listen before us (`keydown` and `input` pass its window first). There the panel takes the note.
   */
  asksNote: boolean;
  onConfirm: (note: string) => void;
  onCancel: () => void;
}

/** Sets a finding aside, with the reason in one line where it can be written. Enter confirms; Esc cancels and leaves the card open. */
export function SetAsideForm({ language, asksNote, onConfirm, onCancel }: SetAsideFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true }), []);
  return (
    <form
      ref={form}
      class="aside"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(note.current?.value.trim() ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {asksNote ? (
        <label>
          <span>{say(language, 'card.setAsideNote')}</span>
          <input ref={note} type="text" autocomplete="off" maxLength={LONGEST_NOTE} />
        </label>
      ) : (
        <p class="soft">{say(language, 'card.setAsideElsewhere')}</p>
      )}
      <div class="steps">
        <button type="submit" class="main">
          {say(language, 'card.setAsideConfirm')}
        </button>
        <button type="button" onClick={onCancel}>
          {say(language, 'shared.cancel')}
        </button>
      </div>
    </form>
  );
}
