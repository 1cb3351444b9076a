import type { PdfOnPage } from '../../detect/pdfs-on-page.ts';
import type { Language } from '../../model/index.ts';
import { say } from '../../words/index.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The chip of one PDF: a button that says what it does, to eyes in one word, to a pointer and a screen reader in full. */
export function makeChip(
  document: Document,
  pdf: PdfOnPage,
  language: Language,
  onPress: (quietly: boolean) => void,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = pdf.shown ? 'chip link-chip shown' : 'chip link-chip';
  const title =
    pdf.text === '' ? say(language, 'ways.chipTitleUnnamed') : say(language, 'ways.chipTitle', { name: pdf.text });
  element.title = title;
  element.setAttribute('aria-label', title);
  element.append(doubleRule(document), say(language, pdf.shown ? 'ways.chipShown' : 'ways.chip'));
  element.addEventListener('click', (event) => {
    // Neither the page nor a script in it presses our buttons.
    if (event.isTrusted) onPress(event.ctrlKey || event.metaKey);
  });
  element.addEventListener('auxclick', (event) => {
    if (event.isTrusted && event.button === 1) onPress(true);
  });
  return element;
}

/** The double rule that an accountant draws under a total. No tick: nothing has been checked yet. */
function doubleRule(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M2 5.5h12M2 10.5h12');
  svg.append(path);
  return svg;
}
