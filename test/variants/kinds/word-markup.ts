import { textsOf } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Kind } from '../variant.ts';

const OFFICE = 'urn:schemas-microsoft-com:office:office';

/**
 * Saved from Word or WPS: one `p` with `span`s a cell, texts cut anywhere by nested spans (figures too), `o:p` with a
 * non-breaking space in empty cells, runs of non-breaking spaces behind texts, conditional comments.
 */
export const wordMarkup: Kind = {
  name: 'word-markup',
  apply(document, gold, random) {
    document.documentElement.setAttribute('xmlns:o', OFFICE);
    document.head.append(
      document.createComment('[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]'),
    );
    for (const cell of document.querySelectorAll('td,th')) {
      const lines: Node[][] = [[]];
      for (const node of [...cell.childNodes]) {
        if (node.nodeName === 'BR') lines.push([]);
        else lines.at(-1)?.push(node);
      }
      cell.setAttribute('style', 'width:63.8pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt');
      cell.replaceChildren(...lines.map((nodes) => paragraph(document, nodes, random)));
    }
    for (const block of document.querySelectorAll('p,h1,h2,h3,h4,h5,li')) {
      if (block.closest('td,th')) continue;
      for (const text of textsOf(block)) text.replaceWith(cutText(document, text.data, random, 40));
    }
    return gold;
  },
};

function paragraph(document: Document, nodes: readonly Node[], random: Random): HTMLElement {
  const element = document.createElement('p');
  element.className = 'MsoNormal';
  element.setAttribute('style', 'text-align:center;mso-pagination:widow-orphan;line-height:12.0pt');
  for (const node of nodes) {
    element.append(node.nodeType === 3 ? cutText(document, node.nodeValue ?? '', random, 4) : node);
  }
  const tail = document.createElement('span');
  tail.setAttribute('lang', 'EN-US');
  const office = document.createElement('o:p');
  if (nodes.length === 0 || random.chance(0.5)) office.append('\u00a0'.repeat(1 + random.below(3)));
  tail.append(office);
  element.append(tail);
  return element;
}

/** Cuts a text into nested spans of random length, with empty ones between. */
function cutText(document: Document, text: string, random: Random, longest: number): DocumentFragment {
  const out = document.createDocumentFragment();
  for (let at = 0; at < text.length; ) {
    const length = 1 + random.below(longest);
    const outer = document.createElement('span');
    outer.setAttribute(
      'style',
      'font-size:9.0pt;font-family:宋体;mso-bidi-font-family:宋体;color:black;mso-font-kerning:0pt',
    );
    if (random.chance(0.5)) outer.setAttribute('lang', 'EN-US');
    const inner = random.chance(0.4) ? document.createElement(random.pick(['span', 'b', 'font'])) : null;
    if (inner) outer.append(inner);
    (inner ?? outer).append(text.slice(at, at + length));
    out.append(outer);
    if (random.chance(0.1)) out.append(document.createElement('span'));
    at += length;
  }
  return out;
}
