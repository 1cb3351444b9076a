import type { Form } from '../model/index.ts';

/** A way in which a form is called: the title's stem holds all of `all`, and none of `none`. */
export interface TitleRule {
  form: Form;
  all: readonly string[];
  /** At least one of these, where given. */
  any?: readonly string[];
  none?: readonly string[];
  /** Holds for titles without the word 表, too. */
  withoutTable?: boolean;
  /** How sure such a title is, 0…1. */
  sure: number;
  source: string;
}

const COMMON = 'seeds 001, 003; budgets 2026 of Beijing, Fuzhou, Shanghai, Shenzhen, Suzhou, Xi’an, Yantai, Zhuhai';
const FINAL = 'final-account template (公开01-09); 普陀区财政局 2024';

/**
 * The first rule that fits decides: special names stand before the general names they contain (财政拨款收支总表 holds
 * 收支总表; 一般公共预算“三公”经费支出表 holds 一般公共…支出).
 */
export const TITLE_RULES: readonly TitleRule[] = [
  // Names of other tables that hold words of ours.
  { form: 'other', all: ['政府购买服务'], sure: 0.95, source: 'Beijing 预算11表 财政拨款政府购买服务明细表' },
  {
    form: 'other',
    all: [],
    any: ['债务', '债券', '社会保险基金', '转移支付'],
    none: ['绩效'],
    sure: 0.9,
    source: 'whole-government budgets 2019-2025',
  },
  { form: 'other', all: ['支出', '分类汇总'], sure: 0.9, source: 'Hunan: functions across economic classes; Henan' },
  { form: 'other', all: ['平衡表'], sure: 0.9, source: 'Baoding and Nanchang 2025' },
  { form: 'other', all: ['非税收入'], sure: 0.9, source: 'income plans of departments' },
  { form: 'other', all: ['结转资金支出'], sure: 0.9, source: 'Xi’an 表11 财政拨款上年结转资金支出表' },
  { form: 'other', all: ['绩效'], any: ['自评', '评价结果', '评价得分'], sure: 0.9, source: 'final accounts 2024' },

  { form: 'funding-plan', all: ['资金支出计划'], withoutTable: true, sure: 0.9, source: 'seed 002' },
  {
    form: 'performance-targets',
    all: ['绩效'],
    any: ['目标', '指标'],
    withoutTable: true,
    sure: 0.95,
    source: 'seeds 000-004; Beijing 预算12/13表; Shenzhen 政策和项目预算绩效目标表; Xi’an 表14-16',
  },

  { form: 'three-public', all: ['三公'], withoutTable: true, sure: 0.95, source: `${COMMON}; ${FINAL}` },
  { form: 'operating-cost', all: ['机关运行'], none: ['三公'], sure: 0.95, source: 'seed 003; Suzhou 表12' },
  {
    form: 'procurement',
    all: ['政府采购'],
    none: ['购买服务'],
    withoutTable: true,
    sure: 0.9,
    source: 'seeds 000-004; Beijing 预算10表; Suzhou 表13; Yantai',
  },
  { form: 'procurement', all: ['采购预算'], sure: 0.8, source: 'Shenzhen' },
  {
    form: 'state-assets',
    all: ['固定资产'],
    any: ['占用', '占有', '使用', '情况'],
    withoutTable: true,
    sure: 0.9,
    source: 'seeds 000-004',
  },
  {
    form: 'state-assets',
    all: ['国有资产'],
    any: ['占用', '占有', '使用情况'],
    sure: 0.9,
    source: 'explanatory parts of budgets 2023-2026',
  },
  {
    form: 'institution-setup',
    all: [],
    any: ['机构设置', '单位构成', '预算单位构成', '编制范围'],
    withoutTable: true,
    sure: 0.85,
    source: 'seeds 000-004; Xi’an',
  },

  {
    form: 'state-capital',
    all: ['国有资本'],
    any: ['经营', '收支', '支出', '收入'],
    sure: 0.95,
    source: `${COMMON}; ${FINAL}`,
  },
  {
    form: 'government-fund-income',
    all: ['基金', '收入'],
    any: ['政府性基金', '政府基金', '基金预算'],
    none: ['收支', '支出'],
    sure: 0.95,
    source: 'seed 003; Nanchang and Wuhan 2025',
  },
  {
    form: 'government-fund-expenditure',
    all: ['基金'],
    any: ['政府性基金', '政府基金', '基金预算'],
    sure: 0.95,
    source: `${COMMON}; ${FINAL} (收入支出决算表); Xi’an 表9 政府性基金收支表`,
  },

  {
    form: 'other',
    all: ['基本支出'],
    any: ['工资福利', '商品和服务', '个人和家庭'],
    sure: 0.9,
    source: 'Hunan, 23 forms: each class of basic expenditure in a table of its own',
  },
  {
    form: 'other',
    all: ['基本支出', '人员经费'],
    none: ['公用经费'],
    sure: 0.9,
    source: 'Hunan, 23 forms: 一般公共预算基本支出表-人员经费 tells one part',
  },
  { form: 'other', all: ['基本支出', '公用经费'], none: ['人员'], sure: 0.9, source: 'Hunan, 23 forms' },
  {
    form: 'basic-expenditure',
    all: ['基本支出'],
    any: ['一般公共', '财政拨款'],
    sure: 0.95,
    source: `${COMMON}; ${FINAL}`,
  },
  {
    form: 'basic-expenditure',
    all: ['基本支出'],
    sure: 0.75,
    source: 'Shenzhen 基本支出总表; Zhuhai 部门预算基本支出预算表',
  },
  {
    form: 'project-expenditure',
    all: ['项目支出'],
    sure: 0.9,
    source: 'seed 003; Shenzhen 项目支出总表; Yantai; Zhuhai',
  },
  { form: 'project-expenditure', all: [], any: ['专项业务经费支出', '特定目标类'], sure: 0.8, source: 'Xi’an 表10' },

  {
    form: 'general-public-expenditure',
    all: ['一般公共预算财政拨款收入支出决算表'],
    sure: 0.95,
    source: 'final accounts of Yunnan (公开05表): carried in, income, expenditure, carried out by code',
  },
  {
    form: 'fiscal-appropriation-summary',
    all: ['财政拨款'],
    any: ['收支', '收入支出'],
    sure: 0.95,
    source: `${COMMON}; ${FINAL} 公开04`,
  },
  {
    form: 'other',
    all: ['一般公共', '支出决算明细'],
    sure: 0.9,
    source: 'final accounts of Sichuan (财决公开07表): functions across economic items',
  },
  {
    form: 'general-public-expenditure',
    all: ['一般公共', '支出'],
    none: ['收支', '收入支出'],
    sure: 0.9,
    source: `${COMMON}; ${FINAL} 公开05`,
  },
  {
    form: 'other',
    all: ['一般公共', '收入'],
    sure: 0.85,
    source: 'Wuhan and Nanchang 2025: income of a whole government',
  },
  { form: 'other', all: ['财政拨款支出'], sure: 0.8, source: 'Suzhou 表5: all three budgets by function' },

  {
    form: 'income-expenditure-summary',
    all: ['收支'],
    any: ['总表', '总体', '预算表', '决算表', '预算总'],
    sure: 0.95,
    source: COMMON,
  },
  {
    form: 'income-expenditure-summary',
    all: ['收入支出'],
    any: ['总表', '决算', '预算'],
    sure: 0.95,
    source: `${FINAL} 公开01`,
  },
  {
    form: 'income-summary',
    all: ['收入'],
    any: ['总表', '总体', '预算表', '决算表', '预算总'],
    none: ['支出'],
    sure: 0.9,
    source: `${COMMON}; ${FINAL} 公开02`,
  },
  {
    form: 'expenditure-summary',
    all: ['支出'],
    any: ['总表', '总体', '预算表', '决算表', '预算总'],
    none: ['收入', '经济分类', '三公', '明细'],
    sure: 0.9,
    source: `${COMMON}; ${FINAL} 公开03`,
  },
];
