import type { Box } from '../drawn-page.ts';
import { Characters } from './characters.ts';
import { Covers } from './covers.ts';
import { Distrust } from './distrust.ts';
import { GraphicsState } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import type { Font } from './operator-list.ts';
import { Sheet } from './sheet.ts';
import type { Writing } from './show-text.ts';
import { TextPosition } from './text-position.ts';

/** Deeper than this no real page nests; what a hostile one saves beyond it is not kept. */
const DEEPEST = 5000;

interface MarkedContent {
  /** Number of the one around it. */
  outer: number | null;
  /** It lies on a layer that is switched off. */
  off: boolean;
}

/** A page as it is being drawn. */
export class Drawing {
  state: GraphicsState;
  readonly position = new TextPosition();
  readonly sheet: Sheet;
  readonly covers = new Covers();
  readonly writing: Writing = {
    glyphs: [],
    shows: 0,
    content: null,
    unreadable: 0,
    characters: new Characters(),
    distrust: new Distrust(),
  };
  readonly fonts: ReadonlyMap<string, Font | null>;
  readonly #saved: GraphicsState[] = [];
  /** The pieces of marked content that are open, outermost first. */
  readonly #contents: MarkedContent[] = [];
  /** For each open group, whether it only makes a mask of what it draws. */
  readonly #groups: boolean[] = [];
  #hiding = 0;
  /** The path that comes next narrows the clip. */
  clips = false;

  constructor(matrix: Matrix, clip: Box, fonts: ReadonlyMap<string, Font | null>) {
    this.state = new GraphicsState(matrix, clip);
    this.sheet = new Sheet(clip[2], clip[3]);
    this.fonts = fonts;
  }

  save(): void {
    if (this.#saved.length < DEEPEST) this.#saved.push(this.state.copy());
  }

  /** Real files restore more often than they save; that changes nothing. */
  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /**
   * @param number by which tags speak of it; null where they do not: then it is part of what it lies in
   * @param off whether what it holds is not shown
   */
  openContent(number: number | null, off: boolean): void {
    this.#contents.push({ outer: this.writing.content, off });
    this.writing.content = number ?? this.writing.content;
    if (off) this.#hiding++;
  }

  closeContent(): void {
    const content = this.#contents.pop();
    if (!content) return;
    this.writing.content = content.outer;
    if (content.off) this.#hiding--;
  }

  /** @param masks whether what it draws is only a mask for something else */
  openGroup(masks: boolean): void {
    this.save();
    const { fillAlpha, blended, masked } = this.state;
    this.state.translucent ||= fillAlpha < 1 || blended || masked;
    this.#groups.push(masks);
    if (masks) this.#hiding++;
  }

  closeGroup(): void {
    this.restore();
    if (this.#groups.pop()) this.#hiding--;
  }

  /** False within a layer that is switched off, and within a mask. */
  get isShown(): boolean {
    return this.#hiding === 0;
  }
}
