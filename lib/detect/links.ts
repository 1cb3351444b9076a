import type { DisclosureLink } from '../model/index.ts';
import { type Address, fileKind, readAddress } from './address.ts';
import { anchorCandidates, type Candidate, embeddedCandidates, scriptCandidates } from './candidates.ts';
import { type PageClues, readPageClues } from './page-clues.ts';
import { hundredths } from './reasons.ts';
import { bestSubject, fold, type Subject, speaksOfBudget } from './subject.ts';
import { asideTester, isCrumb, labelAround } from './surroundings.ts';
import { asideLabels, genericNames, institutionEnd, otherFiles, partNames, softwareAddress } from './wording.ts';

/** A link is told to the reader from this score on. */
const tellingScore = 0.5;
const mostLinks = 300;

/**
 * Which links of a page lead to disclosures: attachments (PDF, Word, Excel, archives), pages, files in viewers, frames,
 * handlers and scripts. In page order, an address once, with the words by which a reader knows it and a score of
 * 0.5 … 1. Reads attributes and text only, in bounded time; no layout. Never throws on an odd page.
 */
export function findDisclosureLinks(document: Document, url: string): DisclosureLink[] {
  return linksIn(document, url, readPageClues(document, url));
}

/** The same, for who has gathered the page's clues already. */
export function linksIn(document: Document, url: string, clues: PageClues): DisclosureLink[] {
  const page: Page = {
    url,
    name: clues.nameText,
    other: clues.name.grade === 'other',
    budget: isBudgetPage(clues),
    isAside: asideTester(),
  };
  const candidates = [...anchorCandidates(document, page.budget), ...embeddedCandidates(document)];
  // Scripts are worth reading only where the page itself says that it hands out a budget.
  if (page.budget) candidates.push(...scriptCandidates(document));
  const base = document.querySelector('base[href]') ? document.baseURI : url;
  const links = new Map<string, DisclosureLink>();
  for (const candidate of candidates) {
    const address = readAddress(candidate.raw, base);
    if (!address || address.href.split('#')[0] === url.split('#')[0]) continue;
    const link = judge(candidate, address, page);
    if (link.score < tellingScore) continue;
    const known = links.get(link.href);
    if (!known || link.score > known.score) links.set(link.href, link);
    if (links.size >= mostLinks) break;
  }
  return Array.from(links.values());
}

/** What the page around a link speaks of: attachments are known by the company they keep. */
interface Page {
  url: string;
  name: string;
  budget: boolean;
  other: boolean;
  isAside(element: Element): boolean;
}

function isBudgetPage({ name, column, front }: PageClues): boolean {
  if (front || name.grade === 'other') return false;
  return speaksOfBudget(name) || speaksOfBudget(column);
}

function judge(candidate: Candidate, address: Address, page: Page): DisclosureLink {
  const own = fold(candidate.text);
  const telling = [own, address.name].filter((name) => name !== '' && !genericNames.test(name));
  // What stands beside a bare "下载" counts only where it speaks of the matter itself.
  const beside = telling.length === 0 && candidate.element ? labelAround(candidate.element) : '';
  const label = bestSubject([beside])[1].grade !== 'nothing' || partNames.test(beside) ? beside : '';
  const names = label === '' ? telling : [label];
  const kind = address.kind === 'page' ? (fileKind(own) ?? 'page') : address.kind;
  const [, subject] = bestSubject(names);
  // Borrowed words yield to a link's own.
  const borrowed = label === '' ? 0 : 0.05;
  const score =
    kind === 'page'
      ? pageScore(candidate, address, subject, page)
      : fileScore(candidate, address, subject, names, page);
  // Words as they stand on the page where they say something, else what stands around them, else the page's name.
  const text = telling[0] === own && own !== '' ? candidate.text.replace(/\s+/g, ' ').trim() : names[0] || page.name;
  return { href: address.href, text: text.slice(0, 200), kind, score: hundredths(Math.max(0, score - borrowed)) };
}

function fileScore(
  candidate: Candidate,
  address: Address,
  { grade }: Subject,
  names: readonly string[],
  page: Page,
): number {
  if (grade === 'nothing' && softwareAddress.test(address.path)) return 0;
  const aside = candidate.element && page.isAside(candidate.element) ? 0.3 : 0;
  if (grade === 'specific') return (page.budget ? 0.95 : 0.85) - aside;
  if (grade === 'named') return (page.budget ? 0.9 : 0.65) - aside;
  if (grade === 'other' || grade === 'notice' || page.other || names.some((name) => otherFiles.test(name))) return 0.2;
  const part = names.some((name) => partNames.test(name));
  if (!page.budget) return part ? 0.35 : 0;
  if (candidate.from === 'script') return 0.6;
  return (part ? 0.8 : 0.65) - aside;
}

function pageScore(candidate: Candidate, address: Address, { grade }: Subject, page: Page): number {
  const { element, from } = candidate;
  if (!element || from !== 'anchor' || leadsUp(address.href, page.url)) return 0;
  if (grade === 'other' || grade === 'notice' || page.isAside(element) || isCrumb(element)) return 0;
  if (asideLabels.test(fold(candidate.text))) return 0;
  if (grade === 'specific') return 0.8;
  if (!page.budget || !isArticle(address.path)) return 0.3;
  if (grade === 'named') return 0.6;
  // A list of departments by name alone: 某市教育委员会 → …/t20260302_15478447.html
  const own = fold(candidate.text);
  return own.length <= 30 && institutionEnd.test(own) ? 0.55 : 0;
}

/** A page of its own, not the entrance of a site or a column. */
function isArticle(path: string): boolean {
  return /\d{5,}|[a-f\d]{16,}/i.test(path.slice(path.lastIndexOf('/', path.length - 2))) || /\/\d{6}\//.test(path);
}

/** Whether a link leads to a folder in which the page itself lies: a step up. */
function leadsUp(href: string, url: string): boolean {
  const folder = href.replace(/[?#].*$/, '').replace(/\/index\.\w+$/, '/');
  return folder.endsWith('/') && url.startsWith(folder);
}
