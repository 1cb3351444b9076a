import type { Form } from '../model/index.ts';

/** A table that a department's or unit's disclosure is to hold. */
export interface RequiredTable {
  id: Form;
  zh: string;
  en: string;
  /** Of a table that may have nothing to tell: how a sentence speaks of its money (无政府性基金预算). */
  money?: RegExp;
  /** Titles of tables that tell this and more, and are of another form. */
  within?: RegExp;
  /** Not in the original eight; added where budgets of state capital came to be drawn up. */
  later?: true;
}

/** An explanation that the running text is to give. */
export interface RequiredExplanation {
  id: string;
  zh: string;
  en: string;
  /** In headings and sentences, widths folded, without white space. */
  words: RegExp;
}

/**
 * The tables and explanations of 财政预决算领域基层政务公开标准目录 (from 财预〔2016〕143号): three of all income and
 * expenditure, five of fiscal appropriations; read at yqjq.gov.cn 202112/t20211226_1265605, zs.gov.cn post_1869195.
 * A final account (公开01–09) holds the same nine.
 */
export const REQUIRED_TABLES: readonly RequiredTable[] = [
  { id: 'income-expenditure-summary', zh: '收支总表', en: 'Summary of income and expenditure' },
  { id: 'income-summary', zh: '收入总表', en: 'Income' },
  { id: 'expenditure-summary', zh: '支出总表', en: 'Expenditure' },
  {
    id: 'fiscal-appropriation-summary',
    zh: '财政拨款收支总表',
    en: 'Summary of fiscal appropriations',
  },
  {
    id: 'general-public-expenditure',
    zh: '一般公共预算支出表',
    en: 'General public budget expenditure',
    // Final accounts of Yunnan: income, expenditure and what is carried over, in one table.
    within: /一般公共预算(?:财政)?(?:拨款)?(?:收入支出|收支)/,
  },
  {
    id: 'basic-expenditure',
    zh: '一般公共预算基本支出表',
    en: 'Basic expenditure by economic class',
  },
  { id: 'three-public', zh: '“三公”经费支出表', en: 'Three public funds', money: /三公/ },
  {
    id: 'government-fund-expenditure',
    zh: '政府性基金预算支出表',
    en: 'Government fund expenditure',
    money: /政府性?基金/,
  },
  {
    id: 'state-capital',
    zh: '国有资本经营预算支出表',
    en: 'State capital expenditure',
    money: /国有资本/,
    later: true,
  },
];

/** The first year of which all of this is asked: 财预〔2016〕143号 came out when the budgets of 2016 were published. */
export const REQUIRED_SINCE = 2017;

export const REQUIRED_EXPLANATIONS: readonly RequiredExplanation[] = [
  { id: 'duties', zh: '部门职责', en: 'Duties', words: /职责|职能|宗旨|业务范围|主要业务/ },
  {
    id: 'institutions',
    zh: '机构设置',
    en: 'Institutions',
    words: /机构设置|单位构成|内设机构|机构情况|下设|内设|科室|人员构成|所属.{0,4}单位/,
  },
  {
    id: 'changes',
    zh: '收支增减变化',
    en: 'Changes of income and expenditure',
    words: /(?:比|较|与)(?:上年|去年|20\d\d年)[^。]{0,80}(?:增加|减少|增长|下降|持平|变化|相同|一致)|同比/,
  },
  { id: 'operating-cost', zh: '机关运行经费', en: 'Operating cost', words: /机关运行经?费/ },
  { id: 'procurement', zh: '政府采购', en: 'Procurement', words: /政府采购/ },
  { id: 'three-public', zh: '“三公”经费说明', en: 'Three public funds explained', words: /三公.?经费/ },
  { id: 'performance', zh: '预算绩效', en: 'Performance', words: /绩效/ },
  { id: 'assets', zh: '国有资产', en: 'State assets', words: /国有资产|固定资产|公务用车|共有车辆|车辆\d+/ },
  { id: 'glossary', zh: '名词解释', en: 'Glossary', words: /名词|术语/ },
];
