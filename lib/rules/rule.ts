import type { Bilingual, Relation, Remark, Severity, Unbound } from '../model/index.ts';
import type { RuleContext } from './context.ts';

/** What a rule is, apart from how it is bound. `docs/rules.md` is written from it. */
export interface RuleMeta {
  /** As in the catalogue of checks. */
  id: string;
  scope: 'cell' | 'row' | 'column' | 'table' | 'cross-table' | 'text' | 'text-table' | 'document' | 'documents';
  /** Of a violation, where nothing about the binding makes it less certain. */
  severity: Severity;
  /** What must be so, in a few words. */
  says: Bilingual;
  /** `exact` where no rounding is allowed for: counts, percentages of a plan, wording. Rounding of what is printed, else. */
  tolerance?: 'exact';
  /** The sentence of the regulation that asks for it, where there is one. */
  regulation?: { sentence: string; source: string };
}

/** What a rule finds in a document. */
export type Bound = Relation | Remark | Unbound;

/** One rule: looks for its relations in an interpreted disclosure. It knows nothing of tolerance and verdicts. */
export interface Rule {
  meta: RuleMeta;
  bind(context: RuleContext): Iterable<Bound>;
}

export function isRelation(bound: Bound): bound is Relation {
  return 'terms' in bound;
}

export function isRemark(bound: Bound): bound is Remark {
  return 'places' in bound;
}
