import { namesFile } from './address.ts';
import { take } from './bounded.ts';
import { fieldWords } from './wording.ts';

/** A place on the page that may lead to a file or page, before anybody has looked at what it says. */
export interface Candidate {
  raw: string;
  /** Own words: text, title, name of an image. */
  text: string;
  element: Element | null;
  from: 'anchor' | 'attribute' | 'script';
}

// Caps that keep the work bounded on pages made to be long; plain constants, so that they cost nothing when minified.
const mostAnchors = 4000;
const mostCarriers = 600;
const mostScripts = 80;
const mostFound = 60;
const longestScript = 60_000;
const longestScripts = 300_000;

/** A quoted string without white space; linear in the text, as it never crosses a quote. */
const quoted = /["'`]([^"'`\s<>]{5,500})["'`]/g;

/** Buttons about the page itself, which carry its title: 收藏, 打印. */
const readerActions = /^\s*[【[(]?\s*(?:加入|我要)?(?:收藏|打印|关闭|分享|返回|纠错)/;

/** Links as the page writes them, `wide` also those whose words are not of the field (lists of departments). */
export function anchorCandidates(document: Document, wide: boolean): Candidate[] {
  return take(document.links, mostAnchors).flatMap((element): Candidate[] => {
    const raw = element.getAttribute('href') ?? '';
    if (raw === '' || raw.startsWith('#')) return [];
    const text = ownWords(element);
    if (/^\s*javascript:/i.test(raw))
      return quotedFiles(raw.slice(0, 2000)).map((written) => ({ raw: written, text, element, from: 'attribute' }));
    if (!wide && !fieldWords.test(text) && !namesFile(raw) && !namesFile(text)) return [];
    return readerActions.test(element.textContent ?? '') ? [] : [{ raw, text, element, from: 'anchor' }];
  });
}

/** Frames, embedded objects, and addresses written into handlers and data attributes. */
export function embeddedCandidates(document: Document): Candidate[] {
  return take(document.querySelectorAll(carriers), mostCarriers).flatMap((element) =>
    writtenAddresses(element).map((raw): Candidate => ({ raw, text: ownWords(element), element, from: 'attribute' })),
  );
}

const carriers =
  'iframe,frame,embed,object,[onclick],[data-url],[data-href],[data-file],[data-src],[data-path],[data-pdf]';

function writtenAddresses(element: Element): string[] {
  return Array.from(element.attributes).flatMap(({ name, value }) => {
    if (value.length > 2000) return [];
    if (name === 'onclick') return quotedFiles(value);
    return /^(?:src|data)/.test(name) && namesFile(value) ? [value] : [];
  });
}

/** Files that the page's own scripts name in quotes: pages that fill a frame or a list after loading. */
export function scriptCandidates(document: Document): Candidate[] {
  const found: Candidate[] = [];
  let read = 0;
  for (const element of take(document.scripts, mostScripts)) {
    if (element.src || read > longestScripts || found.length > mostFound) continue;
    const text = (element.textContent ?? '').slice(0, longestScript);
    read += text.length;
    for (const raw of quotedFiles(text)) found.push({ raw, text: '', element: null, from: 'script' });
  }
  return found.slice(0, mostFound);
}

function quotedFiles(text: string): string[] {
  const strings = text.replaceAll('\\/', '/').matchAll(quoted);
  return Array.from(strings, (match) => match[1] ?? '')
    .filter(namesFile)
    .slice(0, mostFound);
}

function ownWords(element: Element): string {
  const text = (element.textContent ?? '').slice(0, 300).trim();
  const title = element.getAttribute('title') ?? '';
  // A list cuts long names off ("…审计局2025年部门…"); the title attribute keeps them whole.
  if (title.length > text.length) return title;
  if (text !== '') return text;
  const image = element.querySelector('img');
  return image?.getAttribute('alt') || image?.getAttribute('title') || '';
}
