import { useId } from 'preact/hooks';
import { isCellPlace, type Place, type Tape as TapeData, type TapeLine } from '../lib/model/index.ts';
import { alignDecimals, type Figure, showSign } from '../lib/words/index.ts';
import { useTold, useWords } from './speech.tsx';
import './tape.css';
import { Tick } from './Tick.tsx';

interface TapeProps {
  tape: TapeData;
  /** The name of the table, or of the text, where a place stands. */
  nameOf: (place: Place) => string;
  /** Goes to a figure where it stands. */
  onShow: (place: Place) => void;
  /** The heading stands above already; it is left to screen readers. */
  headed?: boolean;
}

const computedWords = {
  sum: 'card.computedSum',
  product: 'card.computedProduct',
  'at-most': 'card.computedSum',
  'at-least': 'card.computedSum',
  equal: 'card.computedOther',
} as const;

/**
 * The arithmetic of one relation as an accountant writes it: the figures one under the other, aligned on the decimal
 * point, a rule, what they come to; then, set apart, what is printed, and the difference.
 */
export function Tape({ tape, nameOf, onShow, headed = false }: TapeProps) {
  const t = useWords();
  const told = useTold();
  const heading = useId();
  // One addend alone needs no sum: it is compared with the printed figure as it stands.
  const computed = tape.kind === 'equal' || tape.addends.length < 2 ? null : tape.computed;
  const difference = tape.difference === null ? null : showSign(tape.difference, true);
  const figures = alignDecimals([
    ...tape.addends.map((line) => showSign(line.text)),
    showSign(tape.total.text),
    showSign(computed ?? ''),
    difference ?? '',
  ]);
  const [totalFigure, computedFigure, differenceFigure] = figures.slice(tape.addends.length);
  const severalPlaces = new Set([...tape.addends, tape.total].map((line) => roomOf(line.place))).size > 1;
  const where = (line: TapeLine) => (severalPlaces ? nameOf(line.place) : null);

  return (
    <article class="tape" aria-labelledby={heading}>
      <header class="tape-head">
        <h3 id={heading} class={headed ? 'unseen' : ''}>
          {told(tape.heading)}
        </h3>
        <p class="tape-statement">{told(tape.statement)}</p>
        {tape.unit && <span class="tape-unit">{tape.unit}</span>}
      </header>
      <ul class="tape-lines">
        {tape.addends.map((line, index) => (
          <Line
            key={index}
            line={line}
            figure={figures[index]}
            where={where(line)}
            first={index === 0}
            onShow={onShow}
          />
        ))}
        {computed !== null && (
          <li class="tape-line tape-computed">
            <span class="tape-label">{t(computedWords[tape.kind])}</span>
            <Amount figure={computedFigure} />
          </li>
        )}
        <Line
          line={tape.total}
          figure={totalFigure}
          where={where(tape.total)}
          onShow={onShow}
          printed={printedWords(tape)}
        />
        {difference !== null && (
          <li class="tape-line tape-difference">
            <span class="tape-label">
              {t('card.difference')}
              {tape.tolerance && <span class="quiet small"> {t('card.tolerance', { tolerance: tape.tolerance })}</span>}
            </span>
            <Amount figure={differenceFigure} />
          </li>
        )}
      </ul>
    </article>
  );
}

interface LineProps {
  line: TapeLine;
  figure: Figure | undefined;
  where: string | null;
  first?: boolean;
  /** Set on the printed total: the words that set it apart from the computed one. */
  printed?: PrintedWords;
  onShow: (place: Place) => void;
}

function Line({ line, figure, where, first = false, printed, onShow }: LineProps) {
  const t = useWords();
  const sign = printed ? '' : line.sign === '-' ? '−' : line.sign === '×' && !first ? '×' : '';
  const empty = line.text.trim() === '';
  return (
    <li class={printed ? 'tape-line tape-printed' : 'tape-line'}>
      <button type="button" class="tape-go" onClick={() => onShow(line.place)} title={t('panel.showOnPage')}>
        <span class="tape-label">
          {sign && <span class="tape-sign">{sign} </span>}
          {where && <span class="quiet">{where} · </span>}
          {printed ? t(printed, { label: line.label }) : line.label}
        </span>
        {empty ? <span class="tape-amount quiet">{t('card.blank')}</span> : <Amount figure={figure} />}
        <span class="tape-ring">{line.culprit && <Tick kind="culprit" />}</span>
      </button>
    </li>
  );
}

function Amount({ figure }: { figure: Figure | undefined }) {
  return (
    <span class="tape-amount">
      {figure?.text}
      {figure?.filler && (
        <span class="tape-filler" aria-hidden="true">
          {figure.filler}
        </span>
      )}
    </span>
  );
}

type PrintedWords = ReturnType<typeof printedWords>;

function printedWords(tape: TapeData) {
  if (tape.kind === 'at-most' || tape.kind === 'at-least')
    return tape.kind === 'at-most' ? 'card.limitLabel' : 'card.floorLabel';
  return isCellPlace(tape.total.place) ? 'card.printedInTable' : 'card.printedInText';
}

function roomOf(place: Place): string {
  return isCellPlace(place) ? place.table : 'text';
}
