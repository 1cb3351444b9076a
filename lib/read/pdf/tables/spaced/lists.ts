import type { Placed } from './plausible.ts';

const LEADER = /[.．·・…‥_]{4,}|(?:[.．·・…]\s?){5,}/;
const MARK =
  /^(?:[•·‧∙◦▪■□◆○●※★*†‡§–—-]|[（(]?[\da-zA-Z一二三四五六七八九十]{1,3}[)）.、．]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[:*\d]{1,2}\)|(?:Source|Note|注|资料来源)s?[:：]?)$/;

/** Contents with page numbers, numbered headings, notes, bullet points: two columns, and no table. */
export function isList(placed: readonly Placed[], columns: number): boolean {
  const rows = new Map<number, Placed[]>();
  for (const one of placed) {
    const row = rows.get(one.row);
    if (row) row.push(one);
    else rows.set(one.row, [one]);
  }
  const lines = [...rows.values()];
  const led = lines.filter((row) => row.some(({ segment }) => LEADER.test(segment.text)));
  if (led.length >= 0.3 * lines.length && led.every(isEntry)) return true;
  if (isContents(lines)) return true;
  if (columns > 2) return false;
  const marked = lines.filter((row) => row.length === 2 && MARK.test(row[0]?.segment.text.replace(/\s/g, '') ?? ''));
  return marked.length >= 0.5 * lines.length && !marked.some((row) => row[1]?.figure);
}

/** What leads to a page number, or nowhere; a leader to figures with decimals or to several is a table's. */
function isEntry(row: readonly Placed[]): boolean {
  const figures = row.filter(({ figure }) => figure);
  return figures.length <= 1 && figures.every(({ segment }) => /^[-\d]{1,7}$/.test(segment.text));
}

/** What ends in page numbers that grow, from one part to the next, and holds no other figure. */
function isContents(rows: readonly Placed[][]): boolean {
  const broad = rows.filter((row) => row.length >= 2);
  const entries = broad.filter((row) => /^\d{1,3}$/.test(row.at(-1)?.segment.text ?? ''));
  if (entries.length < 3 || entries.length < 0.8 * broad.length) return false;
  if (entries.some((row) => row.slice(1, -1).some(({ figure }) => figure))) return false;
  const pages = entries.map((row) => Number(row.at(-1)?.segment.text));
  const back = pages.filter((page, index) => page < (pages[index - 1] ?? 0)).length;
  return back <= 0.15 * pages.length;
}
