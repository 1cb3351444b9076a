import {
  Decimal,
  exactly,
  type Interval,
  interval,
  intervalOf,
  multiply,
  scale,
  sum,
} from '../../lib/amounts/index.ts';
import { type Figure, figuresIn, type Law, type LawTerm, type MadeUp } from './document.ts';

/** What is printed in place of some figures: by figure, its text; "" where it is gone. */
export type Changes = ReadonlyMap<Figure, string>;

/** Every law of a document, those of facts that are printed more than once among them. */
export function lawsOf(document: MadeUp): Law[] {
  return [...document.laws, ...repeated(figuresIn(document))];
}

/** One fact in several places: every two of them agree. */
function repeated(figures: readonly Figure[]): Law[] {
  const byKey = Map.groupBy(
    figures.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  return [...byKey.values()].flatMap((same) =>
    same.flatMap((total, at) =>
      same.slice(at + 1).map((other): Law => ({ kind: 'sum', total, terms: [{ figure: other, weight: 1 }] })),
    ),
  );
}

export function figuresOfLaw({ total, word, terms }: Law): Figure[] {
  const printed = [total, word, ...terms.flatMap((term) => [term.figure, term.word])];
  return printed.filter((figure) => figure !== undefined);
}

/**
 * Whether a law is broken, and plainly: neither rounding nor cutting off explains what is apart.
 *
 * @param reach half of the last digit is what rounding explains; 2 is what cutting off explains, too
 */
export function isBroken(law: Law, changes: Changes = new Map(), reach: 1 | 2 = 1): boolean {
  if (law.kind === 'year') return (changes.get(law.total) ?? law.total.text) !== law.total.text;
  const told = stoodFor(law.total, changes, reach);
  if (told === null) return false;
  const total = law.word ? scale(told, signOf(law.word, changes)) : told;
  const terms = law.terms.flatMap((term): Ranged[] => {
    const range = stoodFor(term.figure, changes, reach);
    return range === null ? [] : [{ range, ...weightsOf(law.kind, term, changes) }];
  });
  if (terms.length === 0) return false;
  const computed = computedOf(law.kind, terms);
  return computed !== null && (computed.low.greaterThan(total.high) || computed.high.lessThan(total.low));
}

/** What a term can stand for, and how it counts. */
interface Ranged {
  range: Interval;
  over: number;
  under: number;
}

function weightsOf(kind: Law['kind'], { weight, under = 0, word }: LawTerm, changes: Changes): Omit<Ranged, 'range'> {
  const sign = word ? signOf(word, changes) : 1;
  return kind === 'ratio' ? { over: weight, under: under * sign } : { over: weight * sign, under };
}

function computedOf(kind: Law['kind'], terms: readonly Ranged[]): Interval | null {
  if (kind === 'sum') return sum(terms.map(({ range, over }) => scale(range, over)));
  return kind === 'product' ? terms.map(({ range }) => range).reduce(multiply) : ratio(terms);
}

/** A figure that stands above and below the line is one figure: the bounds are reached at its ends. */
function ratio(terms: readonly Ranged[]): Interval | null {
  const corners = terms.reduce<Decimal[][]>(
    (found, { range }) =>
      found.flatMap((values) => [
        [...values, range.low],
        [...values, range.high],
      ]),
    [[]],
  );
  const side = (values: readonly Decimal[], weightOf: (term: Ranged) => number) =>
    terms.reduce((at, term, index) => at.plus((values[index] as Decimal).times(weightOf(term))), new Decimal(0));
  const results = corners.flatMap((values) => {
    const under = side(values, (term) => term.under);
    return under.isZero()
      ? []
      : [
          side(values, (term) => term.over)
            .dividedBy(under)
            .times(100),
        ];
  });
  return results.length === 0 ? null : interval(Decimal.min(...results), Decimal.max(...results));
}

/** The values that a printed figure can stand for, in 万元 where it is money; null where nothing is printed. */
function stoodFor(figure: Figure, changes: Changes, reach: 1 | 2): Interval | null {
  const text = (changes.get(figure) ?? figure.text).replace(/[,%]/g, '');
  if (text === '') return null;
  if (text === '-') return exactly(0);
  const decimals = text.split('.')[1]?.length ?? 0;
  const exact = figure.kind === 'count' || new Decimal(text).isZero();
  const { low, high } = intervalOf({ value: text, decimals, exact, unit: figure.unit });
  if (reach === 1) return interval(low, high);
  const half = high.minus(low).dividedBy(2);
  return interval(low.minus(half), high.plus(half));
}

const UP = /增|上升|提高|大于|多/;

function signOf(word: Figure, changes: Changes): 1 | -1 {
  return UP.test(changes.get(word) ?? word.text) ? 1 : -1;
}
