import { Decimal, UNIT_FACTOR } from '../amounts/index.ts';
import { type CheckedRelation, isCellPlace } from '../model/index.ts';
import { type Facts, factOf } from './facts.ts';
import { Groups } from './groups.ts';

/** What clusters need to know of the figures: their values, and which places print the same amount. */
export interface Figures {
  facts: Facts;
  sameAs(id: string): readonly string[];
}

/**
 * Joins violated relations that may have one cause: they share a figure; the same row's total fails in several columns;
 * or places that print one amount alike fail by the same difference, each in its own table.
 */
export function clustersOf(violated: readonly CheckedRelation[], figures: Figures): CheckedRelation[][] {
  const groups = new Groups();
  for (const [index, one] of violated.entries()) {
    for (const key of keysOf(one, figures)) groups.join(index, key);
  }
  const clusters = new Map<number, CheckedRelation[]>();
  for (const [index, one] of violated.entries()) {
    const root = groups.rootOf(index);
    const known = clusters.get(root);
    if (known) known.push(one);
    else clusters.set(root, [one]);
  }
  return [...clusters.values()];
}

export function figuresOf({ relation }: CheckedRelation): string[] {
  return [relation.total, ...relation.terms.map(({ fact }) => fact)];
}

function keysOf(one: CheckedRelation, figures: Figures): string[] {
  const ids = figuresOf(one);
  const keys = ids.map((id) => `figure ${id}`);
  const row = sameRowKey(one, figures.facts);
  if (row) keys.push(row);
  const apart = apartInYuan(one, figures.facts);
  if (apart === null) return keys;
  for (const id of ids) {
    const [first, ...others] = figures.sameAs(id);
    if (first !== undefined && others.length > 0) keys.push(`amount ${first} ${apart}`);
  }
  return keys;
}

/** Rule, table and row of the total, where all figures stand in one column. Parts may be blank in one column. */
function sameRowKey({ relation }: CheckedRelation, facts: Facts): string | null {
  const columns = new Set<number>();
  for (const id of [relation.total, ...relation.terms.map(({ fact }) => fact)]) {
    const { place } = factOf(facts, id);
    if (!isCellPlace(place)) return null;
    columns.add(place.column);
  }
  const { place } = factOf(facts, relation.total);
  return columns.size === 1 && isCellPlace(place) ? `row ${relation.rule} ${place.table} ${place.row}` : null;
}

/** How far printed and computed are from each other, in 元; null where there is no difference in money. */
export function apartInYuan({ relation, difference }: CheckedRelation, facts: Facts): string | null {
  const { unit, quantity } = factOf(facts, relation.total);
  if (difference === null || quantity !== 'money') return null;
  return new Decimal(difference)
    .abs()
    .times(unit === null ? 1 : UNIT_FACTOR[unit])
    .toFixed();
}
