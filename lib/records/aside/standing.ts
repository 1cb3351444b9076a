import {
  type Counts,
  type Finding,
  isCellPlace,
  type Mark,
  type Place,
  placeKey,
  type Review,
  type SetAside,
  type TableReview,
} from '../../model/index.ts';

/**
 * A review without what the reader has set aside: not among the findings, not counted, its marks quiet. The review
 * itself stays as it was found.
 */
export function standing(review: Review, aside: readonly SetAside[]): Review {
  const ids = new Set(aside.map(({ finding }) => finding));
  const left = review.findings.filter(({ id }) => ids.has(id));
  if (left.length === 0) return review;
  const findings = review.findings.filter(({ id }) => !ids.has(id));
  return {
    ...review,
    findings,
    counts: without(review.counts, left, () => true),
    tables: review.tables.map((table) => tableWithout(table, left)),
    marks: quieted(review.marks, left, findings),
  };
}

/** Counts without the relations of these findings, as far as they concern what is counted. */
function without(counts: Counts, left: readonly Finding[], concerns: (places: readonly Place[]) => boolean): Counts {
  const rest = { ...counts };
  for (const { severity, tapes } of left) {
    // A doubt counts as undecided.
    const kind = severity === 'error' ? 'violated' : 'undecided';
    for (const { addends, total } of tapes) {
      if (concerns([...addends, total].map(({ place }) => place))) rest[kind] = Math.max(0, rest[kind] - 1);
    }
  }
  return rest;
}

function tableWithout(table: TableReview, left: readonly Finding[]): TableReview {
  if (!left.some(({ tables }) => tables.includes(table.table))) return table;
  const counts = without(table.counts, left, (places) =>
    places.some((place) => isCellPlace(place) && place.table === table.table),
  );
  if (table.state !== 'contradicts' || counts.violated > 0) return { ...table, counts };
  return { ...table, counts, state: counts.holds === 0 && counts.rounding > 0 ? 'rounding' : 'checked' };
}

/** Figures of these findings alone are marked as in doubt, which is seen only when asked for. */
function quieted(marks: readonly Mark[], left: readonly Finding[], findings: readonly Finding[]): Mark[] {
  const taking = new Set(left.flatMap(({ tapes }) => tapes.map(({ relation }) => relation)));
  const standingIn = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ tapes }) => tapes.map(({ relation }) => relation)),
  );
  const culprits = new Set(findings.flatMap(({ culprit }) => (culprit ? [placeKey(culprit)] : [])));
  return marks.map((mark) => {
    if (!mark.relations.some((relation) => taking.has(relation))) return mark;
    const loud = mark.relations.some((relation) => standingIn.has(relation));
    return { ...mark, kind: !loud ? 'undecided' : culprits.has(placeKey(mark.place)) ? 'culprit' : 'violated' };
  });
}
