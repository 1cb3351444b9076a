import type { Gold } from '../../support/gold.ts';
import { slotsOf, tablesOf } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Kind } from '../variant.ts';

/** Every table is cut in two after some row, as publishing systems and page breaks do. */
export const splitPlain: Kind = {
  name: 'split',
  apply: (document, gold, random) => splitAll(document, gold, random, false),
};

/** The same with the header printed again above the second piece. */
export const splitRepeating: Kind = {
  name: 'split-repeating',
  apply: (document, gold, random) => splitAll(document, gold, random, true),
};

function splitAll(document: Document, gold: Gold, random: Random, repeat: boolean): Gold {
  for (const table of tablesOf(document)) {
    const header = table.tHead?.rows.length ?? 0;
    const cuts = cutsOf(table, header);
    if (header === 0 || cuts.length === 0) continue;
    const at = random.pick(cuts);
    const rest = [...table.rows].slice(at);
    const second = table.cloneNode(false) as HTMLTableElement;
    second.removeAttribute('id');
    if (repeat && table.tHead) second.append(table.tHead.cloneNode(true));
    const body = document.createElement('tbody');
    body.append(...rest);
    second.append(body);
    table.after(second);
  }
  return gold;
}

/** Rows before which no merged cell would be cut and that leave a body row on either side. */
function cutsOf(table: HTMLTableElement, header: number): number[] {
  const slots = slotsOf(table);
  return [...slots.keys()].filter(
    (row) => row > header && (slots[row] ?? []).every((slot) => slot === undefined || slot.row === row),
  );
}
