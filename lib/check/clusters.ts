import { type CheckedRelation, isCellPlace } from '../model/index.ts';
import { type Facts, factOf } from './facts.ts';

/**
 * Joins violated relations that have one cause: they share a figure, or the same row's total fails by the same amount
 * in several columns.
 */
export function clustersOf(violated: readonly CheckedRelation[], facts: Facts): CheckedRelation[][] {
  const groups = new Groups();
  for (const [index, one] of violated.entries()) {
    for (const id of figuresOf(one)) groups.join(index, `figure ${id}`);
    const rows = sameRowsKey(one, facts);
    if (rows) groups.join(index, rows);
  }
  const clusters = new Map<number, CheckedRelation[]>();
  for (const [index, one] of violated.entries()) {
    const root = groups.rootOf(index);
    clusters.set(root, [...(clusters.get(root) ?? []), one]);
  }
  return [...clusters.values()];
}

export function figuresOf({ relation }: CheckedRelation): string[] {
  return [relation.total, ...relation.terms.map(({ fact }) => fact)];
}

/** Rule, table, row of the total and difference, where all figures stand in one column. Parts may be blank in one column. */
function sameRowsKey(one: CheckedRelation, facts: Facts): string | null {
  let row = -1;
  const columns = new Set<number>();
  let table = '';
  for (const id of figuresOf(one)) {
    const { place } = factOf(facts, id);
    if (!isCellPlace(place)) return null;
    if (id === one.relation.total) row = place.row;
    columns.add(place.column);
    table = place.table;
  }
  return columns.size === 1 ? `rows ${one.relation.rule} ${table} ${row} ${one.difference}` : null;
}

/** Union-find over indices, joined by keys. */
class Groups {
  readonly #parents: number[] = [];
  readonly #firstOfKey = new Map<string, number>();

  join(index: number, key: string): void {
    const first = this.#firstOfKey.get(key);
    if (first === undefined) this.#firstOfKey.set(key, index);
    else this.#parents[this.rootOf(index)] = this.rootOf(first);
  }

  rootOf(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) root = parent;
    return root;
  }
}
