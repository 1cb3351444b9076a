/** The page's tables as the reader should see them. Its own small reading, so that the tests do not lean on lib/read. */

export interface Slot {
  cell: HTMLTableCellElement;
  /** Row and column of the cell's upper left corner. */
  row: number;
  column: number;
}

/** Every grid position with the cell that covers it, spans expanded. */
export function slotsOf(table: HTMLTableElement): (Slot | undefined)[][] {
  const rows = [...table.rows];
  const grid: (Slot | undefined)[][] = rows.map(() => []);
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of element.cells) {
      while (grid[row]?.[column]) column++;
      const slot = { cell, row, column };
      for (let down = 0; down < cell.rowSpan && row + down < rows.length; down++) {
        for (let right = 0; right < cell.colSpan; right++) (grid[row + down] as Slot[])[column + right] = slot;
      }
      column += cell.colSpan;
    }
  });
  return grid;
}

export function tablesOf(document: Document): HTMLTableElement[] {
  return [...document.querySelectorAll('table')];
}

/** Text nodes below an element, in order. */
export function textsOf(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
