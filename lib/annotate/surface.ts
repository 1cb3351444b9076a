import { isCellPlace, type Place } from '../model/index.ts';
import type { Box } from './box.ts';

/**
 * What is annotated: a web page, the pages of a PDF in our viewer, a document in our reader. Marks, lights and the card
 * know nothing else of where a figure stands. All boxes are in client px of the top window.
 *
 * Questions about boxes may force the browser to lay the page out, so they are asked together, once a frame, before
 * anything is written.
 */
export interface Surface {
  /**
   * The element that the marks' own one is put into, and moves with: the box in which the surface scrolls, if that is not
   * the window. Without it, the root element.
   */
  readonly home?: Element;
  /** The page is our own: it hears keys with Ctrl or Command that are pressed on a mark or in the card, and notes can be typed there. */
  readonly ours?: boolean;
  /** Where a place stands now: one box for a cell, one for each line of running text; null when it is gone or not shown. */
  boxesOf(place: Place): Box[] | null;
  /** The figure as printed there; null when the words that were read stand there no more. */
  figureOf(place: Place): Figure | null;
  /** Where a table or paragraph stands now. */
  boxOfGroup(group: string): Box | null;
  /** The parts of a table that page breaks cut, in order; a surface without pages has no need of it. */
  piecesOf?(group: string): Box[];
  /** How a table or paragraph lies in the window. */
  settingOf(group: string): Setting;
  /** Boxes of the text that stands in an area around a table, so that a chip covers none of it. */
  textNear(group: string, area: Box): Box[];
  /** Brings a place, or a table by its id, into view. False when it is gone. */
  scrollTo(target: Place | string): boolean;
  /** Tells of everything that may move, hide or change a place, until the signal ends it. */
  watch(listener: (change: SurfaceChange) => void, signal: AbortSignal): void;
}

export interface Figure {
  /** Around the printed characters alone. */
  ink: Box;
  /** Towards which side of the cell the characters are set: the other one has room. */
  align: 'left' | 'center' | 'right';
  /** What lies beneath the characters: marks take the colours that can be read on it. */
  ground: Ground;
}

export type Ground = 'light' | 'dark';

export interface Setting {
  /** The part of the window in which the group can be seen: the window, or a scrolled box or frame in it. */
  clip: Box;
  /** Whether it moves otherwise than with the page: in a scrolled box, a frame, or fixed. */
  movesAlone: boolean;
  /** What lies beneath its text. */
  ground: Ground;
  /** Height at which it lies over other parts of the page (`z-index` at the root): marks lie there too, and no higher. */
  level: number;
}

export type SurfaceChange =
  /** The page, or only a box in it, was scrolled. */
  | { kind: 'scrolled' }
  /** Something may have moved or changed its size. */
  | { kind: 'moved' }
  /** Text that was not drawn before stands around what was read: chips look for their place again. */
  | { kind: 'filled' }
  /** Something within tables and paragraphs that were read, or around them, was added, removed, hidden or rewritten. */
  | { kind: 'rewritten' }
  /** The same words stand on other elements: all is to be looked at again, and nothing to be read anew. */
  | { kind: 'replaced' };

/** The table or paragraph a place belongs to: what moves together. */
export function groupOf(place: Place): string {
  return isCellPlace(place) ? place.table : place.block;
}
