import type { MarksOnPage } from '../messages/index.ts';
import type { MarkMode } from '../model/index.ts';
import { type Box, moved } from './box.ts';
import type { CardHost } from './card/card-host.tsx';
import type { MarkLayer } from './layer/mark-layer.ts';

export type Description = MarksOnPage;

/** What is drawn now, as data, in client px. */
export function describe(layer: MarkLayer, card: CardHost, mode: MarkMode): Description {
  const box = card.box();
  return {
    mode,
    marks: layer.drawn().map(({ mark, box: at, layouts }) => ({
      place: mark.place,
      kind: mark.kind,
      box: at,
      glyph: shifted(layouts[0]?.glyph ?? null, at),
    })),
    chips: layer
      .drawnChips()
      .map(({ table, text, box: at }) => ({ table: table.table, state: table.state, text, box: at })),
    card:
      card.subject && box
        ? {
            place: card.subject.place,
            finding: card.subject.finding?.id ?? null,
            relation: card.tape?.relation ?? null,
            pinned: card.pinned,
            focused: card.hasFocus(),
            text: card.text(),
            box,
          }
        : null,
  };
}

function shifted(box: Box | null, by: Box): Box | null {
  return box && moved(box, by.left, by.top);
}
