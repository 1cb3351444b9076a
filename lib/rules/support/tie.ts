import type { Fact, Relation, Severity } from '../../model/index.ts';
import type { RuleMeta } from '../rule.ts';
import { relate } from './relate.ts';

/**
 * A figure of the text with those of the tables that print it. Several places may be meant (总计 or 本年合计, the
 * department's table or that of one fund): it is violated only if it is none of them.
 */
export function tie(
  meta: RuleMeta,
  told: Fact,
  places: readonly (Fact | null)[],
  severity: Severity = meta.severity,
): Relation | null {
  const [first, ...others] = places.filter((fact) => fact?.value != null);
  if (!first || told.value === null) return null;
  return relate(meta, {
    kind: 'equal',
    total: told,
    addends: [first],
    alternatives: others.map((fact) => (fact ? [fact] : [])),
    severity,
  });
}
