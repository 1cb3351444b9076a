import { Decimal } from '../amounts/index.ts';
import type { CheckedRelation, Fact, Relation, Term, Verdict } from '../model/index.ts';
import { type Facts, factOf, halfUlp, unitRatio } from './facts.ts';
import { ratioBounds, ratioOf } from './ratio.ts';

/** One reading of a relation, computed in the total's unit. */
export interface Reading {
  computed: Decimal;
  /** Allowed differences (docs/numbers.md 3-4). */
  strict: Decimal;
  lenient: Decimal;
  /** How far the sum may fall short of, and exceed, the total where figures were cut off instead of rounded (§1.5). */
  cutBelow: Decimal;
  cutAbove: Decimal;
  /** A quotient seldom comes out even: with how many decimals it is printed. */
  quotient?: number;
}

/**
 * Decides a relation. A printed number stands for an interval; two tolerances tell a difference that rounding explains
 * from one that nothing explains.
 */
export function evaluate(relation: Relation, facts: Facts): CheckedRelation {
  if (relation.kind === 'words') return { ...insufficient(relation), verdict: relation.agrees ? 'holds' : 'violated' };
  const total = factOf(facts, relation.total);
  if (total.value === null) return insufficient(relation);
  // A dash in a total's place says that nothing is stated there, not that the total is nothing.
  if (!/[\d零〇○]/.test(total.place.text.normalize('NFKC')))
    return { ...insufficient(relation), verdict: 'not-applicable' };
  const printed = new Decimal(total.value);
  let best: CheckedRelation | null = null;
  const readings = [relation.terms, ...relation.alternatives];
  for (const terms of readings) {
    const reading = readingOf(relation.kind, total, terms, facts);
    if (!reading) return insufficient(relation);
    const alternatives = readings.filter((other) => other !== terms);
    const checked = decide({ ...relation, terms, alternatives }, printed, reading);
    if (!best) best = checked;
    if (checked.verdict === 'holds' || checked.verdict === 'rounding') return checked;
    // One reading that only a rounded figure could explain is enough of a doubt.
    if (checked.verdict === 'undecided') best = checked;
  }
  return best ?? insufficient(relation);
}

function insufficient(relation: Relation): CheckedRelation {
  return {
    relation,
    verdict: 'insufficient',
    printed: null,
    computed: null,
    difference: null,
    strict: null,
    lenient: null,
    truncated: false,
  };
}

/** What the terms of a reading come to, with what it allows; null where a figure or its unit is missing. */
export function readingOf(kind: Relation['kind'], total: Fact, terms: readonly Term[], facts: Facts): Reading | null {
  if (kind === 'ratio') return readRatio(total, terms, facts);
  return kind === 'product' ? readProduct(total, terms, facts) : readSum(kind, total, terms, facts);
}

function readSum(kind: Relation['kind'], total: Fact, terms: readonly Term[], facts: Facts): Reading | null {
  const zero = new Decimal(0);
  const own = halfUlp(total.decimals);
  const reading: Reading = {
    computed: zero,
    strict: halfUlp(total.usualDecimals),
    lenient: own,
    cutBelow: own.times(2),
    cutAbove: zero,
  };
  for (const { fact: id, weight } of terms) {
    const fact = factOf(facts, id);
    const ratio = unitRatio(fact, total);
    if (fact.value === null || ratio === null || (fact.quantity === 'percent') !== (total.quantity === 'percent'))
      return null;
    const signed = ratio.times(weight);
    const size = signed.abs();
    const value = signed.times(fact.value);
    const half = halfUlp(fact.decimals).times(size);
    reading.computed = reading.computed.plus(value);
    reading.strict = reading.strict.plus(halfUlp(fact.usualDecimals).times(size));
    reading.lenient = reading.lenient.plus(half);
    const cut = half.times(2);
    // A figure cut off towards zero is short of its true amount: what it adds, or takes away, is larger.
    if (value.isNegative()) reading.cutBelow = reading.cutBelow.plus(cut);
    else reading.cutAbove = reading.cutAbove.plus(cut);
  }
  if (kind === 'equal') reading.lenient = Decimal.max(reading.lenient, coarserDigit(total, terms, facts));
  return reading;
}

/**
 * One fact in two units, 94386.49万元 and 943865000元: the coarser may have been added up from parts that were rounded
 * each by itself, which leaves it one off in its last digit. In one unit that is allowed for already.
 */
function coarserDigit(total: Fact, terms: readonly Term[], facts: Facts): Decimal {
  const [only] = terms;
  const other = only && terms.length === 1 ? factOf(facts, only.fact) : null;
  if (!other || other.unit === total.unit) return new Decimal(0);
  const ratio = unitRatio(other, total) ?? new Decimal(0);
  return Decimal.max(halfUlp(total.decimals), halfUlp(other.decimals).times(ratio)).times(2);
}

function readProduct(total: Fact, terms: readonly Term[], facts: Facts): Reading | null {
  let low = new Decimal(1);
  let high = new Decimal(1);
  let usualHigh = new Decimal(1);
  let computed = new Decimal(1);
  for (const { fact: id } of terms) {
    const fact = factOf(facts, id);
    if (fact.value === null) return null;
    const value = new Decimal(fact.value);
    // How wide a product is does not depend on its sign.
    const size = value.abs();
    computed = computed.times(value);
    low = low.times(size.minus(halfUlp(fact.decimals)));
    high = high.times(size.plus(halfUlp(fact.decimals)));
    usualHigh = usualHigh.times(size.plus(halfUlp(fact.usualDecimals)));
  }
  const price = terms.map(({ fact }) => factOf(facts, fact)).find(({ quantity }) => quantity === 'unit-price');
  const ratio = price ? unitRatio(price, total) : new Decimal(1);
  if (!ratio) return null;
  const size = computed.abs();
  const spread = Decimal.max(high.minus(size), size.minus(low)).times(ratio);
  return {
    computed: computed.times(ratio),
    strict: usualHigh.minus(size).times(ratio).plus(halfUlp(total.usualDecimals)),
    lenient: spread.plus(halfUlp(total.decimals)),
    cutBelow: halfUlp(total.decimals).times(2),
    cutAbove: spread.times(2),
  };
}

/** Rates and shares: what all values that the figures can stand for come to (checks.md 1.8). */
function readRatio(total: Fact, terms: readonly Term[], facts: Facts): Reading | null {
  const computed = ratioOf(terms, facts);
  const lenient = ratioBounds(terms, facts, 'decimals');
  const strict = ratioBounds(terms, facts, 'usualDecimals');
  if (!computed || !lenient || !strict || total.decimals === null) return null;
  const reach = ({ low, high }: { low: Decimal; high: Decimal }) =>
    Decimal.max(high.minus(computed), computed.minus(low)).plus(halfUlp(total.decimals));
  return {
    computed,
    strict: reach(strict),
    // A rate that is off by one in its last digit was worked out from figures that we do not see.
    lenient: Decimal.max(reach(lenient), halfUlp(total.decimals).times(3)),
    cutBelow: halfUlp(total.decimals).times(2),
    cutAbove: new Decimal(0),
    quotient: total.decimals,
  };
}

function decide(
  relation: Relation,
  printed: Decimal,
  { computed: exact, strict, lenient, cutBelow, cutAbove, quotient }: Reading,
): CheckedRelation {
  const computed = quotient === undefined ? exact : exact.toDecimalPlaces(quotient + 2);
  const difference = printed.minus(computed);
  const beyond = excess(relation.kind, difference);
  const result = (verdict: Verdict, truncated = false): CheckedRelation => ({
    relation,
    verdict,
    printed: printed.toFixed(),
    computed: computed.toFixed(),
    difference: difference.toFixed(),
    strict: strict.toFixed(),
    lenient: lenient.toFixed(),
    truncated,
  });
  if (beyond.isZero() || (quotient !== undefined && exact.toDecimalPlaces(quotient).equals(printed)))
    return result('holds');
  if (quotient !== undefined && exact.toDecimalPlaces(quotient, Decimal.ROUND_DOWN).equals(printed))
    return result('rounding', true);
  if (beyond.lessThanOrEqualTo(strict)) return result('rounding');
  if (beyond.lessThanOrEqualTo(lenient)) return result('undecided');
  // Cut-off figures: the true sum lies in [computed, computed + cutAbove), the true total in [printed, printed + cutBelow).
  const cutOff = difference.greaterThan(cutBelow.negated()) && difference.lessThan(cutAbove);
  return cutOff ? result('rounding', true) : result('violated');
}

/** How far a difference (printed − computed) goes beyond what the relation asks for. */
function excess(kind: Relation['kind'], difference: Decimal): Decimal {
  if (kind === 'at-most') return difference.isNegative() ? difference.abs() : new Decimal(0);
  if (kind === 'at-least') return difference.isPositive() ? difference : new Decimal(0);
  return difference.abs();
}
