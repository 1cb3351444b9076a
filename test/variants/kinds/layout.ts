import type { Kind } from '../variant.ts';

/** The page is arranged by tables: a menu beside the document, the document three layout tables deep. */
export const layoutTables: Kind = {
  name: 'layout-tables',
  apply(document, gold) {
    const content = [...document.body.childNodes];
    let inner: Node[] = content;
    for (let depth = 0; depth < 3; depth++) {
      const table = document.createElement('table');
      table.setAttribute('width', '100%');
      const row = table.insertRow();
      if (depth === 2) {
        const menu = row.insertCell();
        for (const word of ['首页', '政务公开', '预算公开']) {
          const link = document.createElement('a');
          link.href = '#';
          link.append(word);
          menu.append(link, document.createElement('br'));
        }
      }
      row.insertCell().append(...inner);
      inner = [table];
    }
    document.body.append(...inner);
    return gold;
  },
};

/** Neighbouring tables with their titles stand beside one another in a layout table. */
export const sideBySide: Kind = {
  name: 'side-by-side',
  apply(document, gold) {
    const tables = [...document.querySelectorAll('table')];
    for (let index = 0; index + 1 < tables.length; index++) {
      const left = sectionOf(tables[index] as HTMLTableElement);
      const right = sectionOf(tables[index + 1] as HTMLTableElement);
      const first = left[0] as Element;
      // Only where the second section follows the first: text between them belongs to neither.
      if (left.at(-1)?.nextElementSibling !== right[0] || right.length < 2 || left.length < 2) continue;
      const arranging = document.createElement('table');
      first.before(arranging);
      const row = arranging.insertRow();
      row.insertCell().append(...left);
      row.insertCell().append(...right);
      index++;
    }
    return gold;
  },
};

/** A table with the title and unit line right above it. */
function sectionOf(table: HTMLTableElement): Element[] {
  const section: Element[] = [table];
  for (let before = table.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = /^H[1-6]$/.test(before.tagName);
    if (!heading && before.className !== 'unit') break;
    section.unshift(before);
    if (heading) break;
  }
  return section;
}
