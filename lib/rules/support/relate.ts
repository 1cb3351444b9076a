import type { Fact, Relation, Severity, Term, Unbound } from '../../model/index.ts';
import type { RuleMeta } from '../rule.ts';

export interface RelationParts {
  kind?: Relation['kind'];
  total: Fact;
  addends: readonly Fact[];
  /** Sign of each addend; all count once where nothing is said. */
  weights?: readonly (1 | -1)[];
  /** Other lawful sets of addends. */
  alternatives?: readonly (readonly Fact[])[];
  severity?: Severity;
  family?: string;
  /** Names in the statement; by default each figure's own. */
  nameOf?: (fact: Fact) => string;
}

/** A relation between a figure and those it follows from. Its id tells the rule and the figures, so it is the same on every run. */
export function relate(
  meta: RuleMeta,
  {
    kind = 'sum',
    total,
    addends,
    weights = [],
    alternatives = [],
    severity = meta.severity,
    family,
    nameOf = rowName,
  }: RelationParts,
): Relation {
  const sign = kind === 'at-most' ? '≥' : kind === 'at-least' ? '≤' : '=';
  const joint = kind === 'product' ? ' × ' : ' + ';
  const names = addends.map(nameOf);
  const left = names.length > 4 ? names.length - 3 : 0;
  const joined = names
    .slice(0, left > 0 ? 3 : 4)
    .map((name, index) => (weights[index] === -1 ? ` − ${name}` : index > 0 ? `${joint}${name}` : name))
    .join('');
  const statement = `${nameOf(total)} ${sign} ${joined.trim() || '0'}`;
  return {
    id: `${meta.id}|${total.id}|${addends.map(({ id }) => id).join('+')}`,
    rule: meta.id,
    kind,
    severity,
    total: total.id,
    terms: addends.map(({ id }, index) => ({ fact: id, weight: weights[index] ?? 1 })),
    alternatives: alternatives.map(termsOf),
    family: family ?? null,
    statement: {
      zh: left > 0 ? `${statement} 等 ${names.length} 项` : statement,
      en: left > 0 ? `${statement} and ${left} more` : statement,
    },
  };
}

export function unbound(meta: RuleMeta, tables: readonly string[], zh: string, en: string): Unbound {
  return { rule: meta.id, tables: [...tables], reason: { zh, en } };
}

export const rowName = (fact: Fact): string => fact.label || fact.columnLabel;
export const columnName = (fact: Fact): string => fact.columnLabel || fact.label;

function termsOf(facts: readonly Fact[]): Term[] {
  return facts.map(({ id }) => ({ fact: id, weight: 1 }));
}
