import type { Reason } from '../model/index.ts';

/** What a ground says, in Chinese and English; what was seen follows after a colon. */
export type Saying = readonly [zh: string, en: string];

/** The grounds of the cheap stage. Kept short: they travel with the detector to every official page. */
export const pageGrounds = {
  specific: ['标题为年度预决算', 'Title of a budget or final account'],
  named: ['标题涉及预决算', 'Title about budgets'],
  notice: ['标题像通知或函', 'Title of a notice'],
  other: ['标题说的是其他事项', 'Title of another matter'],
  column: ['所在栏目', 'Filed under'],
  heads: ['预决算小标题（类）', 'Budget headings'],
  funds: ['分列的政府预算（本）', 'Government budgets'],
  tables: ['数据表（张）', 'Data tables'],
  links: ['预决算链接（个）', 'Links to budgets'],
  address: ['网址含预决算字样', 'Address of budgets'],
  silent: ['未提及预算或决算', 'No word of budgets'],
  official: ['政府网站', 'Official host'],
  front: ['网站首页', 'Front page'],
} satisfies Record<string, Saying>;

/** A ground with its weight: what counts towards (or, negative, against) a score of 0 … 1. */
export function reason([zh, en]: Saying, weight: number, seen: string | number = ''): Reason {
  const what = String(seen).slice(0, 60);
  return { says: what ? { zh: `${zh}：${what}`, en: `${en}: ${what}` } : { zh, en }, weight: hundredths(weight) };
}

/** The weights added up, kept within 0 … 1. */
export function scoreOf(reasons: readonly Reason[]): number {
  return hundredths(
    Math.min(
      1,
      Math.max(
        0,
        reasons.reduce((total, { weight }) => total + weight, 0),
      ),
    ),
  );
}

/** Rounded to two decimals: scores are read by people and kept in records. */
export function hundredths(score: number): number {
  return Math.round(score * 100) / 100;
}
