import { useState } from 'preact/hooks';
import type { Finding, Language, Place, Tape } from '../../model/index.ts';
import { say, withDots } from '../../words/index.ts';
import { culpritLabel, type Subject } from './content.ts';
import { TapeView } from './TapeView.tsx';
import { Tick } from './Tick.tsx';
import { tapeAsSentence } from './tape-text.ts';
import { verdictKind, verdictWord } from './verdict.ts';

export interface CardProps {
  subject: Subject;
  language: Language;
  /** Which finding this is, 1-based, and of how many. */
  position: { index: number; count: number } | null;
  onTape: (tape: Tape) => void;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
  onStep: (direction: 'next' | 'previous') => void;
  /** @returns whether the clipboard took it */
  onCopy: (tape: Tape) => boolean | Promise<boolean>;
  onPanel: () => void;
  onClose: () => void;
}

/** The card at a mark: one arithmetic, what would reconcile it, and the other relations the figure takes part in. */
export function Card(props: CardProps) {
  const { subject, language, position } = props;
  const [chosen, choose] = useState(0);
  const [copied, setCopied] = useState<boolean | null>(null);
  const tape = subject.tapes[chosen];
  const { finding } = subject;
  const doubt = finding && finding.severity !== 'error' && tape?.verdict === 'violated' ? finding.severity : null;
  const kind = doubt ? 'undecided' : tape ? verdictKind(tape.verdict) : 'violated';
  const turnTo = (index: number) => {
    choose(index);
    setCopied(null);
    const next = subject.tapes[index];
    if (next) props.onTape(next);
  };
  return (
    <div
      class="sheet"
      role="dialog"
      aria-modal="false"
      aria-labelledby="heading"
      aria-describedby="sentence"
      tabIndex={-1}
      lang={tag(language)}
    >
      <header class={`head ${kind}`}>
        <h2 id="heading">{tape ? withDots(tape.heading[language]) : finding?.message[language]}</h2>
        {tape && (
          <span class="verdict">
            <Tick kind={kind} />
            {doubt ? say(language, `shared.${doubt}`) : verdictWord(tape.verdict, language)}
          </span>
        )}
        <button type="button" class="close" aria-label={say(language, 'shared.close')} onClick={props.onClose}>
          <Tick kind="violated" />
        </button>
      </header>
      <div class="body">
        {tape && (
          <>
            <p class="statement">
              {tape.statement[language]}
              {tape.unit && <span class="unit">{tape.unit}</span>}
            </p>
            <p id="sentence" class="unseen">
              {tapeAsSentence(tape, language)}
            </p>
            <TapeView
              tape={tape}
              kind={kind}
              language={language}
              here={subject.place}
              onLight={props.onLight}
              onGo={props.onGo}
            />
          </>
        )}
        {finding && tape?.verdict === 'violated' && <Repair finding={finding} tape={tape} language={language} />}
        <Others subject={subject} language={language} chosen={chosen} onChoose={turnTo} />
      </div>
      <footer class="foot">
        <div class="steps">
          <button type="button" title="Alt+," onClick={() => props.onStep('previous')}>
            {say(language, 'marks.previous')}
          </button>
          <button type="button" title="Alt+." onClick={() => props.onStep('next')}>
            {say(language, 'marks.next')}
          </button>
          {position && <span class="quiet">{say(language, 'marks.position', position)}</span>}
        </div>
        <div class="steps">
          {tape && (
            <button type="button" onClick={async () => setCopied(await props.onCopy(tape))}>
              {say(language, copied === null ? 'marks.copy' : copied ? 'marks.copied' : 'marks.copyFailed')}
            </button>
          )}
          <button type="button" onClick={props.onPanel}>
            {say(language, 'marks.inPanel')}
          </button>
        </div>
      </footer>
    </div>
  );
}

/** What would reconcile the figures: a candidate, never "the correct value". */
function Repair({ finding, tape, language }: { finding: Finding; tape: Tape; language: Language }) {
  if (!finding.culprit || !finding.repair) return null;
  const { value, support } = finding.repair;
  const label = culpritLabel(finding, tape) ?? finding.culprit.text;
  return (
    <p class="repair">
      <Tick kind="culprit" />
      <span>{say(language, 'marks.repair', { label, value, support })}</span>
    </p>
  );
}

interface OthersProps {
  subject: Subject;
  language: Language;
  chosen: number;
  onChoose: (index: number) => void;
}

/** The other relations the figure takes part in, worst first, as they come: each turns the card to its arithmetic. */
function Others({ subject, language, chosen, onChoose }: OthersProps) {
  const others = [...subject.tapes.entries()].filter(([index]) => index !== chosen);
  if (others.length === 0) return null;
  return (
    <section class="others">
      <h3>{say(language, 'marks.others', { count: others.length })}</h3>
      <ul>
        {others.map(([index, tape]) => (
          <li key={tape.relation}>
            <button type="button" onClick={() => onChoose(index)}>
              <Tick kind={verdictKind(tape.verdict)} label={verdictWord(tape.verdict, language)} />
              <span class="other">
                <b>{tape.heading[language]}</b> {tape.statement[language]}
                {elsewhere(tape) && <span class="quiet"> · {elsewhere(tape)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** The other tables with which a total is compared. */
function elsewhere({ addends, total }: Tape): string {
  return [...new Set(addends.flatMap(({ where }) => (where === null || where === total.where ? [] : [where])))].join(
    ' · ',
  );
}
