import type { Disclosure } from '../../model/index.ts';
import { formOfTitle, normaliseName } from '../../standards/index.ts';

/** One line of a table of contents. */
export interface ContentsEntry {
  block: string;
  /** As printed, without dots and page number. */
  text: string;
}

export interface Contents {
  entries: ContentsEntry[];
  /** Index into the disclosure's blocks of the first that is body. */
  bodyFrom: number;
}

const HEADING = /^目\s*[录次]$/;
/** Dots that lead to a page number, and the number. */
const LEADER = /[\s.．…·\-_—]*\s*(?:第?\s*\d{1,3}\s*页?)?\s*$/;
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 90;

/**
 * The table of contents: short lines behind 目录, up to where its first line comes once more, which begins the body. Null
 * where there is none, or where that cannot be told.
 */
export function contentsOf({ blocks }: Disclosure): Contents | null {
  const start = blocks.findIndex((block) => block.kind !== 'table' && HEADING.test(block.text.trim()));
  if (start < 0) return null;
  const entries: ContentsEntry[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index <= start) continue;
    if (block.kind === 'table' || entries.length >= MOST_ENTRIES) return null;
    const text = entryText(block.text);
    const first = entries[0];
    if (first && nameOf(text) === nameOf(first.text)) return entries.length >= 4 ? { entries, bodyFrom: index } : null;
    if (text.length > LONGEST_ENTRY || /[。；]/.test(text)) return null;
    if (text !== '') entries.push({ block: block.id, text });
  }
  return null;
}

function entryText(text: string): string {
  return text.normalize('NFKC').replace(LEADER, '').trim();
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十]+部分|附[件表]?\d*|表?[一二三四五六七八九十\d]+(?:-\d+)?[、.:,]|\([一二三四五六七八九十\d]+\)|\d{1,2}(?=[^\d年.]))+[:、.\s]*/;

/** An entry's name: no numbering, year, brackets, quotes and punctuation. */
export function nameOf(text: string): string {
  // Before the marks behind the numbers are taken away.
  return bare(text.normalize('NFKC').trim().replace(NUMBERING, '').replace(NUMBERING, ''));
}

function bare(text: string): string {
  return normaliseName(text)
    .replace(/20\d\d年?度?/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：.。;；的]/g, '');
}

/**
 * Entries that the body does not hold: neither their words, nor a heading much like them, nor, of a table, one of that
 * form.
 */
export function missingEntries(disclosure: Disclosure, { entries, bodyFrom }: Contents): ContentsEntry[] {
  const texts = disclosure.blocks.slice(bodyFrom).flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
  const ofTables = disclosure.tables.flatMap(({ title, caption, cells }) => [
    title,
    caption,
    ...cells.map(({ text }) => text),
  ]);
  const body = [...texts, ...ofTables].map(bare).join('\n');
  const headings = [...texts, ...disclosure.tables.map(({ title }) => title)]
    .filter((text) => text.length <= LONGEST_ENTRY)
    .map(nameOf);
  const forms = new Set(disclosure.tables.map(({ title }) => formOfTitle(title)?.form));
  return entries.filter(({ text }) => {
    const name = nameOf(text);
    const form = /表/.test(text) ? formOfTitle(text)?.form : undefined;
    if (
      name.length < 4 ||
      ALL_TABLES.test(name) ||
      body.includes(name) ||
      (form && form !== 'other' && forms.has(form))
    )
      return false;
    // A table is known by its form; of another heading a few words may differ.
    return form !== undefined || !headings.some((heading) => likeness(name, heading) >= ALIKE);
  });
}

const ALIKE = 0.6;
/** 部门预算表: the part that holds the tables may bear no title of its own. */
const ALL_TABLES = /(?:部门|单位)(?:预算|决算)(?:公开)?(?:报表|表|表格|附表)$/;

/** Pairs of neighbouring characters that two names share, 0…1 (Dice). */
function likeness(one: string, other: string): number {
  const pairs = (name: string) =>
    Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  const ours = pairs(one);
  const rest = pairs(other);
  const total = ours.length + rest.length;
  let shared = 0;
  for (const pair of ours) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}
