import { isCellPlace } from '../../model/index.ts';
import { type Box, common, grown, moved } from '../box.ts';
import type { Item } from './items.ts';
import { layTickInCell, layTickInText, type TickLayout } from './tick-layout.ts';

/** A quiet tick is pointed at within this square around it. */
const TARGET = 24;

/** Lays out an item that was measured: one layout for a cell, one for each line of running text; from its first box. */
export function layOut({ mark, figure, boxes }: Item, first: Box): TickLayout[] {
  if (isCellPlace(mark.place)) {
    if (!figure) return [];
    return [layTickInCell(mark.kind, { ...first, left: 0, top: 0 }, figure.ink, figure.align)];
  }
  return (boxes ?? []).map((box) => layTickInText(mark.kind, moved(box, -first.left, -first.top)));
}

/**
 * Where a mark can be pointed at: all over a contradiction's cell; of a quiet tick only the tick, or every table would
 * be a minefield.
 */
export function pointingFields({ mark, boxes, layouts }: Item): Box[] {
  return (boxes ?? []).map((box, index) => {
    const glyph = layouts?.[index]?.glyph ?? null;
    if ((mark.kind !== 'holds' && mark.kind !== 'rounding') || !glyph) return box;
    const around = grown(moved(glyph, box.left, box.top), (TARGET - glyph.width) / 2, (TARGET - glyph.height) / 2);
    return common(around, box) ?? box;
  });
}
