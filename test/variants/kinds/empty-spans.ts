import { slotsOf, tablesOf } from '../grid.ts';
import type { Kind } from '../variant.ts';

/** Merged cells are printed as one filled cell and empty ones beside and below it, as spreadsheets are exported. */
export const emptySpans: Kind = {
  name: 'empty-spans',
  apply(document, gold) {
    const emptied = tablesOf(document).map((table) => {
      const slots = slotsOf(table);
      const covered = slots.map((line, row) => line.map((slot, column) => slot?.row !== row || slot.column !== column));
      [...table.rows].forEach((element, row) => {
        const cells = (slots[row] ?? []).map((slot, column) =>
          slot && !covered[row]?.[column] ? slot.cell : document.createElement(slot?.cell.tagName ?? 'td'),
        );
        element.replaceChildren(...cells);
      });
      for (const cell of table.querySelectorAll('td,th')) {
        cell.removeAttribute('rowspan');
        cell.removeAttribute('colspan');
      }
      return covered;
    });
    return {
      ...gold,
      tables: gold.tables.map((table, index) => ({
        ...table,
        rows: table.rows.map((line, row) => line.map((text, column) => (emptied[index]?.[row]?.[column] ? '' : text))),
      })),
    };
  },
};
