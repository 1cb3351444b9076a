import { tablesOf } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Kind } from '../variant.ts';

/** Rows and cells that the page does not show hold figures that must not be read. */
export const hiddenParts: Kind = {
  name: 'hidden',
  apply(document, gold, random) {
    const style = document.createElement('style');
    style.textContent = '.gone{display:none}';
    document.head.append(style);
    for (const table of tablesOf(document)) {
      const width = table.rows[0]?.cells.length ?? 1;
      for (const row of [...table.rows]) {
        if (random.chance(0.15)) row.before(junkRow(document, width, random));
      }
      for (const row of table.rows) {
        const cell = document.createElement('td');
        cell.append(junk(random));
        hide(cell, random);
        row.insertBefore(cell, row.cells[random.below(row.cells.length + 1)] ?? null);
      }
    }
    for (const paragraph of document.querySelectorAll('p')) {
      if (!random.chance(0.2)) continue;
      const extra = document.createElement('p');
      extra.append(`收入合计${junk(random)}万元`);
      hide(extra, random);
      paragraph.before(extra);
    }
    return gold;
  },
};

function junkRow(document: Document, width: number, random: Random): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (let column = 0; column < width; column++) {
    const cell = document.createElement('td');
    cell.append(junk(random));
    row.append(cell);
  }
  hide(row, random);
  return row;
}

function junk(random: Random): string {
  return `${random.below(99999)}.${10 + random.below(89)}`;
}

function hide(element: HTMLElement, random: Random): void {
  const how = random.below(3);
  if (how === 0) element.setAttribute('style', 'display: none');
  else if (how === 1) element.hidden = true;
  else element.className = 'gone';
}
