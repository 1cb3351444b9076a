import { Decimal, intervalOf } from '../amounts/index.ts';
import type { Bilingual, CheckedRelation, Fact, Tape, TapeLine, Term } from '../model/index.ts';
import { type Facts, factOf } from './facts.ts';
import type { PageOf } from './pages.ts';
import { namesOf, type TapeNames } from './tape-names.ts';

/** What writing a tape needs to know of the document. */
export interface TapeSource {
  facts: Facts;
  /** Short title of a table. */
  titleOf: (table: string) => string;
  pageOf: PageOf;
  /** What a rule says is so. */
  saysOf: (rule: string) => Bilingual | null;
  /** Text of a paragraph or heading. */
  textOf: (block: string) => string;
}

/**
 * The arithmetic of one relation as an accountant writes it.
 *
 * @param culprits figures that are marked as the likely slip
 */
export function tapeOf(checked: CheckedRelation, source: TapeSource, culprits: ReadonlySet<string>): Tape {
  const { relation } = checked;
  const total = factOf(source.facts, relation.total);
  const addends = relation.terms.map((term) => ({ fact: factOf(source.facts, term.fact), weight: term.weight }));
  const names = namesOf(
    total,
    addends.map(({ fact }) => fact),
    source,
  );
  const sign: TapeLine['sign'] = relation.kind === 'words' ? '=' : relation.kind === 'product' ? '×' : '+';
  const lines =
    relation.kind === 'ratio'
      ? ratioLines(relation.terms)
      : relation.terms.map(({ fact, weight }) => ({ fact, sign: weight < 0 ? ('-' as const) : sign }));
  const percent = relation.kind === 'ratio' ? '%' : '';
  const plain =
    addends.length > 0 &&
    [total, ...addends.map(({ fact }) => fact)].every((fact) => names.whereOf(fact) === null) &&
    !saysNothing(relation.statement.zh);
  return {
    relation: relation.id,
    rule: relation.rule,
    verdict: checked.verdict,
    heading: names.heading,
    statement: (plain || relation.kind === 'words' ? null : source.saysOf(relation.rule)) ?? relation.statement,
    kind: relation.kind,
    addends: lines.map((line) => lineOf(factOf(source.facts, line.fact), line.sign, names, culprits, total)),
    total: lineOf(total, relation.kind === 'at-most' ? '≤' : relation.kind === 'at-least' ? '≥' : '=', names, culprits),
    computed: checked.computed === null ? null : shown(checked.computed, decimalsOf(checked, source.facts)) + percent,
    difference: checked.difference === null ? null : shown(checked.difference, decimalsOf(checked, source.facts)),
    tolerance: checked.lenient,
    unit: total.quantity === 'money' ? total.unit : null,
  };
}

interface SignedLine {
  fact: string;
  sign: TapeLine['sign'];
}

/** (this − last) ÷ last: what is above the line, then, from ÷ on, what is below it. A figure may stand in both. */
function ratioLines(terms: readonly Term[]): SignedLine[] {
  const side = (weightOf: (term: Term) => number, first: TapeLine['sign']): SignedLine[] =>
    terms
      .filter((term) => weightOf(term) !== 0)
      .sort((one, other) => weightOf(other) - weightOf(one))
      .map((term, index) => ({ fact: term.fact, sign: index === 0 ? first : weightOf(term) < 0 ? '-' : '+' }));
  return [...side(({ weight }) => weight, '+'), ...side(({ under }) => under ?? 0, '÷')];
}

/** With the most decimals of the figures that take part, so that no digit of the arithmetic is lost. */
export function shown(value: string, decimals: number): string {
  const number = new Decimal(value);
  return number.toFixed(Math.max(decimals, Math.min(number.decimalPlaces(), 6)));
}

export function decimalsOf({ relation }: CheckedRelation, facts: Facts): number {
  const figures = [relation.total, ...relation.terms.map(({ fact }) => fact)].map((id) => factOf(facts, id));
  const units = new Set(figures.map(({ unit }) => unit));
  const counted = units.size > 1 ? figures.slice(0, 1) : figures;
  return Math.max(0, ...counted.map(({ decimals }) => decimals ?? 0));
}

function lineOf(
  fact: Fact,
  sign: TapeLine['sign'],
  names: TapeNames,
  culprits: ReadonlySet<string>,
  total = fact,
): TapeLine {
  const interval =
    fact.value === null
      ? null
      : intervalOf({ value: fact.value, decimals: fact.decimals ?? 0, exact: fact.decimals === null });
  return {
    sign,
    label: names.labelOf(fact),
    where: names.whereOf(fact),
    text: fact.place.text,
    unit: fact.quantity === 'money' && total.quantity === 'money' && fact.unit !== total.unit ? fact.unit : null,
    place: fact.place,
    culprit: culprits.has(fact.id),
    low: interval?.low.toFixed() ?? null,
    high: interval?.high.toFixed() ?? null,
  };
}

/** Where the figures compared have one name: 基本支出 = 基本支出. */
function saysNothing(statement: string): boolean {
  const names = statement.replace(/ 等 \d+ 项$/, '').split(/ [=≤≥+−×] /);
  return new Set(names).size === 1;
}
