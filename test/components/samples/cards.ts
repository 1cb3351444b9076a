import type { Subject } from '../../../lib/annotate/card/content.ts';
import type { Finding, Place, Tape, TapeLine } from '../../../lib/model/index.ts';
import { candidate, cell, finding, line, tape, words } from './pieces.ts';
import { review } from './review.ts';

/** Cards made by hand, by name: every state that a card can show, to look at and test without the engine. */

function subject(one: Finding, place = one.culprit ?? one.tapes[0]?.total.place ?? one.places[0]): Subject {
  if (!place) throw new Error('A card stands at a place');
  return { place, finding: one, tapes: one.tapes };
}

const known = review.findings[0];
if (!known) throw new Error('The sample has no finding');
const basic = known.culprit as Place;

const holding = (relation: string, heading: string, statement: string, where: string): Tape =>
  tape(relation, {
    verdict: 'holds',
    kind: 'equal',
    heading: { zh: heading, en: heading },
    statement: { zh: statement, en: statement },
    addends: [line('合计', cell('t6', 4, 3, '826.95'), { where })],
    total: line('合计', cell('t5', 4, 4, '826.95'), { where: '一般公共预算支出表', sign: '=' }),
    computed: '826.95',
    difference: '0.00',
    tolerance: '0.01',
  });

const culprit = finding('culprit', known.tapes, {
  culprit: basic,
  candidates: [candidate(6, [basic, '支出总表 · 合计 · 基本支出', '826.95', 'stale-value'])],
  repair: { value: '826.95', slip: 'stale-value', support: 6 },
  others: [
    holding('o1', '一般公共预算支出表 · 基本支出', '两表中的基本支出合计应是同一个数', '基本支出表'),
    holding('o2', '正文 · 第三段', '正文所说的基本支出与表相同', '正文'),
    holding('o3', '基本支出表 · 合计', '合计 = 人员经费 + 公用经费', '基本支出表'),
    holding('o4', '收支总表 · 基本支出', '两表中的基本支出合计应是同一个数', '收支总表'),
    holding('o5', '绩效目标表 · 年度资金', '两表中的数相同', '绩效目标表'),
  ],
});

const openTape = tape('open', {
  heading: { zh: '一般公共预算支出表 · 行政运行', en: '一般公共预算支出表 · 行政运行' },
  statement: { zh: '小计 = 基本支出 + 项目支出', en: 'subtotal = basic + project expenditure' },
  addends: [line('基本支出', cell('t5', 6, 4, '1,680.43')), line('项目支出', cell('t5', 6, 5, '50.00'))],
  total: line('小计', cell('t5', 6, 3, '1,703.43'), { sign: '=' }),
  computed: '1730.43',
  difference: '-27.00',
  tolerance: '0.015',
});

const open = finding('open', [openTape], {
  candidates: [
    candidate(3, [
      cell('t5', 6, 3, '1,703.43'),
      '一般公共预算支出表 · 行政运行 · 小计',
      '1730.43',
      'digits-interchanged',
    ]),
    candidate(2, [cell('t5', 6, 4, '1,680.43'), '一般公共预算支出表 · 行政运行 · 基本支出', '1653.43', 'unknown']),
    candidate(
      2,
      [cell('t5', 6, 4, '1,680.43'), '一般公共预算支出表 · 行政运行 · 基本支出', '1640.43', 'digit-replaced'],
      [cell('t5', 6, 5, '50.00'), '一般公共预算支出表 · 行政运行 · 项目支出', '63.00', 'copied-from-neighbour'],
    ),
  ],
});

const swappedCells: [Place, Place] = [cell('t9', 5, 2, '18.00'), cell('t9', 6, 2, '0.90')];
const swapped = finding(
  'swapped',
  [
    tape('swap', {
      heading: { zh: '“三公”经费支出表 · 公务用车购置及运行费', en: '“三公”经费支出表 · 公务用车购置及运行费' },
      statement: { zh: '公务用车购置及运行费 = 购置费 + 运行维护费', en: 'cars = purchase + running' },
      addends: [
        line('公务用车购置费', cell('t9', 7, 2, '0.00')),
        line('公务用车运行维护费', cell('t9', 8, 2, '18.00')),
      ],
      total: line('公务用车购置及运行费', swappedCells[1], { sign: '=' }),
      computed: '18.00',
      difference: '-17.10',
      tolerance: '0.01',
    }),
  ],
  {
    culprit: swappedCells[0],
    candidates: [
      candidate(
        4,
        [swappedCells[0], '“三公”经费支出表 · 公务接待费', '0.90', 'swapped-cells'],
        [swappedCells[1], '“三公”经费支出表 · 公务用车购置及运行费', '18.00', 'swapped-cells'],
      ),
    ],
  },
);

const totals = [basic, cell('t1', 12, 3, '827.09'), cell('t4', 9, 3, '827.09')];
const repeated = finding('repeated', known.tapes, {
  culprit: basic,
  candidates: [
    candidate(
      7,
      [totals[0] as Place, '支出总表 · 合计 · 基本支出', '826.95', 'digit-replaced'],
      [totals[1] as Place, '收支总表 · 基本支出 · 预算数', '826.95', 'digit-replaced'],
      [totals[2] as Place, '财政拨款收支总表 · 基本支出', '826.95', 'digit-replaced'],
    ),
  ],
});

const omitted = finding('omitted', [openTape], {
  candidates: [
    candidate(
      1,
      [cell('t1', 8, 3, '15.00'), '收支总表 · 外交支出 · 预算数', '15.00', 'row-omitted'],
      [cell('t1', 9, 3, '12.00'), '收支总表 · 国防支出 · 预算数', '12.00', 'row-omitted'],
    ),
  ],
});

const paragraph =
  '2023年预算收支安排及变化情况。与上年相比增加135.25万元，其中：人员经费增加83.27万元，日常公用经费增加1.92万元，项目支出减少111.65万元。主要原因是人员调整。';
const quote = paragraph.slice(paragraph.indexOf('与上年'), paragraph.indexOf('主要'));
const stated = words('p23', paragraph, '135.25');
const sentenceTape = tape('sentence', {
  rule: 'narr-delta-decomposition',
  heading: { zh: '正文 · 与上年相比', en: 'Text · compared with last year' },
  statement: { zh: '增加额 = 各项增减之和', en: 'increase = sum of the changes' },
  addends: [
    line('人员经费', words('p23', paragraph, '83.27')),
    line('日常公用经费', words('p23', paragraph, '1.92')),
    line('项目支出', words('p23', paragraph, '111.65'), { sign: '-' }),
  ],
  total: line('增加', stated, { sign: '=', culprit: true }),
  computed: '-26.46',
  difference: '161.71',
  tolerance: '0.02',
});
const sentence = finding('sentence', [sentenceTape], {
  quote,
  culprit: stated,
  candidates: [candidate(1, [stated, '正文 · 与上年相比', '-26.46', 'unknown'])],
});

const remarkText = '2026年预算支出3845.49万元，比2026年预算增加17.62%。。';
const remark = finding('remark', [], {
  severity: 'warn',
  message: {
    zh: '2026 年的文件里写着“比2026年预算”：比较的应是上一年。',
    en: 'A document of 2026 compares with “2026年预算”: one would expect the year before.',
  },
  quote: remarkText,
  places: [
    words('p5', `（一）${remarkText}`, '比2026年预算'),
    words('p7', '公用经费支出120.00万元，比2026年预算减少3.1%', '比2026年预算'),
    cell('t3', 1, 5, '比2026年预算'),
  ],
});

const names = ['工资', '津贴', '奖金', '绩效', '养老', '职业年金', '医疗', '公务员医疗补助', '住房公积金', '其他'];
const many = Array.from({ length: 30 }, (_, index) =>
  line(
    `301${String(index + 1).padStart(2, '0')} ${names[index % 10]}${index > 9 ? '（续）' : ''}`,
    cell('t6', index + 5, 3, (index * 37.31 + 12.5).toFixed(2)),
  ),
);
const suspect = many[17] as TapeLine;
suspect.culprit = true;
const thirty = finding(
  'thirty',
  [
    tape('thirty', {
      heading: {
        zh: '一般公共预算基本支出表 · 第 12 页 · 工资福利支出 · 合计',
        en: '一般公共预算基本支出表 · p. 12 · 工资福利支出 · 合计',
      },
      statement: { zh: '类 = 各款之和', en: 'class = sum of its sections' },
      addends: many,
      total: line('301 工资福利支出', cell('t6', 4, 3, '16,694.85'), { sign: '=' }),
      computed: '16604.85',
      difference: '90.00',
      tolerance: '0.155',
    }),
  ],
  {
    culprit: suspect.place,
    candidates: [candidate(1, [suspect.place, '基本支出表 · 公务员医疗补助（续）', '736.77', 'digit-replaced'])],
  },
);

const text = '一般公共预算支出65.00万元，上年61.50万元，增长7.69%。';
const ratio = finding(
  'ratio',
  [
    tape('ratio', {
      kind: 'ratio',
      heading: { zh: '正文 · 一般公共预算支出', en: 'Text · 一般公共预算支出' },
      statement: { zh: '增长率 = （本年 − 上年） ÷ 上年', en: 'rate = (this year − last year) ÷ last year' },
      addends: [
        line('本年', words('p9', text, '65.00')),
        line('上年', words('p9', text, '61.50'), { sign: '-' }),
        line('上年', words('p9', text, '61.50'), { sign: '÷' }),
      ],
      total: line('增长率', words('p9', text, '7.69%'), { sign: '=' }),
      computed: '5.6911%',
      difference: '1.9989',
      tolerance: '0.0219512',
      unit: null,
    }),
  ],
  { quote: text },
);

const atMost = finding(
  'at-most',
  [
    tape('at-most', {
      kind: 'at-most',
      heading: { zh: '正文 · 机关运行经费', en: 'Text · 机关运行经费' },
      statement: { zh: '机关运行经费不应多于公用经费', en: 'operating cost is part of the public expenditure' },
      addends: [line('机关运行经费', cell('t6', 9, 3, '98.90'), { where: '基本支出表' })],
      total: line('公用经费', cell('t5', 9, 4, '92.90'), { where: '一般公共预算支出表', sign: '≤' }),
      computed: '98.90',
      difference: '-6.00',
      tolerance: '0.01',
    }),
  ],
  { severity: 'warn' },
);

const stating = '固定资产占用情况表下注明：本表无数据，以空表列示。';
const worded = finding(
  'words',
  [
    tape('words', {
      kind: 'words',
      heading: { zh: '固定资产占用情况表', en: '固定资产占用情况表' },
      statement: {
        zh: '表下注明没有数据、空表列示，表中却有数字',
        en: 'the note says that the table is empty, yet it holds figures',
      },
      addends: [line('车辆', cell('t26', 4, 2, '701.56'))],
      total: line('表下注', words('p90', stating, '本表无数据'), { sign: '=', low: null, high: null }),
      unit: null,
    }),
  ],
  { quote: stating },
);

const converted = finding('converted', [
  tape('converted', {
    kind: 'equal',
    heading: { zh: '正文 · 支出总计', en: 'Text · 支出总计' },
    statement: { zh: '正文与表所说的是同一个数', en: 'text and table tell the same figure' },
    addends: [line('支出总计', cell('t1', 30, 3, '3,286,618,082.20'), { where: '收支总表' })],
    total: line('支出总计', words('p3', '支出总计328,616万元', '328,616'), { sign: '=' }),
    computed: '328661.80822',
    difference: '-45.80822',
    tolerance: '0.5000005',
  }),
]);

const hostileText = '<img src=x onerror=alert(1)>';
const hostile = finding(
  'hostile',
  [
    tape('hostile', {
      heading: { zh: hostileText.repeat(4), en: hostileText.repeat(4) },
      statement: { zh: hostileText, en: hostileText },
      addends: [line(hostileText.repeat(3), cell('t1', 1, 1, '1.00')), line('', cell('t1', 1, 2, ''))],
      total: line('长'.repeat(60), words('p1', `${hostileText}3.00`, '3.00'), { sign: '=' }),
      computed: '1.00',
      difference: '2.00',
      tolerance: '0.01',
    }),
  ],
  { quote: `${hostileText}3.00` },
);

const holds: Subject = {
  place: cell('t5', 4, 4, '826.95'),
  finding: null,
  tapes: [
    holding('h1', '一般公共预算支出表 · 基本支出', '两表中的基本支出合计应是同一个数', '基本支出表'),
    holding('h2', '基本支出表 · 合计', '合计 = 人员经费 + 公用经费', '基本支出表'),
  ],
};

const rounding: Subject = {
  place: cell('t2', 4, 3, '1274.78'),
  finding: null,
  tapes: [
    tape('rounding', {
      verdict: 'rounding',
      addends: ['1085.26', '67.53', '66.87', '55.13'].map((figure, index) =>
        line(`20${index + 1} 类`, cell('t2', 5 + index, 3, figure)),
      ),
      total: line('合计', cell('t2', 4, 3, '1274.78'), { sign: '=' }),
      computed: '1274.79',
      difference: '-0.01',
      tolerance: '0.025',
    }),
  ],
};

export const subjects: Readonly<Record<string, Subject>> = {
  culprit: subject(culprit),
  open: subject(open),
  untold: subject(finding('untold', [openTape])),
  swapped: subject(swapped),
  repeated: subject(repeated),
  omitted: subject(omitted),
  sentence: subject(sentence),
  remark: subject(remark),
  thirty: subject(thirty),
  ratio: subject(ratio),
  'at-most': subject(atMost),
  words: subject(worded),
  converted: subject(converted),
  hostile: subject(hostile),
  holds,
  rounding,
};
