import { useState } from 'preact/hooks';
import type { Language, Place, Tape } from '../../model/index.ts';
import { say, withDots } from '../../words/index.ts';
import { neighboursOf, type Subject } from './content.ts';
import { DiagnosisView } from './DiagnosisView.tsx';
import { diagnosisOf, otherEnd } from './diagnosis.ts';
import { Foot } from './Foot.tsx';
import { Places } from './Places.tsx';
import { Relations } from './Relations.tsx';
import { Sentence } from './Sentence.tsx';
import { TapeView } from './TapeView.tsx';
import { Tick } from './Tick.tsx';
import { verdictKind, verdictWord } from './verdict.ts';
import { verdictSentence } from './verdict-sentence.ts';

export interface CardProps {
  subject: Subject;
  language: Language;
  /** Which finding this is, 1-based, and of how many. */
  position: { index: number; count: number } | null;
  /** Whether each figure shows what it can stand for; stays as it is from card to card. */
  ranges: boolean;
  onRanges: (shown: boolean) => void;
  onTape: (tape: Tape) => void;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
  onStep: (direction: 'next' | 'previous') => void;
  /** @returns whether the clipboard took it */
  onCopy: (tape: Tape) => boolean | Promise<boolean>;
  onPanel: () => void;
  /** What is typed here nobody overhears: a note can be written. */
  asksNote: boolean;
  /** Null where nothing can be set aside. */
  onSetAside: ((finding: string, note: string) => void) | null;
  onClose: () => void;
}

/** The card at a mark: one arithmetic and its verdict, where the slip may be, and the other relations that meet there. */
export function Card(props: CardProps) {
  const { subject, language, ranges, onLight, onGo } = props;
  const [lead = null] = subject.tapes;
  const [tape, choose] = useState<Tape | null>(lead);
  const { finding } = subject;
  const doubt =
    finding && finding.severity !== 'error' && (!tape || tape.verdict === 'violated') ? finding.severity : null;
  const kind = doubt ? 'undecided' : tape ? verdictKind(tape.verdict) : 'violated';
  const diagnosis = finding && tape?.verdict === 'violated' ? diagnosisOf(finding) : null;
  const { violated, supporting, others } = neighboursOf(subject, tape);
  const turnTo = (next: Tape) => {
    choose(next);
    props.onTape(next);
  };
  /** To a relation that has its other end elsewhere: there it is to be seen. */
  const goTo = (next: Tape) => {
    turnTo(next);
    onGo(otherEnd(next, subject.place));
  };
  return (
    <div
      class="sheet"
      role="dialog"
      aria-modal="false"
      aria-labelledby="heading"
      aria-describedby="sentence"
      tabIndex={-1}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
    >
      <header class={`head ${kind}`}>
        <h2 id="heading">
          {!tape && <Tick kind={kind} />}
          {tape ? withDots(tape.heading[language]) : say(language, `shared.${doubt ?? 'error'}`)}
        </h2>
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
        {tape && lead && tape.relation !== lead.relation && (
          <button type="button" class="back" onClick={() => turnTo(lead)}>
            {say(language, 'marks.back')}
          </button>
        )}
        {!tape && finding && (
          <p id="sentence" class="message">
            {finding.message[language]}
          </p>
        )}
        {finding?.quote && isQuoted(finding.places, tape) && (
          <Sentence
            quote={finding.quote}
            places={finding.places}
            tape={tape}
            kind={kind}
            language={language}
            onLight={onLight}
          />
        )}
        {!tape && finding && <Places places={finding.places} language={language} onLight={onLight} onGo={onGo} />}
        {tape && (
          <>
            {tape.kind !== 'words' && (
              <div class="statement">
                <p>
                  {tape.statement[language]}
                  {tape.unit && <span class="unit"> {tape.unit}</span>}
                </p>
                {tape.computed !== null && (
                  <button
                    type="button"
                    class="ranges"
                    aria-pressed={ranges}
                    title={say(language, 'card.rangesHint')}
                    onClick={() => props.onRanges(!ranges)}
                  >
                    {say(language, 'card.ranges')}
                  </button>
                )}
              </div>
            )}
            <TapeView
              key={tape.relation}
              tape={tape}
              kind={kind}
              language={language}
              here={subject.place}
              ranges={ranges}
              onLight={onLight}
              onGo={onGo}
            />
            <p id="sentence" class="so">
              {verdictSentence(tape, language, doubt !== null)}
            </p>
          </>
        )}
        {diagnosis && (
          <DiagnosisView diagnosis={diagnosis} tape={tape} language={language} onLight={onLight} onGo={onGo} />
        )}
        <Relations head={say(language, 'card.supports')} tapes={supporting} language={language} onChoose={goTo} />
        <Relations
          head={say(language, doubt ? 'card.alsoDoubtful' : 'card.alsoViolated', { count: violated.length })}
          tapes={violated}
          language={language}
          onChoose={turnTo}
        />
        <Relations
          head={say(language, 'card.otherRelations', { count: others.length })}
          tapes={others}
          language={language}
          onChoose={turnTo}
        />
      </div>
      <Foot tape={tape} {...props} />
    </div>
  );
}

/** Whether the quote has to do with what is shown: an arithmetic of tables alone needs no sentence. */
function isQuoted(places: readonly Place[], tape: Tape | null): boolean {
  return places.some(isText) && (!tape || [...tape.addends, tape.total].some(({ place }) => isText(place)));
}

function isText(place: Place): boolean {
  return 'block' in place;
}
