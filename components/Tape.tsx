import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
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

const computedWords = {
  sum: 'card.computedSum',
  product: 'card.computedProduct',
  'at-most': 'card.computedSum',
  'at-least': 'card.computedSum',
  equal: 'card.computedOther',
  ratio: 'card.computedRatio',
  words: 'card.computedOther',
} as const;

/**
 * The arithmetic of one relation as an accountant writes it: the figures one under the other, aligned on the decimal
 * point, a rule, what they come to; then, set apart, what is printed, and the difference.
 */
export function Tape({ tape, onShow, headed = false, doubt = false }: TapeProps) {
  const t = useWords();
  const told = useTold();
  const heading = useId();
  const rooms = roomsOf(tape, useLanguage());
  const difference = tape.difference === null ? null : showSign(tape.difference, true);

  return (
    <article class="tape" aria-labelledby={heading}>
      <header class="tape-head">
        <h3 id={heading} class={headed ? 'unseen' : ''}>
          {withDots(told(tape.heading))}
        </h3>
        <p class="tape-statement">{told(tape.statement)}</p>
        {tape.unit && <span class="tape-unit">{tape.unit}</span>}
      </header>
      <ul class="tape-lines">
        {tape.addends.map((line, index) => (
          <Fragment key={index}>
            <Room name={rooms[index]} />
            <Line line={line} first={index === 0} onShow={onShow} />
          </Fragment>
        ))}
        {hasSum(tape) && (
          <li class="tape-line tape-computed">
            <span class="tape-label">
              {t(tape.addends.length === 0 ? 'card.nothingListed' : computedWords[tape.kind])}
            </span>
            <Amount text={showSign(tape.computed ?? '')} />
          </li>
        )}
        <Room name={rooms.at(-1)} ruled />
        <Line line={tape.total} onShow={onShow} printed={printedWords(tape)} />
        {difference !== null && (
          <li class={doubt ? 'tape-line tape-difference doubt' : 'tape-line tape-difference'}>
            <span class="tape-label">
              {t(isSlack(tape) ? 'card.slack' : 'card.difference')}
              {tape.tolerance && !isSlack(tape) && (
                <span class="quiet small"> {t('card.tolerance', { tolerance: tape.tolerance })}</span>
              )}
            </span>
            <Amount text={difference} />
          </li>
        )}
      </ul>
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
  onShow: (place: Place) => void;
}

function Line({ line, first = false, printed, onShow }: LineProps) {
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
    <li class={printed ? 'tape-line tape-printed' : 'tape-line'}>
      <button type="button" class="tape-go" onClick={() => onShow(line.place)} title={t('panel.showOnPage')}>
        <span class="tape-label">
          {sign && <span class="tape-sign">{sign} </span>}
          {printed
            ? t(printed, { label: boundInText ? t('card.printedInText', { label: line.label }) : line.label })
            : line.label}
        </span>
        {empty ? <span class="tape-blank quiet">{t('card.blank')}</span> : <Amount text={showSign(line.text)} />}
        <span class="tape-ring">{line.culprit && <Tick kind="culprit" />}</span>
      </button>
    </li>
  );
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
