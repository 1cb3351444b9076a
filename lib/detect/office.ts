/** Whose budget or final account a title speaks of. On text without white space, full-width signs made plain. */

/** Ends where a title begins to say what it is: 某局 | 2023年部门预算公开. */
const NAME_FIRST =
  /^(?:第[一二三四五六七八九十]+部分)?(?:关于)?(?:公开)?(?:20\d\d年度?)?(.{2,40}?)(?=\(?20\d\d年|部门(?:综合)?预算|单位(?:综合)?预算|部门决算|单位决算|财政预算|财政决算|预算执行|预算草案|预算公开|决算公开|预决算|及[省市县区州旗]本级|关于|[预决]算(?:$|报告|情况|\(?草案))/;
const YEAR_FIRST = /20\d\d年度?(.{2,40}?)(?:部门|单位)(?:预算|决算)/;

/**
 * Where a title names whose it is.
 *
 * @param title folded as `foldWidth` does, without white space, so that every character keeps its place
 * @returns start and end of the name; null where it names nobody
 */
export function officeIn(title: string): [start: number, end: number] | null {
  const found = NAME_FIRST.exec(title) ?? YEAR_FIRST.exec(title);
  if (!found?.[1] || /^(?:附件|表)/.test(found[1])) return null;
  const start = found.index + found[0].indexOf(found[1]);
  return [start, start + found[1].length];
}

/** Without what a title adds to a name: marks of a list, 部门 before the year, 所属单位, and whether units are added up. */
export function tidyOffice(name: string): string {
  return name
    .replace(/^[-—_·|]+|[-—_·|]+$/g, '')
    .replace(/(?<=[\p{Script=Han}）)]{3})(?:部门|部门[（(]单位[)）])$/u, '')
    .replace(/(?<=\p{Script=Han}{3})(?:所属|下属|局属|局直|直属)(?:单位)?$/u, '')
    .replace(/[（(](?:汇总|公章|盖章)[)）]$/, '');
}

/** Names a kind of document or of office, and none: 市级, 部门综合, 区本级单位, 其他单位. */
const KIND_ALONE =
  /^(?:其他|所属|直属|[省市县区]直)?(?:[省市县区州旗本级]*级?)?(?:政府)?(?:部门|单位|预算单位|局属单位)?(?:综合)?$/;

const REGION = /^(?:\p{Script=Han}{2,}?(?:自治区|自治州|特别行政区|新区|[省市县区州旗盟]))+$/u;

/** Whether a name is that of an office, and not of a region, a kind of document or a list of offices. */
export function isOffice(name: string): boolean {
  return isSomebody(name) && (!REGION.test(name) || /[局办处]区$/.test(name));
}

/** Whether a name is that of an office or a region. */
export function isSomebody(name: string): boolean {
  return (
    name.length >= 3 &&
    !KIND_ALONE.test(name) &&
    !/部门和|级(?:预算)?(?:单位|部门)$|财政[预决]算|^20\d\d年度?/.test(name)
  );
}
