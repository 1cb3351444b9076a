/** A paragraph this long stands in no cell of a budget table's layout row. */
const LONG_TEXT = 400;

/**
 * Whether a table only arranges the page: it says so, holds a single column, holds other tables that are the larger
 * part of it, or holds headings and forms. Its cells are then read as running text.
 */
export function isLayoutTable(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  const cells = countCells(table);
  if (cells <= 1) return true;
  // One column adds up to nothing: a title above its unit, a frame around the page. A span tells of a wider grid.
  if ([...table.rows].every(({ cells: own }) => own.length <= 1 && (own[0]?.colSpan ?? 1) === 1)) return true;
  if (table.querySelector('h1,h2,h3,form,input:not([type=hidden]),textarea,select') !== null) return true;
  const nested = table.querySelectorAll('table');
  if (nested.length > 0) {
    let inner = 0;
    for (const one of nested) inner += countCells(one);
    return inner >= cells;
  }
  return (
    table.rows.length === 1 &&
    [...(table.rows[0]?.cells ?? [])].some((cell) => (cell.textContent ?? '').trim().length > LONG_TEXT)
  );
}

function countCells(table: HTMLTableElement): number {
  let count = 0;
  for (const row of table.rows) count += row.childElementCount;
  return count;
}
