import { type Language, type Place, placeKey, type Tape, type TapeLine } from '../../model/index.ts';
import { alignDecimals, say, showSign } from '../../words/index.ts';
import { Tick } from './Tick.tsx';
import { computedWord, hasSum, printedLabel } from './tape-text.ts';

interface TapeViewProps {
  tape: Tape;
  language: Language;
  /** The figure at which the card stands. */
  here: Place;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/**
 * The arithmetic of one relation as an accountant writes it: labels left, figures one under the other on their decimal
 * points, a rule, what they come to; under a double rule what is printed, and the difference.
 */
export function TapeView({ tape, language, here, onLight, onGo }: TapeViewProps) {
  const computed = hasSum(tape) ? (tape.computed ?? '') : null;
  const difference = tape.difference === null ? null : showSign(tape.difference, true);
  const figures = alignDecimals([
    ...tape.addends.map((line) => showSign(line.text)),
    showSign(tape.total.text),
    computed ?? '',
    difference ?? '',
  ]);
  const [total, sum, rest] = figures.slice(tape.addends.length);
  const line = (one: TapeLine, label: string, figure: Figure | undefined, name: string) => (
    <li class={name}>
      <button
        type="button"
        class={placeKey(one.place) === placeKey(here) ? 'row here' : 'row'}
        title={say(language, 'marks.goThere')}
        onPointerEnter={() => onLight(one.place)}
        onPointerLeave={() => onLight(null)}
        onFocus={() => onLight(one.place)}
        onBlur={() => onLight(null)}
        onClick={() => onGo(one.place)}
      >
        <span class="label">{label}</span>
        {one.text.trim() === '' ? (
          <span class="amount quiet">{say(language, 'card.blank')}</span>
        ) : (
          <Amount figure={figure} />
        )}
        <span class="slip">{one.culprit && <Tick kind="culprit" label={say(language, 'shared.culprit')} />}</span>
      </button>
    </li>
  );
  return (
    <ul class="lines" aria-label={say(language, 'marks.allFigures')}>
      {tape.addends.map((one, index) => line(one, signed(one, index), figures[index], 'addend'))}
      {computed !== null && (
        <li class="computed row">
          <span class="label">{say(language, computedWord(tape))}</span>
          <Amount figure={sum} />
        </li>
      )}
      {line(tape.total, printedLabel(tape, language), total, computed === null ? 'printed single' : 'printed')}
      {difference !== null && (
        <li class={`difference row ${tape.verdict}`}>
          <span class="label">
            {say(language, 'card.difference')}
            {tape.tolerance && (
              <span class="quiet"> {say(language, 'card.tolerance', { tolerance: tape.tolerance })}</span>
            )}
          </span>
          <Amount figure={rest} />
        </li>
      )}
    </ul>
  );
}

type Figure = ReturnType<typeof alignDecimals>[number];

function Amount({ figure }: { figure: Figure | undefined }) {
  return (
    <span class="amount">
      {figure?.text}
      <span class="filler" aria-hidden="true">
        {figure?.filler}
      </span>
    </span>
  );
}

function signed(line: TapeLine, index: number): string {
  if (line.sign === '-') return `− ${line.label}`;
  return line.sign === '×' && index > 0 ? `× ${line.label}` : line.label;
}
