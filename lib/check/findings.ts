import { Decimal, UNIT_FACTOR } from '../amounts/index.ts';
import {
  type Bilingual,
  type CheckedRelation,
  type Finding,
  isCellPlace,
  type Place,
  placeKey,
  type Severity,
} from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { diagnose } from './diagnose.ts';
import { factOf } from './facts.ts';
import { decimalsOf, shown, type TapeSource, tapeOf } from './tape.ts';

const RANK: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/** Makes of a cluster of violated relations what the reader is told. */
export function findingOf(
  cluster: readonly CheckedRelation[],
  relationsOf: (figure: string) => readonly CheckedRelation[],
  source: TapeSource,
): Finding {
  const ranked = [...cluster].sort(
    (one, other) =>
      RANK[one.relation.severity] - RANK[other.relation.severity] ||
      apart(other, source).comparedTo(apart(one, source)),
  );
  const lead = ranked[0] as CheckedRelation;
  const diagnosis = diagnose(cluster, relationsOf, source.facts);
  const culprit = diagnosis?.culprit ?? null;
  const places = placesOf(ranked, source);
  const decimals = decimalsOf(lead, source.facts);
  return {
    id: `${lead.relation.rule}@${places.map(placeKey).slice(0, 1).join()}`,
    rule: lead.relation.rule,
    severity: lead.relation.severity,
    message: messageOf(lead, cluster.length, source),
    places,
    quote: quoteOf(places, source),
    arithmetic: {
      printed: lead.printed ?? '',
      computed: shown(lead.computed ?? '0', decimals),
      difference: shown(lead.difference ?? '0', decimals),
      tolerance: lead.lenient ?? '0',
    },
    culprit: culprit?.place ?? null,
    repair: diagnosis ? { value: diagnosis.value, slip: diagnosis.slip, support: diagnosis.support } : null,
    tables: [...new Set(places.flatMap((place) => (isCellPlace(place) ? [place.table] : [])))].sort(byNumber),
    tapes: ranked.map((one) => tapeOf(one, source, culprit?.id ?? null)),
  };
}

/** How far a relation is from holding, in one unit of money, so that the largest of a cluster speaks for it. */
function apart({ relation, difference }: CheckedRelation, { facts }: TapeSource): Decimal {
  const { unit } = factOf(facts, relation.total);
  return new Decimal(difference ?? 0).abs().times(unit === null ? 1 : UNIT_FACTOR[unit]);
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

const SIGNS = { sum: '+', equal: '+', 'at-most': '+', 'at-least': '+', product: '×' } as const;
const MOST_SHOWN = 5;

function messageOf(lead: CheckedRelation, relations: number, source: TapeSource): Bilingual {
  const tape = tapeOf(lead, source, null);
  const parts = tape.addends.map(
    ({ label, text, sign }, index) =>
      `${index > 0 ? ` ${sign === '-' ? '−' : SIGNS[tape.kind]} ` : ''}${label} ${text}`,
  );
  const rest = parts.length - MOST_SHOWN;
  const sum = parts.slice(0, MOST_SHOWN).join('') + (rest > 0 ? ` …（+${rest}）` : '');
  const single = tape.addends.length === 1 && tape.kind !== 'product';
  const left = single ? sum : `${sum || '0'} = ${tape.computed}`;
  const difference = (tape.difference ?? '').replace(/^-/, '−');
  const bound = { zh: '', en: '' };
  if (tape.kind === 'at-most') Object.assign(bound, { zh: '不应多于', en: 'must not exceed ' });
  else if (tape.kind === 'at-least') Object.assign(bound, { zh: '不应少于', en: 'must not be less than ' });
  const versus = { zh: bound.zh || '而印作', en: bound.en || 'but printed is ' };
  const more =
    relations > 1 ? { zh: `（共 ${relations} 处关系）`, en: ` (${relations} relations)` } : { zh: '', en: '' };
  return {
    zh: `${tape.heading.zh}：${left}，${versus.zh}${tape.total.label} ${tape.total.text}，相差 ${difference}，这几处数字不能同时成立${more.zh}。`,
    en: `${tape.heading.en}: ${left}, ${versus.en}${tape.total.label} ${tape.total.text}; difference ${difference}. These figures cannot all be true${more.en}.`,
  };
}
