import { isCellPlace, type Language, type Tape, type TapeLine } from '../../model/index.ts';
import { joinNames, say, showSign } from '../../words/index.ts';
import { decimalOf, middleOf, writtenAs } from './ranges.ts';

/** More figures than these are counted, not listed: the tape lists them. */
const MOST_LISTED = 4;
const MOST_IN_EXPRESSION = 5;

/** What the addends of a tape come to, in words: 827.09 与 447.83 相加是 1274.92. */
export function comesTo(tape: Tape, firstName: string, language: Language): string {
  const { kind, addends } = tape;
  const [first] = addends;
  const computed = showSign(writtenAs(tape, tape.computed));
  const count = addends.length;
  if (!first) return say(language, 'card.nothingThere');
  if (kind === 'ratio') {
    if (count > MOST_IN_EXPRESSION) return say(language, 'card.comesManySigned', { count, computed });
    return say(language, 'card.comesExpression', { expression: quotientOf(addends), computed });
  }
  if (count === 1 && first.sign !== '-') return alone(tape, first, firstName, language);
  const isProduct = kind === 'product';
  if (!isProduct && addends.some(({ sign }) => sign === '-')) {
    if (count > MOST_LISTED) return say(language, 'card.comesManySigned', { count, computed });
    return say(language, 'card.comesExpression', { expression: expressionOf(addends), computed });
  }
  if (count > MOST_LISTED) {
    return say(language, isProduct ? 'card.comesManyProduct' : 'card.comesManySum', { count, computed });
  }
  const figures = listed(addends.map(figureOf(language)), language);
  return say(language, isProduct ? 'card.comesProduct' : 'card.comesSum', { figures, computed });
}

/** A figure's name in a sentence: its table's short title; of running text, the text; else its label. */
export function nameIn({ where, label, place }: TapeLine, language: Language): string {
  if (where !== null) return where;
  if (!isCellPlace(place)) return say(language, 'card.nameInText');
  return label === '' ? say(language, 'card.nameOne') : say(language, 'card.nameInTable', { label });
}

/** One figure against one other: nothing is added up, but one may be in another unit. */
function alone(tape: Tape, line: TapeLine, name: string, language: Language): string {
  if (line.text.trim() === '') return say(language, 'card.comesBlank', { name });
  const figure = showSign(line.text);
  const converted = convertedOf(tape);
  const text = converted === null ? figure : say(language, 'card.converted', { figure, converted });
  return say(language, 'card.printedIs', { name, text });
}

/** What the one addend of a tape is in the total's unit: 49,376.11 万元; null where it has that unit itself. */
export function convertedOf(tape: Tape): string | null {
  const [line] = tape.addends;
  if (!line || tape.addends.length > 1 || tape.kind === 'ratio' || line.sign === '-') return null;
  const value = middleOf(line);
  const computed = decimalOf(tape.computed);
  if (value === null || computed === null || value.equals(computed)) return null;
  return [showSign(writtenAs(tape, tape.computed)), tape.unit].filter(Boolean).join(' ');
}

/** 90.00 − 20.00 + 5.00. */
function expressionOf(lines: readonly TapeLine[]): string {
  return lines
    .map(({ sign, text }, index) => {
      const figure = showSign(text.trim() === '' ? '0' : text);
      if (sign === '-') return index === 0 ? `−${figure}` : ` − ${figure}`;
      return index === 0 ? figure : ` + ${figure}`;
    })
    .join('');
}

/** (65.00 − 61.50) ÷ 61.50. */
function quotientOf(lines: readonly TapeLine[]): string {
  const at = lines.findIndex(({ sign }) => sign === '÷');
  const sides = at < 0 ? [lines] : [lines.slice(0, at), lines.slice(at)];
  return sides
    .map((side) => {
      const [first, ...rest] = side;
      const text = first ? expressionOf([{ ...first, sign: first.sign === '-' ? '-' : '+' }, ...rest]) : '';
      return side.length > 1 ? `(${text})` : text;
    })
    .join(' ÷ ');
}

/** 甲、乙 与 丙 / a, b and c. */
function listed(figures: readonly string[], language: Language): string {
  const last = figures.at(-1) ?? '';
  if (figures.length < 2) return last;
  const before = joinNames(language, figures.slice(0, -1));
  return say(language, 'card.andLast', { before, last });
}

function figureOf(language: Language): (line: TapeLine) => string {
  return ({ text }) => (text.trim() === '' ? say(language, 'card.blankFigure') : showSign(text));
}
