import type { Reason } from '../model/index.ts';

/** The grounds of a detection in both languages. `weight` counts towards (or, negative, against) a score of 0 … 1. */
const says = {
  'name-specific': (text) => ({ zh: `标题写明某年预算或决算：${text}`, en: `The title names a budget or final account of a year: ${text}` }),
  'name-named': (text) => ({ zh: `标题涉及预决算：${text}`, en: `The title speaks of budgets or final accounts: ${text}` }),
  'name-other': (text) => ({ zh: `标题说的是另一类事项：${text}`, en: `The title is about another matter: ${text}` }),
  'name-notice': (text) => ({ zh: `标题像是通知或函：${text}`, en: `The title is that of a notice: ${text}` }),
  column: (text) => ({ zh: `所在栏目：${text}`, en: `It is filed under: ${text}` }),
  'column-faint': (text) => ({ zh: `所在栏目涉及财政：${text}`, en: `It is filed under public finance: ${text}` }),
  heads: (text) => ({ zh: `正文小标题中有 ${text} 类预决算内容`, en: `Its headings name ${text} parts of a budget or final account` }),
  funds: (text) => ({ zh: `正文分列 ${text} 本预算的收支`, en: `Its sections state ${text} of the four government budgets` }),
  tables: (text) => ({ zh: `页面内有 ${text} 张数据表`, en: `It holds ${text} data tables` }),
  pictures: (text) => ({ zh: `正文以 ${text} 张图片公开`, en: `Its text is published as ${text} pictures` }),
  links: (text) => ({ zh: `有 ${text} 个预决算文件或页面的链接`, en: `It links to ${text} budget files or pages` }),
  address: () => ({ zh: '网址中有预决算字样', en: 'The address carries a word for budgets' }),
  official: () => ({ zh: '政府网站（gov.cn）', en: 'An official host (gov.cn)' }),
  front: () => ({ zh: '网站首页', en: 'The front page of a site' }),
  forms: (text) => ({ zh: `表名：${text}`, en: `Names of tables: ${text}` }),
  headers: (text) => ({ zh: `表头：${text}`, en: `Header cells: ${text}` }),
  'unit-line': () => ({ zh: '表上注明货币单位', en: 'A table states its money unit' }),
  'department-line': () => ({ zh: '表上注明部门或单位', en: 'A table states its department' }),
  phrases: (text) => ({ zh: `正文用语：${text}`, en: `Phrases of its text: ${text}` }),
  statistics: (text) => ({ zh: `统计资料用语：${text}`, en: `Phrases of statistics: ${text}` }),
  'page-stage': () => ({ zh: '网页初判为预决算公开', en: 'The look at the page took it for a disclosure' }),
} satisfies Record<string, (text: string) => Reason['says']>;

export type Ground = keyof typeof says;

/** A ground with its weight, rounded to hundredths; `text` is what was seen, cut to 60 characters. */
export function reason(ground: Ground, weight: number, text: string | number = ''): Reason {
  return { says: says[ground](String(text).slice(0, 60)), weight: Math.round(weight * 100) / 100 };
}

/** The weights added up, kept within 0 … 1. */
export function scoreOf(reasons: readonly Reason[]): number {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
