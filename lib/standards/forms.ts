import type { Form } from '../model/index.ts';
import { CONTRADICTING_HEADERS, HEADER_SIGNATURES } from './form-headers.ts';
import { TITLE_RULES, type TitleRule } from './form-titles.ts';
import { normaliseName } from './names.ts';

export interface FormMatch {
  form: Form;
  /** 0…1. */
  score: number;
  /** What the title says of the rows: 按功能分类, 按经济分类. Several tables of one form may differ by it alone. */
  breakdown: 'functional' | 'economic' | null;
}

/** Longer lines are sentences that speak of a table. */
const LONGEST_TITLE = 80;
const SENTENCE = /[。;!?]|,[^,]*,/;
const YEAR = /(?:19|20)\d{2}(?:年度|年)?/g;
/** 公开02表, 预算表12, 附表1, 表1-2:, 表三、, 一、, 1. — but not the 一 of 一般公共预算. */
const TABLE_NUMBER =
  /^(?:附件|附表|附|公开表|公开|预算表|预算|表)(?:[-\d]{1,6}|(?:[二三四五六七八九十]|一(?!般)){1,3})表?[.、:]?/;
const ENUMERATOR =
  /^(?:\([\d一二三四五六七八九十]{1,4}\)|\d{1,3}[.、:]|[一二三四五六七八九十]{1,3}[.、:]|\d{1,2}(?:-\d{1,2})?表?(?=[^\d.]))/;
/** A department's name in front: 市政府采购中心收支总表 is no table of procurement. Ends where the title proper begins. */
const ORGANISATION =
  /^.{2,40}(?:局|委员会|办公室|中心|厅|院|所|队|站|馆|校|学|办|委|署|社|处)(?:\((?:本级|机关|汇总)\))?(?=部门|单位|本级|收入|支出|收支|财务|财政拨款|一般公共|政府性基金|国有资本|基本支出|项目支出|三公|预算|决算)/;

/** Until the Budget Law of 2014 came into force, and in titles for longer: 公共财政预算支出表, 一般预算支出表. */
const OLD_NAME = /公共财政预算|(?<!一般)公共预算|一般预算/;

/**
 * A title reduced to what names the form: without year, department, number of the table, unit, and remarks in brackets
 * (不含上年结转, 按经济分类).
 */
export function titleStem(title: string): string {
  let stem = title.normalize('NFKC').replace(/\s/g, '').replace(YEAR, '');
  stem = stem.replace(TABLE_NUMBER, '').replace(ENUMERATOR, '').replace(TABLE_NUMBER, '');
  stem = normaliseName(stem).replace(ORGANISATION, '').replace(OLD_NAME, '一般公共预算');
  const bare = stem.replace(/\([^()]{0,30}\)/g, '');
  return bare.length >= 3 ? bare : stem;
}

/**
 * The form that a table's title names, or null where it names none of ours and none that we know to be another.
 * `other` is a positive answer: a known table that is none of the standard forms.
 */
export function formOfTitle(title: string): FormMatch | null {
  if (title.length > LONGEST_TITLE || SENTENCE.test(title.normalize('NFKC'))) return null;
  const stem = titleStem(title);
  if (stem.length < 3 || stem.includes('目录')) return null;
  const rule = TITLE_RULES.find((candidate) => fits(candidate, stem));
  return rule ? { form: rule.form, score: rule.sure, breakdown: breakdownOf(title) } : null;
}

function fits({ all, any, none, withoutTable }: TitleRule, stem: string): boolean {
  return (
    (withoutTable === true || stem.includes('表') || /总体情况|情况$/.test(stem)) &&
    all.every((word) => stem.includes(word)) &&
    (any === undefined || any.some((word) => stem.includes(word))) &&
    !none?.some((word) => stem.includes(word))
  );
}

/**
 * The form that the words in a table tell.
 *
 * @param texts header cells and labels, in any order; figures do no harm
 */
export function formOfHeaders(texts: readonly string[]): FormMatch | null {
  const words = joined(texts);
  const signature = HEADER_SIGNATURES.find(
    ({ groups, not }) => groups.every((group) => holdsAny(words, group)) && !(not && holdsAny(words, not)),
  );
  return signature ? { form: signature.form, score: signature.sure, breakdown: null } : null;
}

/** 支出经济分类情况表 prints sources of money over its columns, and is no table of income. */
const OTHER_SIDE: Readonly<Partial<Record<Form, RegExp>>> = {
  'income-summary': /^[^收]*支出/,
  'expenditure-summary': /^[^支]*收入/,
};

/**
 * Title and words taken together: the title decides, unless the words contradict it or tell that the title belongs to
 * a group of tables. Agreement raises the score, contradiction lowers it.
 */
export function formOf(title: string, texts: readonly string[]): FormMatch {
  const words = joined(texts);
  const byTitle = formOfTitle(title);
  const byHeaders = formOfHeaders(texts);
  const overrides = HEADER_SIGNATURES.some(({ form, overridesTitle }) => overridesTitle && form === byHeaders?.form);
  if (byHeaders && (overrides || (byTitle === null && !OTHER_SIDE[byHeaders.form]?.test(titleStem(title)))))
    return byHeaders;
  if (byTitle === null) return { form: 'other', score: 0, breakdown: null };
  if (holdsAny(words, CONTRADICTING_HEADERS[byTitle.form] ?? [])) {
    return byHeaders ?? { ...byTitle, score: byTitle.score / 2 };
  }
  return byHeaders?.form === byTitle.form ? { ...byTitle, score: Math.min(1, byTitle.score + 0.05) } : byTitle;
}

function breakdownOf(title: string): FormMatch['breakdown'] {
  const name = normaliseName(title);
  if (/功能(?:分类|科目)/.test(name)) return 'functional';
  return /经济(?:分类|科目)/.test(name) ? 'economic' : null;
}

/** A mark between cells, so that two cells never make a word together. */
const BETWEEN = '\u0001';

function joined(texts: readonly string[]): string {
  return texts.map(normaliseName).join(BETWEEN);
}

function holdsAny(words: string, wanted: readonly string[]): boolean {
  return wanted.some((word) => words.includes(word));
}
