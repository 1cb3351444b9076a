import type { DisclosureLink, Work } from '../model/index.ts';
import { readAddress } from './address.ts';
import { take } from './bounded.ts';
import { anchorCandidates, embeddedCandidates } from './candidates.ts';
import { linksIn } from './links.ts';
import { opensInViewer } from './opens-in-viewer.ts';
import { readPageClues } from './page-clues.ts';
import { shownPdf } from './shown-pdf.ts';

/** A PDF that a page hands out or shows itself. */
export interface PdfOnPage {
  /** Its own address, by http or https. */
  href: string;
  /** What the page calls it; "" where it does not. */
  text: string;
  /** Where it is handed out: the links of that address in page order, or what shows it. */
  elements: readonly Element[];
  /** The page shows it in a frame, as an object, or in a viewer of its own. */
  shown: boolean;
}

/** Frames within frames that are looked into, and frames in all. */
const deepest = 3;
const mostFrames = 60;

/**
 * The PDFs for which our viewer is offered: links that detection takes for a disclosure's, and every PDF that the page
 * itself shows, in same-origin frames as well. In page order, each address once; what is shown goes before a link.
 */
export function* findPdfs(document: Document, url: string): Work<PdfOnPage[]> {
  const found = new Map<string, PdfOnPage & { elements: Element[] }>();
  for (const { href, element } of shownPdfs(document, deepest)) {
    const known = found.get(href);
    if (known) known.elements.push(element);
    else found.set(href, { href, text: nameOf(element), elements: [element], shown: true });
  }
  yield;
  const links = (yield* disclosureLinks(document, url)).filter(opensInViewer);
  yield;
  if (links.length > 0) {
    const places = placesOf(document, url, new Set(links.map(({ href }) => href)));
    for (const { href, text } of links) {
      const elements = places.get(href) ?? [];
      const known = found.get(href);
      if (known) found.set(href, { ...known, text });
      else if (elements.length > 0) found.set(href, { href, text, elements, shown: false });
    }
  }
  return [...found.values()];
}

/** As `findDisclosureLinks`, in steps: each look through a page of a hundred thousand elements takes its time. */
function* disclosureLinks(document: Document, url: string): Work<DisclosureLink[]> {
  const clues = readPageClues(document, url);
  yield;
  return linksIn(document, url, clues);
}

/** The elements that lead to each address. */
function placesOf(document: Document, url: string, wanted: ReadonlySet<string>): Map<string, Element[]> {
  const base = document.querySelector('base[href]') ? document.baseURI : url;
  const places = new Map<string, Element[]>();
  for (const { raw, element } of [...anchorCandidates(document, true), ...embeddedCandidates(document)]) {
    const href = element && readAddress(raw, base)?.href;
    if (!element || !href || !wanted.has(href)) continue;
    const known = places.get(href);
    if (!known) places.set(href, [element]);
    else if (!known.includes(element)) known.push(element);
  }
  return places;
}

/** PDFs in frames and objects, also within frames that we may look into. */
function* shownPdfs(document: Document, depth: number): Generator<{ href: string; element: Element }> {
  for (const element of take(document.querySelectorAll('iframe,frame,embed,object'), mostFrames)) {
    const inner = innerDocument(element);
    const href = shownPdf(element, inner);
    if (href !== null) yield { href, element };
    else if (inner && depth > 1) yield* shownPdfs(inner, depth - 1);
  }
}

function innerDocument(element: Element): Document | null {
  const { contentDocument } = element as Partial<HTMLIFrameElement>;
  return contentDocument ?? null;
}

function nameOf(element: Element): string {
  return (element.getAttribute('title') ?? element.getAttribute('name') ?? '').slice(0, 200);
}
