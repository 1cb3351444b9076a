import type { Bilingual, Relation, Severity, Unbound } from '../model/index.ts';
import type { RuleContext } from './context.ts';

/** What a rule is, apart from how it is bound. `docs/rules.md` is written from it. */
export interface RuleMeta {
  /** As in the catalogue of checks. */
  id: string;
  scope: 'row' | 'column' | 'table' | 'cross-table' | 'text' | 'text-table';
  /** Of a violation, where nothing about the binding makes it less certain. */
  severity: Severity;
  /** What must be so, in a few words. */
  says: Bilingual;
}

/** One rule: looks for its relations in an interpreted disclosure. It knows nothing of tolerance and verdicts. */
export interface Rule {
  meta: RuleMeta;
  bind(context: RuleContext): Iterable<Relation | Unbound>;
}

export function isRelation(bound: Relation | Unbound): bound is Relation {
  return 'id' in bound;
}
