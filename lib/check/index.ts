import {
  type CheckedRelation,
  type Interpretation,
  placeKey,
  type Remark,
  type Review,
  type Tape,
  type Unbound,
  type Work,
} from '../model/index.ts';
import { completenessOf, isRelation, isRemark, RuleContext, rules } from '../rules/index.ts';
import { clustersOf, figuresOf } from './clusters.ts';
import { withoutDoubtful } from './doubtful.ts';
import { evaluate } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { withoutMisreadFamilies } from './families.ts';
import { findingOf, findingOfRemark } from './findings.ts';
import { marksOf } from './marks.ts';
import { pagesOf } from './pages.ts';
import { shortTitles } from './short-title.ts';
import { count, noCounts, tableReviews } from './tables.ts';
import { tapeOf } from './tape.ts';

export interface Checked {
  review: Review;
  /** Every relation that was bound, with its arithmetic. */
  relations: CheckedRelation[];
  /** The card of a relation. @throws when there is no such relation */
  tapeOf(relationId: string): Tape;
}

const YIELD_EVERY = 50;

/** Binds all rules, decides every relation, and makes of what is violated the findings that the reader is told. */
export function* check(interpretation: Interpretation): Work<Checked> {
  const facts = factsOf(interpretation);
  const { checked, unbound, remarks } = yield* evaluateAll(interpretation);
  const taking = new Map<string, CheckedRelation[]>();
  for (const one of checked) {
    for (const id of new Set(figuresOf(one))) taking.set(id, [...(taking.get(id) ?? []), one]);
  }
  yield;
  const titles = shortTitles(interpretation.disclosure.tables);
  const texts = new Map(
    interpretation.disclosure.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [[block.id, block.text] as const],
    ),
  );
  const source = {
    facts,
    titleOf: (table: string) => titles.get(table) ?? '',
    pageOf: pagesOf(interpretation.disclosure),
    saysOf: (rule: string) => rules.find(({ meta }) => meta.id === rule)?.meta.says ?? null,
    textOf: (block: string) => texts.get(block) ?? '',
  };
  const clusters = clustersOf(
    checked.filter(({ verdict }) => verdict === 'violated'),
    facts,
  );
  const findings = [
    ...clusters.map((cluster) => findingOf(cluster, (id) => taking.get(id) ?? [], source)),
    ...remarks.map((remark) => findingOfRemark(remark, source)),
  ];
  yield;
  const culpritPlaces = new Set(findings.flatMap(({ culprit }) => (culprit ? [placeKey(culprit)] : [])));
  const culprits = new Set(
    [...facts.values()].filter(({ place }) => culpritPlaces.has(placeKey(place))).map(({ id }) => id),
  );
  const counts = noCounts();
  for (const one of checked) count(counts, one);
  counts.insufficient += unbound.length;
  const byId = new Map(checked.map((one) => [one.relation.id, one]));
  const culpritOf = new Map(
    findings.flatMap(({ culprit, tapes }) =>
      culprit ? tapes.map(({ relation }) => [relation, placeKey(culprit)] as const) : [],
    ),
  );
  const { disclosure, head } = interpretation;
  const completeness = completenessOf(interpretation);
  return {
    review: {
      source: disclosure.source,
      head,
      counts,
      tables: tableReviews(interpretation, checked, unbound, facts),
      paragraphs: disclosure.blocks.filter(({ kind }) => kind === 'paragraph').length,
      findings: findings.sort((one, other) => order(one.severity) - order(other.severity)),
      marks: marksOf(checked, culprits, facts),
      ...(completeness && { completeness }),
    },
    relations: checked,
    tapeOf(relationId) {
      const one = byId.get(relationId);
      if (!one) throw new Error(`no relation ${relationId}`);
      const place = culpritOf.get(relationId);
      const culprit = place
        ? figuresOf(one).find(
            (id) => placeKey((facts.get(id) as { place: Parameters<typeof placeKey>[0] }).place) === place,
          )
        : undefined;
      return tapeOf(one, source, culprit ?? null);
    },
  };
}

const order = (severity: string) => ['error', 'warn', 'info'].indexOf(severity);

interface Evaluated {
  checked: CheckedRelation[];
  unbound: Unbound[];
  remarks: Remark[];
}

function* evaluateAll(interpretation: Interpretation): Work<Evaluated> {
  const facts = factsOf(interpretation);
  const context = new RuleContext(interpretation);
  const seen = new Map<string, CheckedRelation>();
  const unbound: Unbound[] = [];
  const remarks: Remark[] = [];
  let bound = 0;
  for (const rule of rules) {
    for (const one of rule.bind(context)) {
      if (++bound % YIELD_EVERY === 0) yield;
      if (isRelation(one)) seen.set(one.id, evaluate(one, facts));
      else if (isRemark(one)) remarks.push(one);
      else unbound.push(one);
    }
    yield;
  }
  return {
    checked: withoutDoubtful(withoutMisreadFamilies([...seen.values()]), interpretation, facts),
    unbound,
    remarks,
  };
}
