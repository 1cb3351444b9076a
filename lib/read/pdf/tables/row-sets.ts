import { middleOf, type PrintedLine } from './printed-line.ts';
import { Union } from './union.ts';

/** Sets of lines that make one row; two rows of figures are never made one. */
export class RowSets<Line extends PrintedLine> {
  private readonly union: Union;
  private readonly lines: readonly Line[];
  /** Baseline of the figures, by the set's root. */
  private readonly anchors = new Map<number, number>();

  constructor(lines: readonly Line[]) {
    this.union = new Union(lines.length);
    this.lines = lines;
  }

  anchor(first: number, line: number): void {
    this.union.link(line, first);
    this.anchors.set(this.union.find(first), this.lines[first]?.baseline ?? 0);
  }

  rowOf(line: number): number {
    return this.union.find(line);
  }

  /** Baseline of the row's figures; null for a row without. */
  anchorOf(line: number): number | null {
    return this.anchors.get(this.union.find(line)) ?? null;
  }

  join(a: number, b: number): void {
    const anchors = [this.anchorOf(a), this.anchorOf(b)];
    if (anchors[0] !== null && anchors[1] !== null) return;
    this.union.link(a, b);
    const anchor = anchors[0] ?? anchors[1];
    if (anchor !== null && anchor !== undefined) this.anchors.set(this.union.find(b), anchor);
  }

  /** Indices of the lines of each row, top to bottom. */
  sets(): number[][] {
    const rows = new Map<number, number[]>();
    for (const index of this.lines.keys()) {
      const root = this.union.find(index);
      const row = rows.get(root);
      if (row) row.push(index);
      else rows.set(root, [index]);
    }
    return [...rows.values()];
  }

  result(): Line[][] {
    const rows = this.sets().map((set) => set.flatMap((index) => this.lines[index] ?? []));
    const height = (row: Line[]) => row.find(({ figure }) => figure)?.baseline ?? middleOf(row);
    return rows.sort((a, b) => height(a) - height(b));
  }
}
