import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Tape } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import type { CardProps } from './Card.tsx';
import { SetAsideForm } from './SetAsideForm.tsx';

type FootProps = Pick<
  CardProps,
  'subject' | 'language' | 'position' | 'asksNote' | 'onStep' | 'onCopy' | 'onPanel' | 'onSetAside'
> & {
  tape: Tape | null;
};

/** What can be done with the card: step on, copy the arithmetic, set the finding aside, see it in the panel. */
export function Foot({ tape, subject, language, position, asksNote, onStep, onCopy, onPanel, onSetAside }: FootProps) {
  // Of which tape it was said: another one is not copied yet.
  const [copied, setCopied] = useState<{ tape: Tape; done: boolean } | null>(null);
  const [asking, ask] = useState(false);
  const { finding } = subject;
  const asker = useRef<HTMLButtonElement>(null);
  // Whoever cancels is where they came from.
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) asker.current?.focus({ preventScroll: true });
    wasAsking.current = asking;
  }, [asking]);
  if (asking && finding && onSetAside) {
    return (
      <footer class="foot">
        <SetAsideForm
          language={language}
          asksNote={asksNote}
          onConfirm={(note) => onSetAside(finding.id, note)}
          onCancel={() => ask(false)}
        />
      </footer>
    );
  }
  const copyWord =
    copied === null || copied.tape !== tape ? 'marks.copy' : copied.done ? 'marks.copied' : 'marks.copyFailed';
  return (
    <footer class="foot">
      <div class="steps">
        <button type="button" title="Alt+," onClick={() => onStep('previous')}>
          {say(language, 'marks.previous')}
        </button>
        <button type="button" title="Alt+." onClick={() => onStep('next')}>
          {say(language, 'marks.next')}
        </button>
        {position && (
          <span class="soft">
            <span aria-hidden="true">{`${position.index} / ${position.count}`}</span>
            <span class="unseen">{say(language, 'marks.position', position)}</span>
          </span>
        )}
      </div>
      <div class="steps">
        {tape && (
          <button type="button" onClick={async () => setCopied({ tape, done: await onCopy(tape) })}>
            {say(language, copyWord)}
          </button>
        )}
        {finding && onSetAside && (
          <button type="button" ref={asker} onClick={() => ask(true)}>
            {say(language, 'card.setAside')}
          </button>
        )}
        <button type="button" onClick={onPanel}>
          {say(language, 'marks.inPanel')}
        </button>
      </div>
    </footer>
  );
}
