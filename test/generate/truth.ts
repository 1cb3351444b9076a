import { Decimal, exactly, type Interval, intervalOf, multiply, scale, sum } from '../../lib/amounts/index.ts';
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

export function figuresOfLaw({ total, terms }: Law): Figure[] {
  return [total, ...terms.map(({ figure }) => figure)];
}

/**
 * Whether a law is broken, and plainly: neither rounding nor cutting off explains what is apart.
 *
 * @param reach half of the last digit is what rounding explains; 2 is what cutting off explains, too
 */
export function isBroken(law: Law, changes: Changes = new Map(), reach: 1 | 2 = 1): boolean {
  const told = (figure: Figure) => stoodFor(figure, changes, reach);
  const total = told(law.total);
  if (total === null) return false;
  if (law.kind === 'direction') return isWrongWay(law, changes);
  if (law.kind === 'year') return (changes.get(law.total) ?? law.total.text) !== law.total.text;
  const terms = law.terms.flatMap((term) => {
    const range = told(term.figure);
    return range === null ? [] : [{ ...term, range }];
  });
  if (terms.length === 0) return false;
  const computed =
    law.kind === 'sum'
      ? weighed(terms)
      : law.kind === 'product'
        ? terms.map(({ range }) => range).reduce(multiply)
        : ratio(terms);
  if (computed === null) return false;
  return computed.low.greaterThan(total.high) || computed.high.lessThan(total.low);
}

type Ranged = LawTerm & { range: Interval };

function weighed(terms: readonly Ranged[]): Interval {
  return sum(terms.map(({ range, weight }) => scale(range, weight)));
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
  const results = corners.flatMap((values) => {
    const side = (of: (term: Ranged) => number) =>
      values.reduce((at, value, index) => at.plus(value.times(of(terms[index] as Ranged))), new Decimal(0));
    const under = side(({ under: weight }) => weight ?? 0);
    return under.isZero()
      ? []
      : [
          side(({ weight }) => weight)
            .dividedBy(under)
            .times(100),
        ];
  });
  return results.length === 0
    ? null
    : { low: Decimal.min(...results), high: Decimal.max(...results), lowOpen: false, highOpen: false };
}

/** The values that a printed figure can stand for, in 万元 where it is money; null where nothing is printed. */
function stoodFor(figure: Figure, changes: Changes, reach: 1 | 2): Interval | null {
  const text = (changes.get(figure) ?? figure.text).replace(/[,%]/g, '');
  if (text === '') return null;
  if (figure.kind === 'direction' || figure.kind === 'year') return exactly(0);
  if (text === '-') return exactly(0);
  const decimals = text.split('.')[1]?.length ?? 0;
  const exact = figure.kind === 'count' || new Decimal(text).isZero();
  const range = intervalOf({ value: text, decimals, exact, unit: figure.unit });
  if (reach === 1) return range;
  const half = range.high.minus(range.low).dividedBy(2);
  return { ...range, low: range.low.minus(half), high: range.high.plus(half) };
}

const UP = /增|上升|提高|大于|多/;

function isWrongWay({ total, terms }: Law, changes: Changes): boolean {
  const change = terms.reduce(
    (at, { figure, weight }) =>
      at.plus(new Decimal((changes.get(figure) ?? figure.text).replace(/,/g, '') || 0).times(weight)),
    new Decimal(0),
  );
  return UP.test(changes.get(total) ?? total.text) ? change.isNegative() : change.isPositive();
}
