import { Decimal, UNIT_FACTOR } from '../amounts/index.ts';
import {
  type Candidate,
  type CheckedRelation,
  type Finding,
  isCellPlace,
  type Place,
  placeKey,
  type Remark,
  type Severity,
} from '../model/index.ts';
import { arithmeticOf } from './arithmetic.ts';
import { figuresOf } from './clusters.ts';
import {
  type Diagnosis,
  type Explanation,
  holds,
  independent,
  type RelationGraph,
  relationsOfAll,
} from './diagnosis/index.ts';
import { factOf } from './facts.ts';
import { messageOf } from './message.ts';
import { type TapeSource, tapeOf } from './tape.ts';
import { fullNameOf } from './tape-names.ts';

const RANK: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/** The most relations told beside those that fail: more is no use on a card. */
const MOST_OTHERS = 8;

/** Makes of the violated relations of one cause what the reader is told. */
export function findingOf(
  { violated, culprit, candidates }: Diagnosis,
  graph: RelationGraph,
  source: TapeSource,
): Finding {
  const ranked = byWeight(violated, source);
  const lead = ranked[0] as CheckedRelation;
  const places = placesOf(ranked, source);
  const culprits = culpritsOf(culprit);
  const [change] = culprit?.changes ?? [];
  const [likely] = candidates;
  const missing = likely?.changes[0]?.slip === 'row-omitted' ? candidateOf(likely, source) : null;
  return {
    id: `${lead.relation.rule}@${places.map(placeKey).slice(0, 1).join()}`,
    rule: lead.relation.rule,
    ...saysOf(lead.relation.rule, source),
    severity: lead.relation.severity,
    message: messageOf(
      tapeOf(lead, source, new Set()),
      ranked.length - 1,
      lead.relation.severity,
      missing,
      isToldAlone(lead, source) ? source.saysOf(lead.relation.rule) : null,
    ),
    places,
    quote: quoteOf(places, source),
    arithmetic: arithmeticOf(lead, source.facts),
    culprit: change?.fact.place ?? null,
    repair: change && culprit ? { value: change.value, slip: change.slip, support: culprit.support } : null,
    candidates: candidates.map((one) => candidateOf(one, source)),
    tables: tablesOf(places),
    tapes: ranked.map((one) => tapeOf(one, source, culprits)),
    others: culprit ? othersOf(culprit, violated, graph).map((one) => tapeOf(one, source, culprits)) : [],
  };
}

function saysOf(rule: string, source: TapeSource): Pick<Finding, 'says'> {
  const says = source.saysOf(rule);
  return says ? { says } : {};
}

/** Two amounts of the text that ought to be one: 上年 1.70 and 1.20 do not show that the sentence says 持平. */
function isToldAlone(one: CheckedRelation, { facts }: TapeSource): boolean {
  return one.relation.kind === 'equal' && figuresOf(one).every((id) => !isCellPlace(factOf(facts, id).place));
}

/** The figures that are marked as the likely slip. */
export function culpritsOf(culprit: Explanation | null): Set<string> {
  return new Set(culprit?.changes.map(({ fact }) => fact.id));
}

function candidateOf({ changes, support }: Explanation, source: TapeSource): Candidate {
  return {
    changes: changes.map(({ fact, value, slip }) => ({
      place: fact.place,
      label: fullNameOf(fact, source),
      value,
      slip,
    })),
    support,
  };
}

/** What else the culprit takes part in: it holds as printed, and with the value that would reconcile. */
function othersOf(culprit: Explanation, violated: readonly CheckedRelation[], graph: RelationGraph): CheckedRelation[] {
  const taking = relationsOfAll(culpritsOf(culprit), (id) => graph.relationsOf(id));
  const holding = taking.filter((one) => holds(one) && !violated.includes(one));
  return independent(holding, graph.facts).slice(0, MOST_OTHERS);
}

/** What the reader is told of a remark: its message, where it stands, and the sentence. */
export function findingOfRemark({ id, rule, severity, places, message }: Remark, source: TapeSource): Finding {
  return {
    id,
    rule,
    ...saysOf(rule, source),
    severity,
    message,
    places,
    quote: quoteOf(places, source),
    arithmetic: null,
    culprit: null,
    repair: null,
    candidates: [],
    tapes: [],
    others: [],
    tables: tablesOf(places),
  };
}

/** How far a relation is from holding, in one unit of money, so that the largest of a cluster speaks for it. */
function apart({ relation, difference }: CheckedRelation, { facts }: TapeSource): Decimal {
  const { unit } = factOf(facts, relation.total);
  return new Decimal(difference ?? 0).abs().times(unit === null ? 1 : UNIT_FACTOR[unit]);
}

/** The most telling relation first: the surest; within one table before between tables; the largest; of few figures. */
function byWeight(cluster: readonly CheckedRelation[], source: TapeSource): CheckedRelation[] {
  const rooms = (one: CheckedRelation) =>
    new Set(figuresOf(one).map((id) => roomOf(factOf(source.facts, id).place))).size;
  return [...cluster].sort(
    (one, other) =>
      RANK[one.relation.severity] - RANK[other.relation.severity] ||
      rooms(one) - rooms(other) ||
      // Points of a percentage are no money: what money is apart says more.
      Number(one.relation.kind === 'ratio') - Number(other.relation.kind === 'ratio') ||
      apart(other, source).comparedTo(apart(one, source)) ||
      one.relation.terms.length - other.relation.terms.length ||
      // Of equals the one that is printed first, so that a finding is the same on every run.
      inPrint(factOf(source.facts, one.relation.total).place, factOf(source.facts, other.relation.total).place) ||
      (one.relation.id < other.relation.id ? -1 : 1),
  );
}

/** Below nought where `one` is printed before `other`; places of the text come after the tables. */
function inPrint(one: Place, other: Place): number {
  if (!isCellPlace(one) || !isCellPlace(other)) return Number(!isCellPlace(one)) - Number(!isCellPlace(other));
  return byNumber(one.table, other.table) || one.row - other.row || one.column - other.column;
}

function roomOf(place: Place): string {
  return isCellPlace(place) ? place.table : '';
}

function tablesOf(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap((place) => (isCellPlace(place) ? [place.table] : [])))].sort(byNumber);
}

const byNumber = (one: string, other: string) => Number(one.slice(1)) - Number(other.slice(1));

function placesOf(cluster: readonly CheckedRelation[], { facts }: TapeSource): Place[] {
  const ids = new Set(cluster.flatMap(figuresOf));
  return [...ids].map((id) => factOf(facts, id).place);
}

/** More than a reader takes in at a glance: a quote is then of the first sentence alone. */
const LONGEST_QUOTE = 400;

/** The sentences of a paragraph that take part, from the first to the last, up to their stops on both sides. */
function quoteOf(places: readonly Place[], { textOf }: TapeSource): string | null {
  const first = places.find((one) => !isCellPlace(one));
  if (!first || isCellPlace(first)) return null;
  const text = textOf(first.block);
  const own = places.flatMap((one) => (!isCellPlace(one) && one.block === first.block ? [one] : []));
  const from = sentenceAround(text, Math.min(...own.map(({ start }) => start)));
  const to = sentenceAround(text, Math.max(...own.map(({ end }) => end)) - 1);
  const all = text.slice(from.start, to.end);
  const alone = sentenceAround(text, first.start);
  return (all.length <= LONGEST_QUOTE ? all : text.slice(alone.start, Math.max(alone.end, first.end))).trim();
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  const stops = /[。；！？\n]/;
  let start = Math.max(0, at);
  let end = start;
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--;
  while (end < text.length && !stops.test(text.charAt(end))) end++;
  return { start, end };
}
