import { foldWidth } from '../amounts/index.ts';
import type { Disclosure } from '../model/index.ts';
import { isOffice, isSomebody, officeIn, tidyOffice } from './office.ts';
import { fold, readSubject, type Subject } from './subject.ts';
import { institutionEnd } from './wording.ts';

/** What a document is called, and what that says. */
export interface Title {
  /** As printed, white space made one; "" where it has no name. */
  text: string;
  subject: Subject;
}

/** How far down a page its title may stand: below the site's tools, the index number, the date. */
const OPENING_BLOCKS = 40;
const LONGEST_LINE = 60;
/** Covers set the year, the office and the kind of document on a line each. */
const MOST_LINES = 3;

/**
 * A document's name: its own title, where that says what it is; else what stands over its text, be it set over several
 * lines (2024年度 / 某县农技中心 / 单位决算), for many sites call every page by their own name or by the column's; else
 * its file's name, its first headings, or the name of a table that stands alone.
 *
 * @param named headings and names of tables, in this order
 */
export function titleOf(disclosure: Disclosure, named: readonly string[] = []): Title {
  const own = titled(withoutSite(disclosure.title));
  if (isTelling(own)) return own;
  const lines = openingLines(disclosure);
  const over = overLines(lines, (title) => isDecided(title) || namedIn(title) !== '') ?? overLines(lines, isTelling);
  if (over) return over;
  const file = disclosure.source.name.replace(/\.[a-z\d]{1,5}$/i, '');
  // Tables of a set carry their number: 22 某省2024年政府债务余额表.
  const other = [file, ...named].map((text) =>
    titled(text.replace(/^\d{1,3}(?:-\d{1,2})?\s*(?=\p{Script=Han}{3})/u, '')),
  );
  return [own, ...other].find(({ subject }) => subject.grade !== 'nothing') ?? own;
}

function titled(text: string): Title {
  return { text: text.replace(/\s+/g, ' ').trim(), subject: readSubject(text) };
}

/** Says what the document is: something else, or whose, or of which level, a budget or final account. */
function isTelling(title: Title): boolean {
  if (isDecided(title)) return true;
  return title.subject.grade === 'specific' && (title.subject.level !== null || namedIn(title) !== '');
}

/** Something else, that only speaks of budgets. */
function isDecided({ subject: { grade } }: Title): boolean {
  return grade === 'other' || grade === 'notice';
}

/** Whose budget or final account of a year a title says that it is; "" where it does not. */
function namedIn({ text, subject }: Title): string {
  const folded = foldWidth(text.replace(/\s+/g, ''));
  const found = subject.grade === 'specific' ? officeIn(folded) : null;
  const name = found ? tidyOffice(folded.slice(...found)) : '';
  return isSomebody(name) ? name : '';
}

/** Whether a title names a region and no office: 某县2024年决算报告. */
export function isRegions(title: Title): boolean {
  const name = namedIn(title);
  return name !== '' && !isOffice(name);
}

/** 某局2024年部门决算_部门决算_某县人民政府 → 某局2024年部门决算: what follows names the column and the site. */
function withoutSite(title: string): string {
  const parts = title.split(/([_|｜]|\s*[-–—]+\s*)/);
  const telling = parts.findIndex((part) => isTelling(titled(part)));
  const part = parts[telling];
  if (part === undefined) return title;
  // 某局_2018年部门预算公开目录: the name may stand before what it is the name of.
  return namedIn(titled(part)) === '' ? parts.slice(0, telling + 1).join('') : lastName(part);
}

/** 某法院 公告 某省某法院2023年部门决算: columns that stand before the name, parted by white space alone. */
function lastName(title: string): string {
  const last = title.trim().split(/\s+/).at(-1) ?? '';
  return isInstitution(namedIn(titled(last))) ? last : title;
}

/** Ends as institutions do, and is not the way back to the site. */
function isInstitution(name: string): boolean {
  return institutionEnd.test(name) && !/网站$/.test(name);
}

/** What the page says of itself beside its title (索引号, 发布日期, 来源, 当前位置), and items of a dated list. */
const ABOUT =
  /^[[【(|-]*(?:监督)?(?:索引|发布|发文|成文|生成|信息|来源|时间|日期|文号|主题|标题|名称[:|]|公开(?:日期|时间|目录)|当前|您|作者|编辑|审核|浏览|访问|点击|字[体号]|打印|首页|附件|20\d\d[-./]\d)/;
/** 文件标题 某局2023年度决算公开说明: the page's data sheet names it, too. */
const LABEL = /^\s*(?:文件|信息)?(?:标\s*题|名\s*称)[\s:：|]+/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.]|第[一二三四五六七八九十]+部分|表[一二三四五六七八九十\d])/;

/** The short lines over a page's text, up to its contents, its first numbered heading, its first sentence or table. */
function openingLines({ blocks }: Disclosure): string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(0, OPENING_BLOCKS)) {
    if (block.kind === 'table') break;
    const text = block.text.replace(LABEL, '');
    const folded = fold(text);
    if (/。$/.test(folded) && folded.length > LONGEST_LINE) break;
    if (folded.length > LONGEST_LINE || /[,。;]|:$/.test(folded)) continue;
    if (folded === '' || ABOUT.test(folded) || NUMBERED.test(folded)) continue;
    lines.push(text);
  }
  return lines;
}

/** The first title that fits: on one line, else on two, else on three. A name on a line of its own is an institution's. */
function overLines(lines: readonly string[], fits: (title: Title) => boolean): Title | null {
  for (let count = 1; count <= MOST_LINES; count++) {
    for (let at = 0; at + count <= lines.length; at++) {
      const title = titled(joined(lines.slice(at, at + count)));
      if (!fits(title)) continue;
      if (count > 1 && !isDecided(title) && !isInstitution(namedIn(title))) continue;
      return continued(title, lines[at + count], fits);
    }
  }
  return null;
}

/** With the line that a title goes on to where it breaks off. */
function continued(title: Title, next: string | undefined, fits: (title: Title) => boolean): Title {
  if (next === undefined || isWhole(title.text) || !isWhole(next)) return title;
  const longer = titled(joined([title.text, next]));
  return fits(longer) ? longer : title;
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join('');
}

/** 关于某县2024年预算执行 | 情况和2025年预算草案的报告: a title ends in the word for what it is. */
function isWhole(line: string): boolean {
  return /(?:报告|说明|公开|公示|公告|[预决]算|方案|议案|目录|表|书|\))$/.test(fold(line));
}
