import type { Candidate, Language, Place } from '../../model/index.ts';
import { say, showSign } from '../../words/index.ts';
import { type Diagnosis, isSwap } from './diagnosis.ts';
import { writtenLike } from './ranges.ts';
import { slipWords } from './slip-words.ts';
import { Tick } from './Tick.tsx';

interface DiagnosisProps {
  diagnosis: Diagnosis;
  language: Language;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** Where the slip may be, what would reconcile the figures, and how it may have come about. Never "the correct value". */
export function DiagnosisView(props: DiagnosisProps) {
  const { diagnosis, language } = props;
  if (diagnosis.kind === 'untold') return <p class="untold soft">{say(language, 'card.untold')}</p>;
  if (diagnosis.kind === 'told') {
    const { candidate } = diagnosis;
    return (
      <section class="diagnosis told">
        <Tick kind="culprit" />
        <div>
          <h3>{say(language, toldHead(candidate))}</h3>
          <Changes candidate={candidate} {...props} />
        </div>
      </section>
    );
  }
  return (
    <section class="diagnosis">
      <h3>{say(language, 'card.open')}</h3>
      <ol>
        {diagnosis.candidates.map((candidate, index) => (
          <li key={index}>
            {candidate.changes.length > 1 && <p class="pair">{pairHead(candidate, language)}</p>}
            <Changes candidate={candidate} {...props} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function toldHead(candidate: Candidate) {
  if (isSwap(candidate)) return 'card.swapped';
  return candidate.changes.length > 1 ? 'card.culprits' : 'card.culprit';
}

function pairHead(candidate: Candidate, language: Language): string {
  if (isSwap(candidate)) return say(language, 'card.pairSwapped');
  const count = candidate.changes.length;
  return count === 2 ? say(language, 'card.pair') : say(language, 'card.several', { count });
}

/** The figures of one way to reconcile: each leads to its place. */
function Changes({ candidate, language, onLight, onGo }: Omit<DiagnosisProps, 'diagnosis'> & { candidate: Candidate }) {
  const { changes, support } = candidate;
  const swap = isSwap(candidate);
  return (
    <>
      {changes.map(({ place, label, value, slip }, index) => {
        const printed = place.text.trim() === '' ? say(language, 'card.blankFigure') : showSign(place.text);
        const told = { printed, value: showSign(writtenLike(place.text, value)) };
        return (
          <div key={index} class="change">
            <button
              type="button"
              title={say(language, 'marks.goThere')}
              onPointerEnter={() => onLight(place)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(place)}
              onBlur={() => onLight(null)}
              onClick={() => onGo(place)}
            >
              {label[language]}
            </button>
            <p>{changed(told, changes.length === 1 ? support : 0, language)}</p>
            {!swap && <p class="soft">{slipWords(slip, place.text, value, language)}</p>}
          </div>
        );
      })}
      {changes.length > 1 && support > 1 && <p class="soft">{say(language, 'card.wouldBeAll', { support })}</p>}
    </>
  );
}

/** @param support relations that the one change reconciles; 0 where it does not by itself */
function changed(told: { printed: string; value: string }, support: number, language: Language): string {
  if (support === 0) return say(language, 'card.printedAs', told);
  return support === 1 ? say(language, 'card.wouldBeOne', told) : say(language, 'card.wouldBe', { ...told, support });
}
