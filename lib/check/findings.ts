import { Decimal, UNIT_FACTOR } from '../amounts/index.ts';
import {
  type CheckedRelation,
  type Finding,
  isCellPlace,
  type Place,
  placeKey,
  type Remark,
  type Severity,
} from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { diagnose } from './diagnose.ts';
import { factOf } from './facts.ts';
import { messageOf } from './message.ts';
import { decimalsOf, shown, type TapeSource, tapeOf } from './tape.ts';

const RANK: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/** Makes of a cluster of violated relations what the reader is told. */
export function findingOf(
  cluster: readonly CheckedRelation[],
  relationsOf: (figure: string) => readonly CheckedRelation[],
  source: TapeSource,
): Finding {
  const ranked = byWeight(cluster, source);
  const lead = ranked[0] as CheckedRelation;
  // A doubt may have a lawful reason that lies in no figure: it names no culprit.
  const diagnosis = lead.relation.severity === 'error' ? diagnose(cluster, relationsOf, source.facts) : null;
  const culprit = diagnosis?.culprit ?? null;
  const places = placesOf(ranked, source);
  const decimals = decimalsOf(lead, source.facts);
  return {
    id: `${lead.relation.rule}@${places.map(placeKey).slice(0, 1).join()}`,
    rule: lead.relation.rule,
    severity: lead.relation.severity,
    message: messageOf(tapeOf(lead, source, null), cluster.length - 1, lead.relation.severity),
    places,
    quote: quoteOf(places, source),
    arithmetic:
      lead.printed === null
        ? null
        : {
            printed: lead.printed,
            computed: shown(lead.computed ?? '0', decimals),
            difference: shown(lead.difference ?? '0', decimals),
            tolerance: lead.lenient ?? '0',
          },
    culprit: culprit?.place ?? null,
    repair: diagnosis ? { value: diagnosis.value, slip: diagnosis.slip, support: diagnosis.support } : null,
    tables: tablesOf(places),
    tapes: ranked.map((one) => tapeOf(one, source, culprit?.id ?? null)),
    candidates: [],
    others: [],
  };
}

/** What the reader is told of a remark: its message, where it stands, and the sentence. */
export function findingOfRemark({ id, rule, severity, places, message }: Remark, source: TapeSource): Finding {
  return {
    id,
    rule,
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
      one.relation.terms.length - other.relation.terms.length,
  );
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

/** The first sentence that takes part, up to its stops on both sides. */
function quoteOf(places: readonly Place[], { textOf }: TapeSource): string | null {
  const place = places.find((one) => !isCellPlace(one));
  if (!place || isCellPlace(place)) return null;
  const text = textOf(place.block);
  const stops = /[。；！？\n]/;
  let start = place.start;
  let end = place.end;
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--;
  while (end < text.length && !stops.test(text.charAt(end))) end++;
  return text.slice(start, end).trim();
}
