import type { Counts, Finding, Form, Review, TableReview, Tape } from '../../../lib/model/index.ts';
import { cell, line, wordsAt } from './pieces.ts';

/** A review made by hand after reference document 001, to look at and test the screens without the engine. */

/** Nothing was related. */
export const zero: Counts = { holds: 0, rounding: 0, undecided: 0, violated: 0, insufficient: 0 };

const basicTotal = cell('t3', 4, 4, '827.09');

const tapes: Tape[] = [
  {
    relation: 'r1',
    rule: 'row-basic-project',
    verdict: 'violated',
    heading: { zh: '部门预算支出总表 · 合计行', en: '部门预算支出总表 · row 合计' },
    statement: { zh: '合计 = 基本支出 + 项目支出', en: 'total = basic + project expenditure' },
    kind: 'sum',
    addends: [line('基本支出', basicTotal, { culprit: true }), line('项目支出', cell('t3', 4, 5, '447.83'))],
    total: line('合计', cell('t3', 4, 3, '1274.78'), { sign: '=' }),
    computed: '1274.92',
    difference: '-0.14',
    tolerance: '0.015',
    unit: '万元',
  },
  {
    relation: 'r2',
    rule: 'class-sum',
    verdict: 'violated',
    heading: { zh: '部门预算支出总表 · 基本支出列', en: '部门预算支出总表 · column 基本支出' },
    statement: { zh: '合计 = 各类之和', en: 'total = sum of the classes' },
    kind: 'sum',
    addends: [
      line('201 一般公共服务支出', cell('t3', 5, 4, '637.43')),
      line('208 社会保障和就业支出', cell('t3', 10, 4, '67.53')),
      line('210 卫生健康支出', cell('t3', 13, 4, '66.87')),
      line('221 住房保障支出', cell('t3', 16, 4, '55.13')),
    ],
    total: line('合计', basicTotal, { sign: '=', culprit: true }),
    computed: '826.96',
    difference: '0.13',
    tolerance: '0.025',
    unit: '万元',
  },
  {
    relation: 'r3',
    rule: 'xt-basic-total',
    verdict: 'violated',
    heading: { zh: '基本支出合计 · 两表之间', en: 'Basic expenditure · between two tables' },
    statement: { zh: '两表中的基本支出合计应是同一个数', en: 'both tables print the same total' },
    kind: 'equal',
    addends: [line('合计 · 基本支出', cell('t6', 4, 3, '826.95'), { where: '一般公共预算支出表' })],
    total: line('合计 · 基本支出', basicTotal, { where: '支出总表', sign: '=', culprit: true }),
    computed: '826.95',
    difference: '0.14',
    tolerance: '0.01',
    unit: '万元',
  },
];

const change: Tape = {
  relation: 'r4',
  rule: 'narr-delta-decomposition',
  verdict: 'violated',
  heading: { zh: '正文 · 与上年相比', en: 'Text · compared with last year' },
  statement: { zh: '增加额 = 各项增减之和', en: 'increase = sum of the changes' },
  kind: 'sum',
  addends: [
    line('人员经费', wordsAt('p23', 28, '83.27')),
    line('日常公用经费', wordsAt('p23', 44, '1.92')),
    line('项目支出', wordsAt('p23', 57, '111.65'), { sign: '-' }),
  ],
  total: line('增加', wordsAt('p23', 10, '135.25'), { sign: '=' }),
  computed: '-26.46',
  difference: '161.71',
  tolerance: '0.02',
  unit: '万元',
};

const findings: Finding[] = [
  {
    id: 'f1',
    rule: 'row-basic-project',
    severity: 'error',
    message: {
      zh: '支出总表合计行：基本支出 827.09 + 项目支出 447.83 = 1274.92，与合计 1274.78 不能同时成立。',
      en: 'Expenditure summary, total row: 827.09 + 447.83 = 1274.92 and the printed total 1274.78 cannot both be true.',
    },
    places: [cell('t3', 4, 3, '1274.78'), basicTotal, cell('t3', 4, 5, '447.83')],
    quote: null,
    arithmetic: { printed: '1274.78', computed: '1274.92', difference: '-0.14', tolerance: '0.015' },
    culprit: basicTotal,
    repair: { value: '826.95', slip: 'stale-value', support: 3 },
    tables: ['t3', 't5', 't6'],
    tapes,
    candidates: [],
    others: [],
  },
  {
    id: 'f2',
    rule: 'narr-delta-decomposition',
    severity: 'error',
    message: {
      zh: '与上年相比增加 135.25 万元，但各项增减相加为 -26.46，方向也相反。',
      en: 'An increase of 135.25 is stated, but the changes add up to −26.46.',
    },
    places: [wordsAt('p23', 10, '135.25'), wordsAt('p23', 28, '83.27')],
    quote: '与上年相比增加135.25万元，其中：人员经费增加83.27万元，日常公用经费增加1.92万元，项目支出减少111.65万元。',
    arithmetic: { printed: '135.25', computed: '-26.46', difference: '161.71', tolerance: '0.02' },
    culprit: null,
    repair: null,
    tables: [],
    tapes: [change],
    candidates: [],
    others: [],
  },
  {
    id: 'f3',
    rule: 'project-vs-procurement',
    severity: 'info',
    message: {
      zh: '项目有设备购置指标，但政府采购预算为 0.00 万元。',
      en: 'A project plans to buy equipment, but the procurement budget is 0.00.',
    },
    places: [cell('t18', 1, 4, '≥2套'), wordsAt('p85', 4, '0.00')],
    quote: null,
    arithmetic: null,
    culprit: null,
    repair: null,
    tables: ['t18', 't25'],
    tapes: [],
    candidates: [],
    others: [],
  },
];

const noFigures = { zh: '表中没有可以核对的数字关系', en: 'the table holds no figures that are related' };

/** A table whose state follows from its counts. */
export function table(
  id: string,
  title: string,
  form: Form,
  counts: Partial<Counts>,
  reason = null as TableReview['reason'],
): TableReview {
  const all = { ...zero, ...counts };
  const state =
    all.violated > 0
      ? 'contradicts'
      : all.holds + all.rounding === 0
        ? 'not-checked'
        : all.holds === 0
          ? 'rounding'
          : 'checked';
  return { table: id, title, form, state, reason, counts: all };
}

const projects = ['（2）招商活动经费', '春节慰问款', '改革工作经费', '区委315会议室指挥调度中心建设费'];

const tables: TableReview[] = [
  table('t1', '部门预算收支总表', 'income-expenditure-summary', { holds: 12 }),
  table('t2', '部门预算收入总表', 'income-summary', { holds: 38, rounding: 3 }),
  table('t3', '部门预算支出总表', 'expenditure-summary', { holds: 41, rounding: 2, violated: 2, undecided: 1 }),
  table('t4', '部门预算财政拨款收支总表', 'fiscal-appropriation-summary', { holds: 58 }),
  table('t5', '部门预算一般公共预算财政拨款支出表', 'general-public-expenditure', { holds: 49, rounding: 4 }),
  table('t6', '部门预算一般公共预算财政拨款基本支出表', 'basic-expenditure', { holds: 53, rounding: 3 }),
  table(
    't7',
    '部门预算政府基金预算财政拨款支出表',
    'government-fund-expenditure',
    {},
    { zh: '空表，没有数字', en: 'the table is empty' },
  ),
  table(
    't8',
    '部门预算国有资本经营预算财政拨款支出表',
    'state-capital',
    {},
    { zh: '空表，没有数字', en: 'the table is empty' },
  ),
  table('t9', '部门预算财政拨款“三公”经费支出表', 'three-public', { holds: 34, insufficient: 2 }),
  ...projects.map((name, index) => table(`t${11 + index}`, `${name}绩效目标表`, 'performance-targets', {}, noFigures)),
  table('t25', '部门政府采购预算', 'procurement', { rounding: 1 }),
  table('t26', '部门固定资产占用情况表', 'state-assets', { holds: 1 }),
];

export const review: Review = {
  source: {
    name: 'content_7321.html',
    url: 'http://www.fengrun.gov.cn/zwgk/bmys/2023/content_7321.html',
    mediaType: 'text/html',
    sha256: 'd'.repeat(64),
    pages: 1,
  },
  head: {
    recognised: true,
    score: 0.97,
    title: '中国共产党唐山市丰润区委员会办公室2023年部门预算信息公开情况说明',
    department: '中国共产党唐山市丰润区委员会办公室',
    year: 2023,
    kind: 'budget',
    level: 'department',
    unit: '万元',
    links: [],
  },
  counts: { holds: 297, rounding: 12, undecided: 1, violated: 4, insufficient: 2 },
  tables,
  paragraphs: 92,
  findings,
  marks: [],
};
