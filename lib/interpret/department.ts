import { foldWidth } from '../amounts/index.ts';
import { mostFrequent } from '../detect/most-frequent.ts';
import { isOffice, officeIn, tidyOffice } from '../detect/office.ts';
import { titleOf } from '../detect/title.ts';
import type { Detection, Disclosure } from '../model/index.ts';
import { departmentIn, metadataKind } from '../read/table/metadata.ts';

/**
 * Whose document it is. The cover says it outright (预算单位：…), else the title does, unless it names no more than a
 * region (上海市2026年市级单位预算) or a kind (部门综合预算); else the department lines of the tables, else its first part,
 * else that region. A government's is the region, or the government as it is named.
 *
 * @returns the name as printed, without white space; "" where the document does not say
 */
export function departmentOf(disclosure: Disclosure, level: Detection['level']): string {
  const title = titleOf(disclosure).text.replace(/\s+/g, '');
  const titled = inTitle(title);
  if (level === 'government') return governmentIn(title, titled) ?? regionOfSite(disclosure.title) ?? '';
  const told = [onCover(disclosure), titled].find((name) => name !== null && isOffice(name));
  return told ?? onTables(disclosure) ?? onFirstPart(disclosure) ?? regionIn(titled) ?? '';
}

/** The cover is over where the first table or the first long paragraph begins. */
const COVER_BLOCKS = 12;

function onCover({ blocks }: Disclosure): string | null {
  for (const block of blocks.slice(0, COVER_BLOCKS)) {
    if (block.kind === 'table') return null;
    if (metadataKind(block.text) !== 'department') continue;
    const name = departmentIn(block.text);
    if (name !== null) return tidyOffice(name);
  }
  return null;
}

function onTables({ tables }: Disclosure): string | null {
  const names = tables.flatMap(({ department }) => {
    const name = department?.replace(/^[\d[\]【】\-—－\s]+/, '');
    return name ? [tidyOffice(name)] : [];
  });
  return mostFrequent(names);
}

/** 第一部分 某县图书馆概况: the first part bears the office's name on many pages that call themselves by the site's. */
function onFirstPart({ blocks }: Disclosure): string | null {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const named = /^第一部分[：:]?(.{3,40}?)(?:基本)?(?:概况|情况)$/.exec(block.text.replace(/\s+/g, ''))?.[1];
    const name = named ? tidyOffice(named) : '';
    if (isOffice(name)) return name;
  }
  return null;
}

/** @param title without white space */
function inTitle(title: string): string {
  // Folding keeps every character's place: the name is given back as it is printed.
  const found = officeIn(foldWidth(title));
  return found ? tidyOffice(title.slice(...found).replace(/^[[(（【].*?[\])）】]/, '')) : '';
}

/** The region or the government (某县人民政府) that a title names before its year, or behind it. */
function governmentIn(title: string, titled: string): string | null {
  const before = regionIn(titled) ?? (/\p{Script=Han}{2}(?:政府|[镇乡区盟])$/u.test(titled) ? titled : null);
  if (before !== null && !/^[全省市县区州旗镇乡]/.test(before)) return before;
  const behind = /20\d\d年度?(\p{Script=Han}{2,12}?(?:自治[区州县]|[省市县区州旗镇乡]))(?=[预决财政一])/u.exec(
    title,
  )?.[1];
  return behind !== undefined && !/^[全本]/.test(behind) ? behind : null;
}

/** …_某县人民政府, 某市财政预算公开: a title that names no region is that of the site's own. */
function regionOfSite(title: string): string | null {
  return /(\p{Script=Han}{2,12}[省市县区州旗])(?:人民政府|财政)/u.exec(title)?.[1] ?? null;
}

/** 银川市及市本级 → 银川市; null where the name does not begin with a region. */
function regionIn(name: string): string | null {
  const found =
    /^\p{Script=Han}{1,10}?(?:自治[区州县]|新区|[省市县区州旗盟](?!\p{Script=Han}*?(?:自治[州县]|[省市县区州旗]$)))(?=及|和|$|本级|\p{Script=Han}?级|财政)/u.exec(
      name,
    );
  return found?.[0] ?? null;
}
