import type { Table } from '../model/index.ts';

/**
 * What a title says beside naming the table: its number, the year, who published it, the unit, notes in brackets.
 * Titles such as 部门预算支出总表, 2023年一般公共预算支出预算表（不含上年结转）, 附件3：XX市市直部门固定资产占用情况表.
 */
const TRIMMINGS: readonly RegExp[] = [
  /^(?:附件?|附表|表)\s*[\d一二三四五六七八九十]*(?:[-－]\d+)?\s*[：:、.．]\s*/,
  /^[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*/,
  /^.{0,24}?(?:19|20)\d{2}\s*年度?/,
  /^附?(?:[^（）()]{2,8}?[省市区县旗])?(?:[省市区县]直|[省市区县]级)?(?:本级)?(?:预算)?(?:部门|单位)(?:[（(](?:部门|单位)[)）])?(?:预算|决算)?(?=.{3})/,
  /[（(][^（）()]*[)）]$/,
];
const SHORTEST = 3;

/**
 * Short names of tables, by table: 支出总表 for 部门预算支出总表. A name that would not tell two tables apart is left
 * whole, and two tables of one title are numbered.
 */
export function shortTitles(tables: readonly Pick<Table, 'id' | 'title'>[]): Map<string, string> {
  const shortened = new Map(tables.map(({ id, title }) => [id, shorten(title.trim())]));
  const uses = countOf(shortened.values());
  const names = new Map(
    tables.map(({ id, title }) => [
      id,
      uses.get(shortened.get(id) ?? '') === 1 ? (shortened.get(id) ?? '') : title.trim(),
    ]),
  );
  const same = countOf(names.values());
  const seen = new Map<string, number>();
  for (const [id, name] of names) {
    if (name === '' || same.get(name) === 1) continue;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    if (number > 1) names.set(id, `${name} (${number})`);
  }
  return names;
}

function shorten(title: string): string {
  let short = title;
  for (const trimming of TRIMMINGS) {
    const rest = short.replace(trimming, '').trim();
    if (rest.length >= SHORTEST) short = rest;
  }
  return short;
}

function countOf(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
