import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Language, LONGEST_NOTE } from '../../model/index.ts';
import { say } from '../../words/index.ts';

interface SetAsideFormProps {
  language: Language;
  onConfirm: (note: string) => void;
  onCancel: () => void;
}

/**
 * Why a finding is set aside, in one line. Enter confirms; Esc cancels and leaves the card open. It stands in the page:
 * what is typed here a page could overhear, as all that is typed in it.
 */
export function SetAsideForm({ language, onConfirm, onCancel }: SetAsideFormProps) {
  const note = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => note.current?.focus({ preventScroll: true }), []);
  return (
    <form
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
      <label>
        <span>{say(language, 'card.setAsideNote')}</span>
        <input ref={note} type="text" autocomplete="off" maxLength={LONGEST_NOTE} />
      </label>
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
