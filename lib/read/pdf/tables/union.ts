/** Groups numbers 0…size-1 that were linked, directly or through others. */
export class Union {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.above(root) !== root) root = this.above(root);
    for (let at = index; at !== root; ) {
      const next = this.above(at);
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  link(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b);
  }

  private above(index: number): number {
    return this.parent[index] ?? index;
  }
}
