import type { Fact, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { isRelation, type Rule } from '../rule.ts';

/** Tables whose figures other rules have added up, by the direction of the sum. */
export interface BoundSoFar {
  down: Set<string>;
  across: Set<string>;
  /** Sums that are bound as errors, by their figures. */
  errors: Set<string>;
}

const known = new WeakMap<RuleContext, BoundSoFar>();

/** What the rules that ran before on this document have bound. */
export function boundSoFar(context: RuleContext): BoundSoFar {
  const found = known.get(context) ?? { down: new Set(), across: new Set(), errors: new Set() };
  known.set(context, found);
  return found;
}

/** The same rule; what it binds is noted for the rules that come after it and speak only where no other does. */
export function noting(rule: Rule): Rule {
  return {
    meta: rule.meta,
    *bind(context) {
      const so = boundSoFar(context);
      for (const bound of rule.bind(context)) {
        if (isRelation(bound) && bound.kind === 'sum') note(so, bound);
        yield bound;
      }
    },
  };
}

/** Whether a rule that ran before has bound the very same sum of cells as an error: told twice it would look like two. */
export function isBoundAsError(context: RuleContext, total: Fact, addends: readonly Fact[]): boolean {
  const key = keyOf(
    total.id,
    addends.map(({ id }) => ({ fact: id })),
  );
  return boundSoFar(context).errors.has(key);
}

function keyOf(total: string, terms: readonly { fact: string }[]): string {
  return `${total}=${terms
    .map(({ fact }) => fact)
    .sort()
    .join('+')}`;
}

/** Facts of cells bear table, row and column in their ids; those of the text do not. */
function note({ down, across, errors }: BoundSoFar, { total, terms, severity }: Relation): void {
  if (severity === 'error') errors.add(keyOf(total, terms));
  const [table, row, column] = total.split(':');
  if (table === undefined || column === undefined) return;
  for (const { fact } of terms) {
    const [otherTable, otherRow, otherColumn] = fact.split(':');
    if (otherTable !== table) return;
    if (otherColumn === column && otherRow !== row) down.add(table);
    if (otherRow === row && otherColumn !== column) across.add(table);
  }
}
