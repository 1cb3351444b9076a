import type { MoneyUnit } from '../../lib/model/index.ts';

/** A made-up disclosure before it is put on a page: what is printed where, and what is true of it. */

/**
 * Something printed that an error may befall: an amount, a count, a percentage; or a word that follows from figures
 * (增加, 2025年).
 */
export interface Figure {
  id: number;
  kind: 'money' | 'count' | 'percent' | 'direction' | 'year';
  /** What it states. Two figures of one key state one fact; null where nothing else states it. */
  key: string | null;
  text: string;
  unit: MoneyUnit | null;
}

export interface LawTerm {
  figure: Figure;
  weight: number;
  /** Of a ratio: its weight in the divisor. */
  under?: number;
  /** Says whether it was added or taken away (增加, 减少): in a sum its sign, in a ratio that of its part in the divisor. */
  word?: Figure;
}

/**
 * What is true of figures that stand where a reader has them together in view.
 * - `sum`: total = Σ weight · term
 * - `product`: total = the product of the terms
 * - `ratio`: total % = Σ weight · term ÷ Σ under · term
 * - `year`: it is the year before the document's own
 */
export interface Law {
  kind: 'sum' | 'product' | 'ratio' | 'year';
  total: Figure;
  /** Of a sum that is told as a rise or a fall. */
  word?: Figure;
  terms: readonly LawTerm[];
  /** Lawful reasons may stand behind a difference: an auditor asks, and does not accuse. */
  soft?: boolean;
}

export interface SheetCell {
  content: string | Figure | null;
  rowSpan?: number;
  colSpan?: number;
  /** In em. */
  indent?: number;
}

export interface Sheet {
  title: string;
  /** Office on the left, unit on the right; what stands there. */
  office: string;
  /** As printed, 单位：万元. */
  unit: string;
  /** 公开01表. */
  number: string | null;
  header: SheetCell[][];
  body: SheetCell[][];
  note: string | null;
}

export type Piece = string | Figure;

export type Block =
  | { kind: 'heading'; text: string; level: 1 | 2 | 3 }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'sheet'; sheet: Sheet };

export interface MadeUp {
  layout: string;
  title: string;
  year: number;
  blocks: Block[];
  laws: Law[];
}

export function isFigure(content: SheetCell['content']): content is Figure {
  return content !== null && typeof content !== 'string';
}

export function textOf(content: SheetCell['content']): string {
  return isFigure(content) ? content.text : (content ?? '');
}

/** Every figure of a document, in reading order. */
export function figuresIn({ blocks }: MadeUp): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.pieces.filter(isFigure);
    if (block.kind === 'heading') return [];
    return block.sheet.body.flat().flatMap(({ content }) => (isFigure(content) ? [content] : []));
  });
}
