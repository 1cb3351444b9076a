import type { Mark } from '../../model/index.ts';
import type { Box } from '../box.ts';
import type { Ground } from '../surface.ts';
import type { Levels } from './levels.ts';
import { MarkNode } from './mark-node.ts';
import type { TickLayout } from './tick-layout.ts';

export interface LoudMark {
  key: string;
  mark: Mark;
  ground: Ground;
  level: number;
  box: Box;
  layouts: readonly TickLayout[];
  open: boolean;
}

/** Marks of figures that cannot all be true: an element each, that the keyboard and a screen reader come to. */
export class LoudMarks {
  readonly #levels: Levels;
  readonly #label: (mark: Mark) => string;
  readonly #nodes = new Map<string, { node: MarkNode; level: number }>();
  readonly #pool: MarkNode[] = [];
  #wanted = new Map<string, LoudMark>();

  constructor(levels: Levels, label: (mark: Mark) => string) {
    this.#levels = levels;
    this.#label = label;
  }

  /** To be called for each mark in view, then `write`. */
  add(mark: LoudMark): void {
    this.#wanted.set(mark.key, mark);
  }

  write(): void {
    for (const [key, { node }] of this.#nodes) {
      if (this.#wanted.has(key)) continue;
      this.#nodes.delete(key);
      this.#pool.push(node);
      node.element.remove();
    }
    for (const mark of this.#wanted.values()) this.#show(mark);
    this.#wanted = new Map();
  }

  focus(key: string): boolean {
    const known = this.#nodes.get(key);
    known?.node.focus();
    return known !== undefined;
  }

  #show({ key, mark, ground, level, box, layouts, open }: LoudMark): void {
    const known = this.#nodes.get(key);
    const node = known?.node ?? this.#pool.pop() ?? new MarkNode(this.#levels.document);
    node.show({ key, kind: mark.kind, ground, layouts, open, label: () => this.#label(mark) });
    node.putAt(box);
    if (known?.level === level) return;
    this.#levels.at(level).append(node.element);
    this.#nodes.set(key, { node, level });
  }
}
