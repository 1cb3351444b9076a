import { Fragment } from 'preact';
import type { TickKind } from '../../looks/index.ts';
import { type Language, type Place, placeKey, type Tape, type TapeLine } from '../../model/index.ts';
import { atDecimalPoint, hasSum, isSlack, roomsOf, say, showSign } from '../../words/index.ts';
import { Tick } from './Tick.tsx';
import { computedWord, printedLabel } from './tape-text.ts';

interface TapeViewProps {
  tape: Tape;
  /** What the card says of it, which colours the difference. */
  kind: TickKind;
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
export function TapeView({ tape, kind, language, here, onLight, onGo }: TapeViewProps) {
  const rooms = roomsOf(tape, language);
  const difference = tape.difference === null ? null : showSign(tape.difference, true);
  const line = (one: TapeLine, label: string, name: string) => (
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
          <span class="blank quiet">{say(language, 'card.blank')}</span>
        ) : (
          <Amount text={showSign(one.text)} />
        )}
        <span class="slip">{one.culprit && <Tick kind="culprit" label={say(language, 'shared.culprit')} />}</span>
      </button>
    </li>
  );
  return (
    <ul class="lines" aria-label={say(language, 'marks.allFigures')}>
      {tape.addends.map((one, index) => (
        <Fragment key={index}>
          <Room name={rooms[index]} />
          {line(one, signed(one, index), 'addend')}
        </Fragment>
      ))}
      {hasSum(tape) && (
        <li class="computed row">
          <span class="label">{say(language, computedWord(tape))}</span>
          <Amount text={showSign(tape.computed ?? '')} />
        </li>
      )}
      <Room name={rooms.at(-1)} ruled />
      {line(tape.total, printedLabel(tape, language), hasSum(tape) ? 'printed' : 'printed single')}
      {difference !== null && (
        <li class={`difference row ${kind}`}>
          <span class="label">
            {say(language, isSlack(tape) ? 'card.slack' : 'card.difference')}
            {tape.tolerance && !isSlack(tape) && (
              <span class="quiet"> {say(language, 'card.tolerance', { tolerance: tape.tolerance })}</span>
            )}
          </span>
          <Amount text={difference} />
        </li>
      )}
    </ul>
  );
}

/** Which table, or the text, the figures below stand in. */
function Room({ name, ruled = false }: { name: string | null | undefined; ruled?: boolean }) {
  return name ? <li class={ruled ? 'room ruled' : 'room'}>{name}</li> : null;
}

/** Two cells, so that the points of all figures stand under each other, heavy ones among them. */
function Amount({ text }: { text: string }) {
  const { whole, rest } = atDecimalPoint(text);
  return (
    <span class="amount">
      <span class="whole">{whole}</span>
      <span>{rest}</span>
    </span>
  );
}

function signed(line: TapeLine, index: number): string {
  if (line.sign === '-') return `− ${line.label}`;
  return (line.sign === '×' || line.sign === '÷') && index > 0 ? `${line.sign} ${line.label}` : line.label;
}
