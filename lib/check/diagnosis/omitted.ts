import { Decimal } from '../../amounts/index.ts';
import { type CheckedRelation, type Fact, isCellPlace, type Work } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import { unitRatio } from '../facts.ts';
import { weighed } from './cost.ts';
import type { Explanation } from './explanation.ts';
import type { RelationGraph } from './graph.ts';

/** With fewer digits an amount is met by chance. */
const FEWEST_DIGITS = 3;

/**
 * Rows that a list lacks: what it falls short of its total by equals one figure, or a sum of two, of a list elsewhere
 * that has rows in common with it. Told only where one set of rows does so for every one of the relations.
 */
export function* omittedRows(
  mend: readonly CheckedRelation[],
  beside: readonly CheckedRelation[],
  graph: RelationGraph,
): Work<Explanation | null> {
  let common = new Map<string, Fact[]>();
  for (const [index, one] of mend.entries()) {
    const sets = yield* rowsFor(one, graph);
    common = index === 0 ? sets : new Map([...common].filter(([names]) => sets.has(names)));
    if (common.size === 0) return null;
  }
  const [rows, ...others] = [...common.values()];
  if (!rows || others.length > 0) return null;
  const changes = rows.map((fact) => ({ fact, value: fact.value ?? '0', slip: 'row-omitted' as const }));
  const { support, cost } = weighed([], 1, mend, beside, graph);
  return { changes, causes: 1, support, cost: cost + OMITTED_COST, doubt: 0 };
}

/** An amount of three digits and more is hardly met by chance among the few rows that a list lacks. */
const OMITTED_COST = -1;

/** Sets of rows elsewhere that would close the list, by the names of the rows. */
function* rowsFor(checked: CheckedRelation, graph: RelationGraph): Work<Map<string, Fact[]>> {
  const found = new Map<string, Fact[]>();
  const { relation, difference } = checked;
  const total = graph.fact(relation.total);
  const lacking = new Decimal(difference ?? 0);
  const isList = relation.kind === 'sum' && relation.terms.every(({ weight }) => weight === 1);
  const listed = relation.terms.map(({ fact }) => graph.fact(fact));
  const isSibling = siblingsByCode(total, listed);
  // One line alone is a list only where codes say so.
  const isLong = relation.terms.length > 1 || (isSibling !== null && relation.terms.length > 0);
  if (!isList || !isLong || !lacking.isPositive() || lacking.precision() < FEWEST_DIGITS) return found;
  const names = new Map(listed.map((fact) => [nameOf(fact), fact]));
  const own = new Set(listed.map(({ place }) => (isCellPlace(place) ? place.table : '')));
  for (const column of graph.columns()) {
    const [head] = column;
    if (!head || (isCellPlace(head.place) && own.has(head.place.table))) continue;
    yield;
    const amounts = column.filter((fact) => !isZero(fact));
    const shares = amounts.some((fact) => {
      const same = names.get(nameOf(fact));
      return same !== undefined && !isZero(same) && amountIn(fact, total)?.equals(amountIn(same, total) ?? 0) === true;
    });
    if (!shares) continue;
    const isRow = isSibling ?? ((fact: Fact) => graph.isItem(fact));
    const missing = amounts.filter((fact) => !names.has(nameOf(fact)) && isRow(fact));
    for (const rows of closing(missing, lacking, total)) found.set(rows.map(nameOf).sort().join('+'), rows);
  }
  return found;
}

/** In a list of codes a missing row has a code of the same length, below the same one; null where the list has none. */
function siblingsByCode(total: Fact, listed: readonly Fact[]): ((fact: Fact) => boolean) | null {
  const lengths = new Set(listed.map(({ code }) => code?.length ?? 0));
  const [length = 0] = lengths;
  if (lengths.size !== 1 || length === 0) return null;
  const above = total.code ?? '';
  return ({ code }) => code?.length === length && code.startsWith(above);
}

/** One figure, or two, that come to the amount. */
function* closing(figures: readonly Fact[], lacking: Decimal, total: Fact): Generator<Fact[]> {
  const byAmount = new Map<string, Fact[]>();
  const amounts = figures.flatMap((fact) => {
    const amount = amountIn(fact, total);
    return amount ? [{ fact, amount }] : [];
  });
  for (const { fact, amount } of amounts) {
    const key = amount.toFixed();
    byAmount.set(key, [...(byAmount.get(key) ?? []), fact]);
  }
  for (const fact of byAmount.get(lacking.toFixed()) ?? []) yield [fact];
  for (const { fact, amount } of amounts) {
    for (const other of byAmount.get(lacking.minus(amount).toFixed()) ?? [])
      if (fact.id < other.id && nameOf(fact) !== nameOf(other)) yield [fact, other];
  }
}

const nameOf = ({ code, label }: Fact) => code ?? normaliseName(label);
const isZero = ({ value }: Fact) => value === null || new Decimal(value).isZero();

function amountIn(fact: Fact, total: Fact): Decimal | null {
  const ratio = fact.quantity === 'money' ? unitRatio(fact, total) : null;
  return ratio && fact.value !== null ? new Decimal(fact.value).times(ratio) : null;
}
