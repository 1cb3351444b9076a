import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { convertedOf } from '../lib/annotate/card/comes-to.ts';
import { type Range, rangeOf, rangeOfComputed, writtenAs } from '../lib/annotate/card/ranges.ts';
import { computedWord, rangeWords, toleranceWords } from '../lib/annotate/card/tape-text.ts';
import { verdictSentence } from '../lib/annotate/card/verdict-sentence.ts';
import { isCellPlace, type Place, type Tape as TapeData, type TapeLine } from '../lib/model/index.ts';
import { atDecimalPoint, hasSum, isSlack, roomsOf, showSign, withDots } from '../lib/words/index.ts';
import { useLanguage, useTold, useWords } from './speech.tsx';
import './tape.css';
import { Tick } from './Tick.tsx';

interface TapeProps {
  tape: TapeData;
  /** Goes to a figure where it stands. */
  onShow: (place: Place) => void;
  /** The heading stands above already; it is left to screen readers. */
  headed?: boolean;
  /** It is in doubt, no contradiction. */
  doubt?: boolean;
}

/**
 * The arithmetic of one relation as an accountant writes it: the figures one under the other, aligned on the decimal
 * point, a rule, what they come to; then, set apart, what is printed, the difference, and the verdict in words.
 */
export function Tape({ tape, onShow, headed = false, doubt = false }: TapeProps) {
  const t = useWords();
  const told = useTold();
  const language = useLanguage();
  const heading = useId();
  const [ranges, showRanges] = useState(false);
  const rooms = roomsOf(tape, language);
  const difference = tape.difference === null ? null : showSign(writtenAs(tape, tape.difference), true);
  const tolerance = toleranceWords(tape, language);
  const converted = convertedOf(tape);
  const rangeBelow = (range: Range | null) => (ranges ? rangeWords(range, language) : null);

  return (
    <article class="tape" aria-labelledby={heading}>
      <header class="tape-head">
        <h3 id={heading} class={headed ? 'unseen' : ''}>
          {withDots(told(tape.heading))}
        </h3>
        {tape.kind !== 'words' && (
          <p class="tape-statement">
            {told(tape.statement)}
            {tape.unit && <span class="tape-unit"> {tape.unit}</span>}
          </p>
        )}
        {tape.computed !== null && (
          <button
            type="button"
            class="tape-ranges"
            aria-pressed={ranges}
            title={t('card.rangesHint')}
            onClick={() => showRanges(!ranges)}
          >
            {t('card.ranges')}
          </button>
        )}
      </header>
      <ul class="tape-lines">
        {tape.addends.map((line, index) => (
          <Fragment key={index}>
            <Room name={rooms[index]} />
            <Line
              line={line}
              first={index === 0}
              onShow={onShow}
              below={[converted && t('card.convertedLine', { converted }), rangeBelow(rangeOf(line))]}
            />
          </Fragment>
        ))}
        {hasSum(tape) && (
          <li class="tape-line tape-computed">
            <span class="tape-label">{t(computedWord(tape))}</span>
            <Amount text={showSign(writtenAs(tape, tape.computed))} />
            <Below words={rangeBelow(rangeOfComputed(tape))} />
          </li>
        )}
        <Room name={rooms.at(-1)} ruled />
        <Line
          line={tape.total}
          onShow={onShow}
          printed={printedWords(tape)}
          single={!hasSum(tape)}
          below={[rangeBelow(rangeOf(tape.total))]}
        />
        {difference !== null && (
          <li class={doubt ? 'tape-line tape-difference doubt' : 'tape-line tape-difference'}>
            <span class="tape-label">
              {t(isSlack(tape) ? 'card.slack' : 'card.difference')}
              {tolerance && <span class="quiet small"> {tolerance}</span>}
            </span>
            <Amount text={difference} />
          </li>
        )}
      </ul>
      <p class="tape-so">{verdictSentence(tape, language, doubt)}</p>
    </article>
  );
}

/** Which table, or the text, the figures below stand in. */
function Room({ name, ruled = false }: { name: string | null | undefined; ruled?: boolean }) {
  return name ? <li class={ruled ? 'tape-room ruled' : 'tape-room'}>{name}</li> : null;
}

interface LineProps {
  line: TapeLine;
  first?: boolean;
  /** Set on the printed total: the words that set it apart from the computed one. */
  printed?: PrintedWords;
  /** Nothing was computed above it. */
  single?: boolean;
  /** What is to be said under its figure. */
  below: readonly (string | null)[];
  onShow: (place: Place) => void;
}

function Line({ line, first = false, printed, single = false, below, onShow }: LineProps) {
  const t = useWords();
  const sign = printed
    ? ''
    : line.sign === '-'
      ? '−'
      : (line.sign === '×' || line.sign === '÷') && !first
        ? line.sign
        : '';
  const boundInText = !isCellPlace(line.place) && printed !== 'card.printedInText';
  const empty = line.text.trim() === '';
  return (
    <li class={['tape-line', printed && 'tape-printed', single && 'single'].filter(Boolean).join(' ')}>
      <button type="button" class="tape-go" onClick={() => onShow(line.place)} title={t('panel.showOnPage')}>
        <span class="tape-label">
          {sign && <span class="tape-sign">{sign} </span>}
          {printed
            ? t(printed, { label: boundInText ? t('card.printedInText', { label: line.label }) : line.label })
            : line.label}
          {line.unit && <span class="quiet"> {line.unit}</span>}
        </span>
        {empty ? <span class="tape-blank quiet">{t('card.blank')}</span> : <Amount text={showSign(line.text)} />}
        <span class="tape-ring">{line.culprit && <Tick kind="culprit" />}</span>
        {below.map((words, index) => (
          <Below key={index} words={words} />
        ))}
      </button>
    </li>
  );
}

function Below({ words }: { words: string | null }) {
  return words === null ? null : <span class="tape-below">{words}</span>;
}

/** Two cells, so that the points of all figures stand under each other, heavy ones among them. */
function Amount({ text }: { text: string }) {
  const { whole, rest } = atDecimalPoint(text);
  return (
    <span class="tape-amount">
      <span class="tape-whole">{whole}</span>
      <span>{rest}</span>
    </span>
  );
}

type PrintedWords = ReturnType<typeof printedWords>;

function printedWords(tape: TapeData) {
  if (tape.kind === 'at-most' || tape.kind === 'at-least')
    return tape.kind === 'at-most' ? 'card.limitLabel' : 'card.floorLabel';
  if (tape.kind === 'equal' && tape.total.where !== null) return 'card.plainLabel';
  return isCellPlace(tape.total.place) ? 'card.printedInTable' : 'card.printedInText';
}
