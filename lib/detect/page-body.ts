import { fold } from './subject.ts';
import { bodyHeads, fundHeads } from './wording.ts';

const caps = { headings: 150, paragraphs: 250, lead: 40, tables: 40, images: 60 };

/** 一、 （一） 1. 第一部分 表三: how official pages number the headings that they set as paragraphs. */
const numbered = /^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.．:]|^第[一二三四五六七八九十]{1,2}部分|^表[一二三四五六七八九十\d]/;
const statesMoney = /\d\s*(?:万元|亿元|元)/;

/** What stands in the page's text, by its headings and the beginnings of its paragraphs: see `PageClues`. */
export function readBody(document: Document): { heads: number; funds: number; prose: number } {
  const heads = new Set<RegExp>();
  const funds = new Set<RegExp>();
  const look = (text: string): void => {
    for (const pattern of bodyHeads) if (pattern.test(text)) heads.add(pattern);
    for (const pattern of fundHeads) if (pattern.test(text)) funds.add(pattern);
  };
  const headings = document.querySelectorAll('h1,h2,h3,h4,h5,h6,caption');
  for (let index = 0; index < headings.length && index < caps.headings; index++) look(lead(headings[index]?.textContent));
  let prose = 0;
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < paragraphs.length && index < caps.paragraphs; index++) {
    const text = paragraphs[index]?.textContent ?? '';
    if (text.length > 60 && statesMoney.test(text.slice(0, 600))) prose++;
    const start = lead(text);
    if (numbered.test(start)) look(start);
  }
  return { heads: heads.size, funds: funds.size, prose };
}

function lead(text: string | null | undefined): string {
  return fold((text ?? '').slice(0, 3 * caps.lead)).slice(0, caps.lead);
}

/** Tables of several rows with several cells, by their shape alone. */
export function countDataTables(document: Document): number {
  let count = 0;
  const tables = document.getElementsByTagName('table');
  for (let index = 0; index < tables.length && index < caps.tables; index++) {
    const rows = (tables[index] as HTMLTableElement).rows;
    const widths = [rows[1], rows[rows.length >> 1], rows[rows.length - 1]].map((row) => row?.cells.length ?? 0);
    if (rows.length >= 5 && Math.min(...widths) >= 2 && Math.max(...widths) >= 3) count++;
  }
  return count;
}

/** Pictures that an editor put into the text: no icons, no QR codes, nothing of the site's own furniture. */
export function countPictures(document: Document): number {
  let count = 0;
  const images = document.querySelectorAll('p img,[class*="article" i] img,[class*="content" i] img,[id*="zoom" i] img');
  for (let index = 0; index < images.length && index < caps.images; index++) {
    const source = images[index]?.getAttribute('src') ?? '';
    if (/\.(?:jpe?g|png|bmp|tiff?)(?:$|\?)/i.test(source) && !furniture.test(source)) count++;
  }
  return count;
}

const furniture = /icon|logo|qr|ewm|banner|share|wx|weixin|button|arrow|\/(?:images?|img|static|skin|css|style)\/|default|file_?type/i;
