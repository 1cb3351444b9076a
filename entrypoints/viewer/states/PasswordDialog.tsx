import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/speech.tsx';
import type { PasswordQuestion } from '../shown.ts';

/** Asks for the password of a document, and says so when it was not the one. */
export function PasswordDialog({ question }: { question: PasswordQuestion }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState('');

  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    field.current?.select();
  }, [question]);

  return (
    <dialog ref={dialog} class="password" aria-labelledby="password-title" onCancel={() => question.answer(null)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          question.answer(given);
        }}
      >
        <h2 id="password-title">{t('viewer.passwordTitle')}</h2>
        <p class="quiet">{t('viewer.passwordAsk')}</p>
        <input
          ref={field}
          class="field"
          type="password"
          autocomplete="off"
          aria-label={t('viewer.passwordField')}
          aria-invalid={question.wrong}
          aria-describedby="password-wrong"
          value={given}
          onInput={({ currentTarget: { value } }) => setGiven(value)}
        />
        <p id="password-wrong" class="password-wrong small" role="alert">
          {question.wrong && t('viewer.passwordWrong')}
        </p>
        <div class="password-answers">
          <button type="button" class="button plain" onClick={() => question.answer(null)}>
            {t('shared.cancel')}
          </button>
          <button type="submit" class="button main">
            {t('viewer.passwordOpen')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
