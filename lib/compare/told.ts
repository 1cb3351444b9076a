import type { Claim, Fact, Subject } from '../model/index.ts';
import type { RuleContext } from '../rules/index.ts';
import { normaliseName } from '../standards/index.ts';

/**
 * What a sentence speaks of, named so that the same is found in another document of the same office: by class, section
 * and item, or by its kind and its words without the office's own name. Null where it has no kind that every disclosure
 * uses.
 */
export function subjectKey(context: RuleContext, { kind, side, general, path, name }: Subject): string | null {
  if (kind === null) return null;
  if (path.length > 0) return path.map(normaliseName).join('/');
  const office = normaliseName(context.interpretation.head.department);
  const words = normaliseName(name)
    .replace(office, '')
    .replace(/^(?:我|本)(?:部门|单位|[局委办厅院])/, '');
  return [kind, side, general, words.replace(/预算|决算|安排/g, '')].join('|');
}

/** One figure for each subject that a document tells of; a subject of which it tells two different amounts is left out. */
export function toldIn(context: RuleContext, figureOf: (claim: Claim) => Fact | null): Map<string, Fact> {
  const told = new Map<string, Fact | null>();
  for (const claim of context.claims) {
    const key = subjectKey(context, claim.subject);
    const fact = key === null ? null : figureOf(claim);
    if (key === null || fact?.value == null) continue;
    const known = told.get(key);
    const same = known === undefined || (known?.value != null && Number(known.value) === Number(fact.value));
    told.set(key, same ? fact : null);
  }
  return new Map([...told].flatMap(([key, fact]) => (fact === null ? [] : [[key, fact] as const])));
}
