import type { CheckedRelation, Work } from '../../model/index.ts';
import { clustersOf, figuresOf } from '../clusters.ts';
import { evaluate } from '../evaluate.ts';
import { withChanges } from './changes.ts';
import { clearlyFirst, ranked, withinReach, worthTelling } from './cost.ts';
import type { Diagnosis, Explanation } from './explanation.ts';
import type { RelationGraph } from './graph.ts';
import { omittedRows } from './omitted.ts';
import { peel } from './peel.ts';
import { type Found, search } from './search.ts';
import { singles } from './singles.ts';
import { touches } from './support.ts';
import { swaps } from './swaps.ts';

/** More violated relations at once come of a misread table, or of so many slips that nobody can tell them apart. */
const MOST_RELATIONS = 40;
/** In a small cluster three slips may be told apart; in a larger one their ways are too many. */
const MOST_FOR_THREE = 8;
const MOST_FIGURES_FOR_THREE = 24;

/** What is violated, cause by cause. */
export function* diagnoseAll(clusters: readonly CheckedRelation[][], graph: RelationGraph): Work<Diagnosis[]> {
  const told: Diagnosis[] = [];
  for (const cluster of clusters) told.push(...(yield* diagnose(cluster, graph)));
  return told;
}

/**
 * Looks for the fewest and least reliable figures whose change makes every violated relation of a cluster hold and breaks
 * none that holds (Fellegi and Holt; checks.md 3.3). A cluster of several slips whose relations part cleanly is given
 * back in parts. Where several figures could be it, no culprit is named.
 *
 * @param cluster violated relations that hang together
 */
export function* diagnose(cluster: readonly CheckedRelation[], graph: RelationGraph): Work<Diagnosis[]> {
  const sorted = [...cluster].sort((one, other) => (one.relation.id < other.relation.id ? -1 : 1));
  // What the words say no figure mends, and a doubt may have a lawful reason that lies in no figure.
  const mend = sorted.filter(({ relation }) => relation.severity === 'error' && relation.kind !== 'words');
  const beside = sorted.filter((one) => !mend.includes(one));
  if (mend.length === 0) {
    const rows = yield* omittedRows(beside, [], graph);
    return [{ violated: cluster, culprit: null, candidates: rows ? [rows] : [] }];
  }
  const one = yield* oneCause(mend, beside, graph);
  const peeled = one.length === 0 ? yield* peel(mend, graph) : null;
  if (peeled) {
    const { explanation, mended } = peeled;
    const rest = mend.filter((other) => !mended.includes(other));
    const told = [{ violated: mended, culprit: explanation, candidates: [explanation] }];
    const others = yield* diagnoseAll(clustersOf(rest, graph), graph);
    return besides([...told, ...others], beside, graph);
  }
  const { explanations, complete } =
    one.length > 0 ? { explanations: one, complete: true } : yield* severalCauses(mend, beside, graph);
  const order = ranked(explanations);
  const parts = complete ? partsOf(mend, order, graph) : null;
  if (parts) {
    const told = yield* diagnoseAll(parts, graph);
    // Several findings instead of one only where that tells which figures it is.
    if (told.filter(({ culprit }) => culprit === null).length <= 1) return besides(told, beside, graph);
  }
  const first = complete ? clearlyFirst(order) : null;
  const isOneFigure = first?.causes === 1 && first.changes[0]?.slip !== 'row-omitted';
  const told = { violated: mend, culprit: isOneFigure ? first : null, candidates: worthTelling(order) };
  return besides([told], beside, graph);
}

/**
 * Puts what need not be mended with the slip that it is about: with the culprit where there is one, else with any figure.
 * What is left is told by itself: it has another cause.
 */
function besides(told: readonly Diagnosis[], beside: readonly CheckedRelation[], graph: RelationGraph): Diagnosis[] {
  const about = told.map(({ culprit, violated }) =>
    culprit ? new Set(culprit.changes.map(({ fact }) => fact.id)) : new Set(violated.flatMap(figuresOf)),
  );
  const homeOf = (one: CheckedRelation) => about.findIndex((ids) => touches(one, ids));
  const rest = beside.filter((one) => homeOf(one) === -1);
  return [
    ...told.map((one, index) => ({
      ...one,
      violated: [...one.violated, ...beside.filter((other) => homeOf(other) === index)],
    })),
    ...clustersOf(rest, graph).map((violated) => ({ violated, culprit: null, candidates: [] })),
  ];
}

function* oneCause(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
): Work<Explanation[]> {
  const rows = yield* omittedRows(mend, beside, graph);
  const figures = yield* singles(mend, beside, graph);
  const exchanged = mend.length > MOST_RELATIONS ? [] : yield* swaps(mend, beside, graph);
  return [...figures, ...exchanged, ...(rows ? [rows] : [])];
}

/** Two causes before three. */
function* severalCauses(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
): Work<Found> {
  if (mend.length < 2 || mend.length > MOST_RELATIONS) return { explanations: [], complete: true };
  const two = yield* search(mend, beside, graph, 2);
  const figures = new Set(mend.flatMap(figuresOf)).size;
  const isSmall = mend.length >= 3 && mend.length <= MOST_FOR_THREE && figures <= MOST_FIGURES_FOR_THREE;
  if (two.explanations.length > 0 || !isSmall) return two;
  return yield* search(mend, beside, graph, 3);
}

/**
 * The relations of each slip, where several slips explain the cluster: every likely explanation parts the relations in
 * the same way, and each relation is one slip's alone.
 */
function partsOf(
  mend: readonly CheckedRelation[],
  order: readonly Explanation[],
  graph: RelationGraph,
): CheckedRelation[][] | null {
  const [first, ...others] = withinReach(order);
  const parts = first && first.causes > 1 ? cleanParts(mend, first, graph) : null;
  if (!parts) return null;
  const name = nameOfParts(parts);
  const alike = others.every((one) => {
    const own = cleanParts(mend, one, graph);
    return own !== null && nameOfParts(own) === name;
  });
  return alike ? parts : null;
}

/** The relations that each change mends by itself; null where one needs several changes, or any of them would do. */
function cleanParts(
  mend: readonly CheckedRelation[],
  { changes }: Explanation,
  graph: RelationGraph,
): CheckedRelation[][] | null {
  const parts = changes.map((change) => {
    const facts = withChanges(graph.facts, [change]);
    return mend.filter(({ relation }) => evaluate(relation, facts).verdict !== 'violated');
  });
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  return parts.every((part) => part.length > 0) && count === mend.length ? parts : null;
}

function nameOfParts(parts: readonly (readonly CheckedRelation[])[]): string {
  return parts
    .map((part) =>
      part
        .map(({ relation }) => relation.id)
        .sort()
        .join(),
    )
    .sort()
    .join(' | ');
}
