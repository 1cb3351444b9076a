import { namesFile } from './address.ts';

/** A place on the page that may lead to a file or page, before anybody has looked at what it says. */
export interface Candidate {
  raw: string;
  /** Own words: text, title, name of an image. */
  text: string;
  element: Element | null;
  from: 'anchor' | 'frame' | 'attribute' | 'script';
}

/** Caps that keep the work bounded on pages made to be long. */
const caps = { anchors: 4000, frames: 40, attributes: 600, scripts: 80, scriptLength: 60_000, allScripts: 300_000, found: 60 };

const fileEnding = '\\.(?:pdf|ofd|docx?|wps|xlsx?|et|zip|rar|7z)';
/** A quoted string that ends like a file; fixed pattern, linear in the text. */
const quotedFile = new RegExp(`["'\`]([^"'\`\\s<>]{1,500}?${fileEnding}(?:[?#][^"'\`\\s<>]{0,300})?)["'\`]`, 'gi');

/** Whether words are worth a closer look, although the address names no file. */
const fieldWords = /[预决]\s*算|三公/;

/** Links as the page writes them, `wide` also those whose words are not of the field (lists of departments). */
export function anchorCandidates(document: Document, wide: boolean): Candidate[] {
  const found: Candidate[] = [];
  const anchors = document.querySelectorAll('a[href],area[href]');
  for (let index = 0; index < anchors.length && index < caps.anchors; index++) {
    const element = anchors[index] as Element;
    const raw = element.getAttribute('href') ?? '';
    if (raw === '' || raw.startsWith('#')) continue;
    const text = ownWords(element);
    if (/^\s*javascript:/i.test(raw)) {
      for (const written of quotedFiles(raw.slice(0, 2000))) found.push({ raw: written, text, element, from: 'attribute' });
    } else if (wide || namesFile(raw) || namesFile(text) || fieldWords.test(text)) found.push({ raw, text, element, from: 'anchor' });
  }
  return found;
}

/** Frames, embedded objects, and addresses written into handlers and data attributes. */
export function embeddedCandidates(document: Document): Candidate[] {
  const found: Candidate[] = [];
  const frames = document.querySelectorAll('iframe,frame,embed,object');
  for (let index = 0; index < frames.length && index < caps.frames; index++) {
    const element = frames[index] as Element;
    const raw = element.getAttribute('src') || element.getAttribute('data') || '';
    if (namesFile(raw)) found.push({ raw, text: element.getAttribute('title') ?? '', element, from: 'frame' });
  }
  const carriers = document.querySelectorAll(
    '[onclick],[data-url],[data-href],[data-file],[data-src],[data-link],[data-path],[data-pdf],[data-filepath]',
  );
  for (let index = 0; index < carriers.length && index < caps.attributes; index++) {
    const element = carriers[index] as Element;
    for (const raw of writtenAddresses(element)) found.push({ raw, text: ownWords(element), element, from: 'attribute' });
  }
  return found;
}

function writtenAddresses(element: Element): string[] {
  const addresses: string[] = [];
  for (const { name, value } of element.attributes) {
    if (value.length > 2000) continue;
    if (name === 'onclick') addresses.push(...quotedFiles(value));
    else if (name.startsWith('data-') && namesFile(value)) addresses.push(value);
  }
  return addresses.slice(0, 4);
}

/** Files that the page's own scripts name in quotes: pages that fill a frame or a list after loading. */
export function scriptCandidates(document: Document): Candidate[] {
  const found: Candidate[] = [];
  let read = 0;
  for (const element of Array.from(document.scripts).slice(0, caps.scripts)) {
    if (element.src || read > caps.allScripts || found.length > caps.found) continue;
    const text = (element.textContent ?? '').slice(0, caps.scriptLength);
    read += text.length;
    for (const raw of quotedFiles(text)) found.push({ raw, text: '', element: null, from: 'script' });
  }
  return found.slice(0, caps.found);
}

function quotedFiles(text: string): string[] {
  const plain = text.replaceAll('\\/', '/');
  return Array.from(plain.matchAll(quotedFile), (match) => match[1] ?? '').slice(0, caps.found);
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
