import { tablesOf } from '../grid.ts';
import type { Kind } from '../variant.ts';

/** Header cells are ordinary cells, and no part of the table is marked: the usual output of publishing systems. */
export const tdOnly: Kind = {
  name: 'td-only',
  apply(document, gold) {
    for (const table of tablesOf(document)) {
      for (const header of table.querySelectorAll('th')) {
        const cell = document.createElement('td');
        for (const { name, value } of header.attributes) if (name !== 'scope') cell.setAttribute(name, value);
        cell.append(...header.childNodes);
        header.replaceWith(cell);
      }
      unwrapSections(table);
    }
    return gold;
  },
};

/** Rows stand right in the table; header cells stay header cells. */
export const noThead: Kind = {
  name: 'no-thead',
  apply(document, gold) {
    for (const table of tablesOf(document)) unwrapSections(table);
    return gold;
  },
};

function unwrapSections(table: HTMLTableElement): void {
  const body = table.ownerDocument.createElement('tbody');
  body.append(...table.rows);
  for (const section of [...table.children]) if (/^T(HEAD|BODY|FOOT)$/.test(section.tagName)) section.remove();
  table.append(body);
}

const WORDS = [
  'box',
  'main',
  'TRS_Editor',
  'content',
  'a1',
  'hidden-xs',
  'table',
  'note',
  'header',
  'nav',
  'footer',
  'ad',
  'sum',
];

/** Ids and classes are the publisher's and mean nothing, however they sound. */
export const randomNames: Kind = {
  name: 'random-names',
  apply(document, gold, random) {
    for (const element of document.body.querySelectorAll('*')) {
      element.removeAttribute('class');
      if (random.chance(0.5)) element.className = `${random.pick(WORDS)}-${random.below(1e6)} x${random.below(99)}`;
      if (random.chance(0.3)) element.id = `${random.pick(WORDS)}${random.below(1e9)}`;
      if (random.chance(0.2)) element.setAttribute('data-row', String(random.below(999)));
    }
    return gold;
  },
};
