import { take } from './bounded.ts';
import { fold } from './subject.ts';
import { bodyHeads, fundHeads, officeHeads } from './wording.ts';

/** 一、 （一） 1. 第一部分 表三: how official pages number the headings that they set as paragraphs. */
const numbered =
  /^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.:]|^第[一二三四五六七八九十]{1,2}部分|^表[一二三四五六七八九十\d]/;
const mayBeNumbered = /^\s*[(（第表]?\s*[一二三四五六七八九十\d]/;
const statesMoney = /\d\s*[万亿]?元/;
/** A cheap look before the patterns: what all of them have in common. */
const headWords = /[预决]算|财政|基金|国有|经费|采购|绩效|支付|债务|总|公共|单位|部门|机构/;
const leadLength = 40;

/** What stands in the page's text, by its headings and the beginnings of its paragraphs: see `PageClues`. */
export function readBody(document: Document): { heads: number; funds: number; prose: number } {
  const found = new Set<RegExp>();
  let office = false;
  const look = (text: string): void => {
    if (!headWords.test(text)) return;
    office ||= officeHeads.test(text);
    for (const pattern of [...fundHeads, ...bodyHeads]) if (pattern.test(text)) found.add(pattern);
  };
  for (const { textContent } of take(document.querySelectorAll('h1,h2,h3,h4,h5,h6,caption'), 150))
    look(lead(textContent));
  let prose = 0;
  for (const { textContent } of take(document.getElementsByTagName('p'), 250)) {
    const text = textContent ?? '';
    if (text.length > 60 && statesMoney.test(text.slice(0, 600))) prose++;
    const start = mayBeNumbered.test(text) ? lead(text) : '';
    if (numbered.test(start)) look(start);
  }
  const funds = office ? 0 : fundHeads.filter((pattern) => found.has(pattern)).length;
  return { heads: found.size, funds, prose };
}

function lead(text: string | null): string {
  return fold((text ?? '').slice(0, 3 * leadLength)).slice(0, leadLength);
}

/** Tables of several rows with several cells, by their shape alone. */
export function countDataTables(document: Document): number {
  const tables = take(document.getElementsByTagName('table'), 40);
  return tables.filter(({ rows }) => rows.length >= 5 && (rows[rows.length >> 1]?.cells.length ?? 0) >= 3).length;
}
