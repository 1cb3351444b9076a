import type {
  Completeness,
  Counts,
  Detection,
  Finding,
  Form,
  PageView,
  Place,
  Review,
  SetAside,
  TableReview,
  Tape,
  TapeLine,
} from '../../lib/model/index.ts';
import { figuresOf } from '../../lib/records/aside/figures.ts';

/** A review made by hand after reference document 001, to look at and test the panel without the engine. */

const zero: Counts = { holds: 0, rounding: 0, undecided: 0, violated: 0, insufficient: 0 };

export function cell(table: string, row: number, column: number, text: string): Place {
  return { table, row, column, text };
}

function words(block: string, start: number, text: string): Place {
  return { block, start, end: start + text.length, text };
}

/** A line with what its figure can stand for, by its printed decimals. */
export function line(label: string, place: Place, more: Partial<TapeLine> = {}): TapeLine {
  const { low, high } = boundsOf(place.text);
  return { sign: '+', label, where: null, text: place.text, place, culprit: false, low, high, ...more };
}

/** Made-up figures are small: their halves are no matter for a decimal type. */
function boundsOf(text: string): { low: string; high: string } {
  const digits = text.replace(/[,%≥套]/g, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = Number(digits) === 0 ? 0 : 0.5 * 10 ** -decimals;
  const bound = (by: number) => (digits === '' ? '0' : (Number(digits) + by).toFixed(decimals + 1));
  return { low: bound(-half), high: bound(half) };
}

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
    line('人员经费', words('p23', 31, '83.27')),
    line('日常公用经费', words('p23', 52, '1.92')),
    line('项目支出', words('p23', 80, '111.65'), { sign: '-' }),
  ],
  total: line('增加', words('p23', 10, '135.25'), { sign: '=' }),
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
    places: [words('p23', 10, '135.25'), words('p23', 31, '83.27')],
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
    places: [cell('t18', 1, 4, '≥2套'), words('p85', 4, '0.00')],
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

function table(
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

export const detection: Detection = {
  verdict: 'disclosure',
  score: 0.97,
  reasons: [
    { says: { zh: '标题含“部门预算”', en: 'the title says 部门预算' }, weight: 0.5 },
    { says: { zh: '有“支出总表”', en: 'it holds a 支出总表' }, weight: 0.4 },
  ],
  kind: 'budget',
  level: 'department',
  year: 2023,
  links: [],
};

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

const none: Detection = {
  ...detection,
  verdict: 'none',
  score: 0.08,
  kind: null,
  level: null,
  year: null,
  reasons: [
    { says: { zh: '标题里没有预算或决算', en: 'the title names neither a budget nor a final account' }, weight: -0.5 },
    { says: { zh: '没有标准表名', en: 'no standard table is named' }, weight: -0.4 },
  ],
};

const landing: Detection = {
  ...detection,
  verdict: 'landing',
  score: 0.81,
  links: [
    {
      href: 'http://www.fengrun.gov.cn/files/2023bmys.pdf',
      text: '中国共产党唐山市丰润区委员会办公室2023年部门预算公开.pdf',
      kind: 'pdf',
      score: 0.96,
    },
    { href: 'http://www.fengrun.gov.cn/files/2023bmys.xlsx', text: '2023年部门预算公开表', kind: 'excel', score: 0.91 },
    { href: 'http://www.fengrun.gov.cn/files/sm.docx', text: '附件2：预算说明', kind: 'word', score: 0.74 },
    { href: 'http://www.fengrun.gov.cn/bmys/2022.html', text: '2022年度部门决算', kind: 'page', score: 0.66 },
    { href: 'http://www.fengrun.gov.cn/files/all.zip', text: '各部门预算打包下载', kind: 'archive', score: 0.52 },
  ],
};

type Reviewed = Extract<PageView, { status: 'reviewed' }>;

const shown = { status: 'reviewed', detection, markMode: 'all', current: null } as const;
const reviewed: Reviewed = { ...shown, review, aside: [] };

function note(id: string, rule: string, zh: string, en: string, places: Place[], more: Partial<Finding> = {}): Finding {
  const tables = places.flatMap((place) => ('table' in place ? [place.table] : []));
  const blank = { quote: null, arithmetic: null, culprit: null, repair: null, candidates: [], tapes: [], others: [] };
  return { ...blank, id, rule, severity: 'info', message: { zh, en }, places, tables, ...more };
}

const completeness: Completeness[] = [
  item('table-income-expenditure', 'table', '收支总表', 'Income and expenditure', 'here', [cell('t1', 0, 0, '收入')]),
  item('table-government-fund', 'table', '政府性基金预算支出表', 'Government fund expenditure', 'empty-with-note', [
    words('p40', 3, '没有'),
  ]),
  item('table-state-capital', 'table', '国有资本经营预算支出表', 'State capital expenditure', 'linked', []),
  item('table-procurement', 'table', '政府采购预算表', 'Procurement', 'not-on-this-page', []),
  item('explanation-duties', 'explanation', '部门职责', 'Duties', 'here', [words('p3', 0, '职责')]),
  item('explanation-assets', 'explanation', '国有资产占用情况', 'State assets', 'missing', []),
];

function item(
  id: string,
  kind: Completeness['kind'],
  zh: string,
  en: string,
  state: Completeness['state'],
  places: Place[],
): Completeness {
  return { id, kind, name: { zh, en }, state, places };
}

/** A document about which there is much to say, and little of weight. */
const many: Reviewed = {
  ...reviewed,
  review: {
    ...review,
    completeness,
    findings: [
      ...findings,
      note(
        'd1',
        'xt-empty-fund',
        '文中说没有政府性基金预算，表中却有 12.00 万元。',
        'The text says that there is no government fund budget, but the table prints 12.00.',
        [words('p40', 3, '没有'), cell('t7', 4, 3, '12.00')],
        { severity: 'warn' },
      ),
      note('m1', 'required-tables', '这一页没有《政府采购预算表》。', 'The procurement table is not on this page.', []),
      ...[12, 31, 31, 58, 77].map((block, index) =>
        note(
          `s${index}`,
          'narr-repeat',
          `第 ${block} 段：同一句话说了两次，金额却不同。`,
          `Paragraph ${block}: the same is said twice with different amounts.`,
          [words(`p${block}`, 4, '135.25')],
        ),
      ),
      note(
        'x1',
        'office-running',
        '机关运行经费与一般公共预算公用经费的说法在几张表里不一样。',
        'Office running costs are told differently in several tables.',
        [cell('t3', 4, 4, '55.13'), cell('t5', 4, 4, '55.31'), cell('t6', 4, 4, '55.13'), words('p60', 4, '55.31')],
      ),
    ],
  },
};

function setAside(finding: Finding, text: string, kept = true): SetAside {
  return { finding: finding.id, figures: figuresOf(finding), note: text, when: Date.UTC(2026, 10, 21, 4), kept };
}

const aside: Reviewed = {
  ...reviewed,
  aside: findings
    .slice(0, 2)
    .map((finding, index) =>
      setAside(
        finding,
        index === 0 ? '已电话询问，答复是结转资金另表列示；等决算公开后再对一次，若仍不符再去信。' : '',
        index === 0,
      ),
    ),
};

const unbound: Review = {
  ...review,
  counts: zero,
  findings: [],
  tables: tables.slice(0, 4).map((each) => ({
    ...each,
    counts: zero,
    state: 'not-checked',
    reason: { zh: '认不出表头', en: 'the header could not be made out' },
  })),
};

const clean: Review = {
  ...review,
  counts: { ...review.counts, violated: 0, undecided: 0 },
  findings: [],
  tables: tables.map((each) =>
    each.state === 'contradicts' ? table(each.table, each.title, each.form, { holds: 43 }) : each,
  ),
};

/** The same as of a PDF. */
const paged = {
  ...reviewed,
  review: {
    ...review,
    tables: review.tables.map((table, index) => ({
      ...table,
      pages: index % 2 === 0 ? [index + 5] : [index + 4, index + 5],
    })),
  },
};

/** Every state that the panel can show, by name. */
export const views: Record<string, PageView> = {
  idle: { status: 'idle' },
  reading: { status: 'reading', step: 'interpret', tablesRead: 17 },
  none: { status: 'not-disclosure', detection: none },
  landing: { status: 'landing', detection: landing },
  reviewed,
  open: { ...reviewed, current: 'f1' },
  many,
  aside,
  allAside: { ...reviewed, aside: findings.map((finding) => setAside(finding, '')) },
  clean: { ...reviewed, review: clean },
  unbound: { ...reviewed, review: unbound },
  pages: {
    status: 'reading',
    step: 'read',
    tablesRead: 0,
    pages: { read: 12, total: 250, secondsLeft: 21, state: 'reading', unread: [] },
  },
  partly: { ...reviewed, pages: { read: 64, total: 250, secondsLeft: 16, state: 'reading', unread: [] } },
  stopped: { ...reviewed, pages: { read: 64, total: 250, secondsLeft: null, state: 'stopped', unread: [] } },
  unread: { ...paged, pages: { read: 248, total: 250, secondsLeft: null, state: 'done', unread: [12, 40] } },
  hostile: {
    ...reviewed,
    review: { ...review, head: { ...review.head, title: '<img src=x onerror=alert(1)>2023年部门预算'.repeat(9) } },
  },
  scanned: { status: 'failed', message: { zh: '扫描件，没有文字', en: 'A scan, without text' }, again: false },
  failed: {
    status: 'failed',
    message: { zh: '页面在读的时候变了，没有读完。', en: 'The page changed while it was read.' },
  },
};
