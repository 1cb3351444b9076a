import { useState } from 'preact/hooks';
import type { Candidate, Language, Place, Tape } from '../../model/index.ts';
import { say, showSign } from '../../words/index.ts';
import { type Diagnosis, nameOfChange, shapeOf } from './diagnosis.ts';
import { writtenLike } from './ranges.ts';
import { slipWords } from './slip-words.ts';
import { Tick } from './Tick.tsx';

interface DiagnosisProps {
  diagnosis: Diagnosis;
  /** The arithmetic beside it, whose names for its figures are told, too; null for none. */
  tape: Tape | null;
  language: Language;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** Where the slip may be, what would reconcile the figures, and how it may have come about. Never "the correct value". */
export function DiagnosisView(props: DiagnosisProps) {
  const { diagnosis, language } = props;
  if (diagnosis.kind === 'untold') {
    const { candidates } = diagnosis;
    return (
      <>
        <p class="untold soft">{say(language, 'card.untold')}</p>
        <FoldedWays
          name={say(language, 'card.anyWays', { count: candidates.length })}
          candidates={candidates}
          {...props}
        />
      </>
    );
  }
  if (diagnosis.kind === 'told') {
    const { candidate, others } = diagnosis;
    return (
      <>
        <section class="diagnosis told">
          <Tick kind="culprit" />
          <div>
            <h3>{toldHead(candidate, language)}</h3>
            <Way candidate={candidate} {...props} />
          </div>
        </section>
        <FoldedWays name={say(language, 'card.otherWays', { count: others.length })} candidates={others} {...props} />
      </>
    );
  }
  const { candidates } = diagnosis;
  return (
    <section class="diagnosis">
      <h3>{say(language, candidates.length === 1 ? 'card.openOne' : 'card.open')}</h3>
      <Ways candidates={candidates} {...props} />
    </section>
  );
}

type WaysProps = Omit<DiagnosisProps, 'diagnosis'> & { candidates: readonly Candidate[] };

/** Ways for which little speaks, on request. */
function FoldedWays({ name, ...props }: WaysProps & { name: string }) {
  const [shown, show] = useState(false);
  if (props.candidates.length === 0) return null;
  return (
    <section class="diagnosis">
      <button type="button" class="go" aria-expanded={shown} onClick={() => show(!shown)}>
        {name}
      </button>
      {shown && <Ways {...props} />}
    </section>
  );
}

function Ways(props: WaysProps) {
  const { candidates, language } = props;
  return (
    <ol class={candidates.length === 1 ? 'only' : undefined}>
      {candidates.map((candidate, index) => (
        <li key={index}>
          <WayHead candidate={candidate} language={language} />
          <Way candidate={candidate} {...props} />
        </li>
      ))}
    </ol>
  );
}

function toldHead(candidate: Candidate, language: Language): string {
  const count = candidate.changes.length;
  const shape = shapeOf(candidate);
  if (shape === 'repeated') return say(language, 'card.culpritRepeated', { count });
  if (shape === 'rows') return say(language, 'card.rowOmitted');
  if (shape === 'swap') return say(language, 'card.swapped');
  return say(language, shape === 'several' ? 'card.culprits' : 'card.culprit');
}

/** How the figures of one way among several belong together; of a single figure there is nothing to say. */
function WayHead({ candidate, language }: { candidate: Candidate; language: Language }) {
  const count = candidate.changes.length;
  const words = {
    one: null,
    swap: say(language, 'card.pairSwapped'),
    repeated: say(language, 'card.repeated', { count }),
    rows: say(language, 'card.rowOmitted'),
    several: count === 2 ? say(language, 'card.pair') : say(language, 'card.several', { count }),
  }[shapeOf(candidate)];
  return words === null ? null : <p class="pair">{words}</p>;
}

type WayProps = Omit<DiagnosisProps, 'diagnosis'> & { candidate: Candidate };

/** The figures of one way to reconcile: each leads to its place. */
function Way({ candidate, tape, language, onLight, onGo }: WayProps) {
  const { changes, support } = candidate;
  const shape = shapeOf(candidate);
  const last = changes.length - 1;
  return (
    <>
      {changes.map((change, index) => {
        const { place, value, slip } = change;
        const printed = place.text.trim() === '' ? say(language, 'card.blankFigure') : showSign(place.text);
        const told = { printed, value: showSign(writtenLike(place.text, value)) };
        // The same figure in several places is told once, below the last of them.
        const isTold = shape !== 'repeated' || index === last;
        const alone = shape === 'one' || shape === 'repeated' ? support : 0;
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
              {nameOfChange(change, tape, language)}
            </button>
            {isTold && (
              <p>
                {shape === 'rows' ? say(language, 'card.printedThere', { printed }) : changed(told, alone, language)}
              </p>
            )}
            {isTold && (shape === 'one' || shape === 'repeated' || shape === 'several') && (
              <p class="soft">{slipWords(slip, place.text, value, language)}</p>
            )}
          </div>
        );
      })}
      {(shape === 'swap' || shape === 'several') && support > 1 && (
        <p class="soft">{say(language, 'card.wouldBeAll', { support })}</p>
      )}
    </>
  );
}

/** @param support relations that the one change reconciles; 0 where it does not by itself */
function changed(told: { printed: string; value: string }, support: number, language: Language): string {
  if (support === 0) return say(language, 'card.printedAs', told);
  return support === 1 ? say(language, 'card.wouldBeOne', told) : say(language, 'card.wouldBe', { ...told, support });
}
