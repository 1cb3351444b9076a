import type { Bilingual, Fact, Relation, Severity, Term } from '../../model/index.ts';
import type { RuleMeta } from '../rule.ts';

export interface RatioParts {
  /** The printed percentage. */
  total: Fact;
  /** Figures with their weights above and below the line. */
  terms: readonly RatioTerm[];
  alternatives?: readonly (readonly RatioTerm[])[];
  severity?: Severity;
  family?: string;
  statement: Bilingual;
}

export interface RatioTerm {
  fact: Fact;
  over?: number;
  under?: number;
}

/** A printed percentage and the figures that it follows from. */
export function relateRatio(
  meta: RuleMeta,
  { total, terms, alternatives = [], severity = meta.severity, family, statement }: RatioParts,
): Relation {
  return {
    id: `${meta.id}|${total.id}|${terms.map(({ fact }) => fact.id).join('÷')}`,
    rule: meta.id,
    kind: 'ratio',
    severity,
    total: total.id,
    terms: terms.map(termOf),
    alternatives: alternatives.map((reading) => reading.map(termOf)),
    family: family ?? null,
    statement,
  };
}

function termOf({ fact, over = 0, under = 0 }: RatioTerm): Term {
  return { fact: fact.id, weight: over, under };
}

/** What words say of figures, where no arithmetic does. */
export function relateWords(
  meta: RuleMeta,
  {
    total,
    others,
    agrees,
    severity = meta.severity,
    statement,
  }: { total: Fact; others: readonly Fact[]; agrees: boolean; severity?: Severity; statement: Bilingual },
): Relation {
  return {
    id: `${meta.id}|${total.id}|${others.map(({ id }) => id).join('+')}`,
    rule: meta.id,
    kind: 'words',
    severity,
    total: total.id,
    terms: others.map(({ id }) => ({ fact: id, weight: 1 })),
    alternatives: [],
    family: null,
    statement,
    agrees,
  };
}
