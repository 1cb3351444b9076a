import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TickKind } from '../../looks/index.ts';
import { type Language, type Place, placeKey, type Tape, type TapeLine } from '../../model/index.ts';
import { atDecimalPoint, hasSum, isSlack, roomsOf, say, showSign } from '../../words/index.ts';
import { convertedOf } from './comes-to.ts';
import { rangeOf, rangeOfComputed, writtenAs } from './ranges.ts';
import { moveInRows } from './row-keys.ts';
import { Tick } from './Tick.tsx';
import { computedWord, printedLabel, rangeWords, toleranceWords } from './tape-text.ts';

interface TapeViewProps {
  tape: Tape;
  /** What the card says of it, which colours the difference. */
  kind: TickKind;
  language: Language;
  /** The figure at which the card stands. */
  here: Place;
  /** Whether each figure shows what it can stand for. */
  ranges: boolean;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** More addends scroll in themselves, so that what they come to is always seen. */
const MOST_IN_VIEW = 10;

/**
 * The arithmetic of one relation as an accountant writes it: labels left, figures one under the other on their decimal
 * points, a rule, what they come to; under a double rule what is printed, and the difference.
 */
export function TapeView({ tape, kind, language, here, ranges, onLight, onGo }: TapeViewProps) {
  const rooms = roomsOf(tape, language);
  const difference = tape.difference === null ? null : showSign(writtenAs(tape, tape.difference), true);
  const tolerance = toleranceWords(tape, language);
  const converted = convertedOf(tape);
  const isLong = tape.addends.length > MOST_IN_VIEW;
  const addends = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = addends.current;
    const row = list?.querySelector<HTMLElement>('.here, .ringed');
    if (list && row && isLong) list.scrollTop = row.offsetTop - list.clientHeight / 2;
  }, [isLong]);
  const line = (one: TapeLine, label: string, name: string) => (
    <li class={name}>
      <button
        type="button"
        class={['row', placeKey(one.place) === placeKey(here) && 'here', one.culprit && 'ringed']
          .filter(Boolean)
          .join(' ')}
        title={say(language, 'marks.goThere')}
        onPointerEnter={() => onLight(one.place)}
        onPointerLeave={() => onLight(null)}
        onFocus={() => onLight(one.place)}
        onBlur={() => onLight(null)}
        onClick={() => onGo(one.place)}
        onKeyDown={moveInRows}
      >
        <span class="label">{label}</span>
        {one.text.trim() === '' ? (
          <span class="blank soft">{say(language, 'card.blank')}</span>
        ) : (
          <Amount text={showSign(one.text)} />
        )}
        <span class="slip">{one.culprit && <Tick kind="culprit" label={say(language, 'shared.culprit')} />}</span>
        {converted !== null && one !== tape.total && (
          <BelowFigure words={say(language, 'card.convertedLine', { converted })} />
        )}
        {ranges && <BelowFigure words={rangeWords(rangeOf(one), language)} />}
      </button>
    </li>
  );
  return (
    <div class="lines">
      <ul class={isLong ? 'addends long' : 'addends'} ref={addends} aria-label={say(language, 'marks.allFigures')}>
        {tape.addends.map((one, index) => (
          <Fragment key={index}>
            <Room name={rooms[index]} />
            {line(one, signed(one, index), 'addend')}
          </Fragment>
        ))}
      </ul>
      <ul class="results">
        {hasSum(tape) && (
          <li class="computed row">
            <span class="label">{say(language, computedWord(tape))}</span>
            <Amount text={showSign(writtenAs(tape, tape.computed))} />
            {ranges && <BelowFigure words={rangeWords(rangeOfComputed(tape), language)} />}
          </li>
        )}
        <Room name={rooms.at(-1)} ruled />
        {line(tape.total, printedLabel(tape, language), hasSum(tape) ? 'printed' : 'printed single')}
        {difference !== null && (
          <li class={`difference row ${kind}`}>
            <span class="label">
              {say(language, isSlack(tape) ? 'card.slack' : 'card.difference')}
              {tolerance && <span class="soft"> {tolerance}</span>}
            </span>
            <Amount text={difference} />
          </li>
        )}
      </ul>
    </div>
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

/** What is to be said of a figure, under it. */
function BelowFigure({ words }: { words: string | null }) {
  return words === null ? null : <span class="below soft">{words}</span>;
}

function signed(line: TapeLine, index: number): string {
  if (line.sign === '-') return `− ${line.label}`;
  return (line.sign === '×' || line.sign === '÷') && index > 0 ? `${line.sign} ${line.label}` : line.label;
}
