import { foldWidth } from '../amounts/index.ts';
import { mostFrequent } from '../detect/most-frequent.ts';
import type { Detection, Disclosure } from '../model/index.ts';
import { departmentIn, metadataKind } from '../read/table/metadata.ts';

/**
 * Whose document it is. The cover says it outright (预算单位：…), else the title does, unless it names no more than a
 * region (上海市2026年市级单位预算) or a kind (部门综合预算); else the department lines of the tables, else that region.
 *
 * @returns the name as printed, without white space; "" where the document does not say
 */
export function departmentOf(disclosure: Disclosure, level: Detection['level']): string {
  const titled = inTitle(disclosure.title);
  if (level === 'government') return regionIn(titled) ?? titled;
  const told = [onCover(disclosure), titled].find((name) => name !== null && isOffice(name));
  return told ?? onTables(disclosure) ?? titled;
}

/** The cover is over where the first table or the first long paragraph begins. */
const COVER_BLOCKS = 12;

function onCover({ blocks }: Disclosure): string | null {
  for (const block of blocks.slice(0, COVER_BLOCKS)) {
    if (block.kind === 'table') return null;
    if (metadataKind(block.text) !== 'department') continue;
    const name = departmentIn(block.text);
    if (name !== null) return tidy(name);
  }
  return null;
}

function onTables({ tables }: Disclosure): string | null {
  const names = tables.flatMap(({ department }) => {
    const name = department?.replace(/^[\d[\]【】\-—－\s]+/, '');
    return name ? [tidy(name)] : [];
  });
  return mostFrequent(names);
}

/** Ends where a title begins to say what it is: 某局 | 2023年部门预算公开. */
const NAME_FIRST =
  /^(?:第[一二三四五六七八九十]+部分)?(?:关于)?(?:公开)?(?:20\d\d年度?)?(.{2,40}?)(?=[(]?20\d\d年|部门(?:综合)?预算|单位(?:综合)?预算|部门决算|单位决算|财政预算|财政决算|预算执行|预算草案|预算公开|决算公开|预决算|及[省市县区州旗]本级|关于)/;
const YEAR_FIRST = /20\d\d年度?(.{2,40}?)(?:部门|单位)(?:预算|决算)/;

function inTitle(title: string): string {
  const printed = title.replace(/\s+/g, '');
  // Folding keeps every character's place: the name is given back as it is printed.
  const found = NAME_FIRST.exec(foldWidth(printed)) ?? YEAR_FIRST.exec(foldWidth(printed));
  if (!found?.[1] || /^(?:附件|表)/.test(found[1])) return '';
  const start = found.index + found[0].indexOf(found[1]);
  return tidy(printed.slice(start, start + found[1].length).replace(/^[[(（【].*?[\])）】]/, ''));
}

/** Without what a title adds to a name: marks of a list, and whether units are added up in it. */
function tidy(name: string): string {
  return name.replace(/^[-—_·|]+|[-—_·|]+$/g, '').replace(/[（(](?:汇总|公章|盖章)[)）]$/, '');
}

/** Names a kind of document or of office, and none: 市级, 部门综合, 区本级单位. */
const KIND_ALONE = /^(?:[省市县区州旗本级]*级?)?(?:政府)?(?:部门|单位|预算单位|局属单位)?(?:综合)?$/;

const REGION = /^(?:\p{Script=Han}{2,}?(?:自治区|自治州|特别行政区|新区|[省市县区州旗盟]))+$/u;

function isOffice(name: string): boolean {
  return name.length >= 3 && !KIND_ALONE.test(name) && (!REGION.test(name) || /[局办处]区$/.test(name));
}

/** 银川市及市本级 → 银川市; null where the name does not begin with a region. */
function regionIn(name: string): string | null {
  const found =
    /^\p{Script=Han}{1,8}?(?:自治区|自治州|新区|[省市县区州旗盟])(?=及|和|$|本级|\p{Script=Han}级|财政)/u.exec(name);
  return found?.[0] ?? null;
}
