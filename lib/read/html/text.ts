import type { Visibility } from './visibility.ts';

/** Characters that take no room: zero-width spaces and joiners, soft hyphen, byte-order mark. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** All white space but line breaks, the non-breaking and the ideographic ones included. */
const SPACES = /[^\S\n]+/g;

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH ' +
    'THEAD TR UL BODY'
  ).split(' '),
);

/** Elements whose content is no text of the document. */
const SILENT_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG CANVAS VIDEO AUDIO MAP SELECT DATALIST TEXTAREA INPUT BUTTON'.split(' '),
);

export function isBlockElement(element: Element): boolean {
  return BLOCK_TAGS.has(element.tagName.toUpperCase());
}

export function isSilentElement(element: Element): boolean {
  return SILENT_TAGS.has(element.tagName.toUpperCase());
}

/** Folds white space, keeps line breaks, drops what is invisible and empty lines. */
export function foldText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The text of an element as a person reads it: inline elements run together (a number that is split over spans is
 * whole), block elements and `br` end a line, hidden ones are left out. Line breaks of the source text are spaces.
 */
export function readText(element: Element, visibility: Visibility): string {
  if (element.childElementCount === 0) return foldText(inlineText(element.textContent ?? ''));
  const parts: string[] = [];
  collect(element, visibility, parts);
  return foldText(parts.join(''));
}

function collect(node: Element, visibility: Visibility, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      parts.push(inlineText(child.nodeValue ?? ''));
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (element.tagName === 'BR') parts.push('\n');
      else if (!isSilentElement(element) && !visibility.isHidden(element)) {
        const block = isBlockElement(element);
        if (block) parts.push('\n');
        collect(element, visibility, parts);
        if (block) parts.push('\n');
      }
    }
  }
}

/** White space in the source is a space to the reader, except in `pre`, which budgets do not use. */
export function inlineText(text: string): string {
  return text.replace(/[\n\r\t\f]+/g, ' ');
}

/** Width of the white space that a text begins with, in em: ideographic space 1, others a half. */
export function leadingSpace(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\u3000' || character === '\u2003') width += 1;
    else if (character === '\u00a0' || character === '\u2002') width += 0.5;
    else if (!/[\s\u200b\ufeff]/.test(character)) break;
  }
  return width;
}
