import type { Claim, Fact, Relation, Severity, Term } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { relate } from './relate.ts';

/**
 * A figure of the text with those of the tables that print it. Several places may be meant (总计 or 本年合计, the
 * department's table or that of one fund): it is violated only if it is none of them.
 *
 * @param carried money that the text says its figure holds, or does not hold, and the tables may count otherwise
 */
export function tie(
  meta: RuleMeta,
  told: Fact,
  places: readonly (Fact | null)[],
  severity: Severity = meta.severity,
  carried: Term | null = null,
): Relation | null {
  const [first, ...others] = places.filter((fact) => fact?.value != null);
  if (!first || told.value === null) return null;
  const relation = relate(meta, {
    kind: 'equal',
    total: told,
    addends: [first],
    alternatives: others.map((fact) => (fact ? [fact] : [])),
    severity,
  });
  if (!carried) return relation;
  const otherwise = [relation.terms, ...relation.alternatives].map((place) => [...place, carried]);
  return { ...relation, alternatives: [...relation.alternatives, ...otherwise] };
}

/** 支出预算630万元（含上年结转30万元）: what a claim says in brackets that it counts in, or leaves out; null where it says nothing. */
export function carriedIn(context: RuleContext, claim: Claim): Term | null {
  const [only, ...others] = claim.wording === 'bracket' ? context.partsOf(claim) : [];
  if (!only?.level || others.length > 0 || !COUNTED.test(only.subject.name)) return null;
  return { fact: only.level.fact, weight: /^(?:不含|不包括|未含|另有)/.test(only.subject.name) ? -1 : 1 };
}

const COUNTED = /结[转余]|(?:安排|资金|收入)$|^不?含/;
