/** Union-find over indices that keys join. */
export class Groups {
  readonly #parents: number[] = [];
  readonly #firstOfKey = new Map<string, number>();

  /** All indices that are ever joined under one key are one group. */
  join(index: number, key: string): void {
    const first = this.#firstOfKey.get(key);
    if (first === undefined) this.#firstOfKey.set(key, index);
    else this.unite(index, first);
  }

  unite(one: number, other: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)].sort((a, b) => a - b) as [number, number];
    if (first !== second) this.#parents[second] = first;
  }

  rootOf(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) root = parent;
    return root;
  }
}
