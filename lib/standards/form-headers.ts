import type { Form } from '../model/index.ts';

/**
 * Words of a table (headers and first labels) that tell its form where the title does not. `groups`: of each group at
 * least one word must stand in the table. `not`: none of these may. The first that fits decides.
 */
export interface HeaderSignature {
  form: Form;
  groups: readonly (readonly string[])[];
  not?: readonly string[];
  sure: number;
  /** Decides even against a title: the title was that of a group of tables. */
  overridesTitle?: boolean;
  source: string;
}

export const HEADER_SIGNATURES: readonly HeaderSignature[] = [
  {
    form: 'funding-plan',
    groups: [['资金支出计划'], ['3月底', '6月底', '10月底', '12月底']],
    sure: 0.95,
    overridesTitle: true,
    source: 'seed 002: one title stands above the plan and the indicators',
  },
  {
    form: 'performance-targets',
    groups: [['一级指标'], ['二级指标', '三级指标', '指标值']],
    sure: 0.95,
    source: 'seeds 000-004',
  },
  {
    form: 'procurement',
    groups: [
      ['政府采购', '采购物品名称', '采购品目'],
      ['数量', '计量单位', '目录', '品目'],
      ['单价', '金额', '合计'],
    ],
    sure: 0.9,
    source: 'seeds 000-004; Suzhou',
  },
  {
    form: 'state-assets',
    groups: [['资产总额', '固定资产总额', '房屋'], ['车辆'], ['价值', '数量']],
    sure: 0.9,
    source: 'seeds 000-004',
  },
  {
    form: 'institution-setup',
    groups: [['单位性质'], ['单位规格', '经费保障形式']],
    sure: 0.9,
    source: 'seeds 000-004',
  },
  {
    form: 'three-public',
    groups: [['因公出国'], ['公务接待'], ['公务用车']],
    not: ['工资福利支出', '基本工资'],
    sure: 0.9,
    source: 'seeds 001-003; final-account 公开07',
  },
  {
    form: 'basic-expenditure',
    groups: [['人员经费'], ['公用经费', '日常公用经费'], ['工资福利支出', '经济分类', '经济科目']],
    not: ['项目支出'],
    sure: 0.85,
    source: 'seeds 001, 003; final-account 公开06',
  },
  {
    form: 'fiscal-appropriation-summary',
    groups: [
      ['收入'],
      ['支出'],
      ['一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算'],
      ['政府性基金'],
      ['收入总计', '本年收入合计', '总计'],
      ['一般公共服务', '外交支出', '社会保障和就业'],
    ],
    not: ['事业收入', '单位资金', '其他收入', '科目编码'],
    sure: 0.8,
    source: 'seeds 001, 003; final-account 公开04',
  },
  {
    form: 'income-expenditure-summary',
    groups: [
      ['收入'],
      ['支出'],
      ['事业收入', '单位资金', '其他收入'],
      ['收入总计', '本年收入合计', '总计'],
      ['一般公共服务', '外交支出', '社会保障和就业', '本年支出合计'],
    ],
    not: ['科目编码'],
    sure: 0.8,
    source: 'seeds 001, 003; final-account 公开01',
  },
  {
    form: 'income-summary',
    groups: [
      ['科目编码', '科目名称', '单位名称', '预算单位'],
      ['事业收入', '单位资金', '财政专户'],
      ['合计', '收入总计', '小计'],
    ],
    not: ['基本支出', '项目支出', '计量单位', '本年支出合计'],
    sure: 0.8,
    source: 'seeds 001, 003; final-account 公开02',
  },
  {
    form: 'expenditure-summary',
    groups: [
      ['科目编码', '科目名称'],
      ['基本支出'],
      ['项目支出'],
      ['经营支出', '上缴上级', '上解上级', '对附属单位补助'],
    ],
    sure: 0.85,
    source: 'seed 001; final-account 公开03',
  },
  {
    form: 'project-expenditure',
    groups: [['项目名称'], ['合计'], ['一般公共预算', '财政拨款'], ['政府性基金']],
    not: ['数量', '计量单位', '指标值', '科目编码'],
    sure: 0.75,
    source: 'seed 003; Yantai',
  },
];

/** Words that speak against a form, whatever the title says. */
export const CONTRADICTING_HEADERS: Readonly<Partial<Record<Form, readonly string[]>>> = {
  'performance-targets': ['资金支出计划'],
  'income-summary': ['基本支出', '项目支出'],
  'expenditure-summary': ['一级指标', '计量单位'],
  'basic-expenditure': ['一级指标', '计量单位'],
  'general-public-expenditure': ['一级指标', '计量单位', '收入总计'],
  'project-expenditure': ['一级指标', '指标值'],
  'three-public': ['一级指标', '基本工资'],
  'state-assets': ['基本支出'],
};
