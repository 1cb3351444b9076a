import { describe, expect, test } from 'vitest';
import { cellRules } from '../../../lib/rules/cell/index.ts';
import { isRemark, RuleContext } from '../../../lib/rules/index.ts';
import { wordingRules } from '../../../lib/rules/wording/index.ts';
import { interpretHtml } from '../../support/pipeline.ts';

/** What looks like a fault and is none, and beside it what is one: each trap with its rule. */

const rules = [...cellRules, ...wordingRules];

function remarks(id: string, body: string, title = '高桥县档案馆2024年部门预算'): string[] {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const html = `<!doctype html><title>${title}</title><h1>${title}</h1>${body}`;
  const context = new RuleContext(interpretHtml(html, 'page'));
  return [...rule.bind(context)].flatMap((one) =>
    isRemark(one) ? [one.places.map(({ text }) => text).join('|')] : [],
  );
}

const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

const CODES = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '62.40', '50.20', '12.20'],
  ['20126', '档案事务', '62.40', '50.20', '12.20'],
  ['2012601', '行政运行', '50.20', '50.20', ''],
  ['2012604', '档案馆', '12.20', '', '12.20'],
  ['208', '社会保障和就业支出', '6.10', '6.10', ''],
  ['20805', '行政事业单位养老支出', '6.10', '6.10', ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', '6.10', '6.10', ''],
];
const changed = (row: number, column: number, text: string) =>
  CODES.map((cells, at) => cells.map((cell, index) => (at === row && index === column ? text : cell)));
const sheet = (rows: readonly (readonly string[])[]) => `<h2>部门支出总表</h2><p>单位：万元</p>${table(rows)}`;

describe('punctuation', () => {
  test.each([
    ['目录。。。。。。12', []],
    ['（一）职责……；（二）机构。', []],
    ['1）办公费；2）水费；a)电费。', []],
    ['其中：车辆（含新能源)二十辆。', []],
    ['关于印发《关于加强《预算法》宣传的通知》的函。', []],
    ['开展“检查”、优秀案例”活动。', ['”']],
    ['制定《档案管理办法并公布。', ['《']],
    ['维护支出。。2025年另行安排。', ['。。']],
    ['办公费，，水费。', ['，，']],
  ])('%s', (text, expected) => {
    expect(remarks('punctuation', `<p>${text}</p>`)).toEqual(expected);
  });

  test('a sentence without its stop, before one that begins anew', () => {
    const sentence = '财政拨款收入增加的主要原因是工作量增加';
    expect(remarks('punctuation', `<p>收支持平。</p><p>${sentence}</p><p>二、支出情况。</p>`)).toEqual(['加']);
    expect(remarks('punctuation', `<p>收支持平。</p><p>${sentence}</p><p>和人员增加。</p>`)).toEqual(['加']);
    expect(remarks('punctuation', `<p>收支持平。</p><p>${sentence}：</p><p>二、支出情况。</p>`)).toEqual([]);
  });

  test('a quotation over two paragraphs is one; a doubled mark is told once for all its places', () => {
    expect(remarks('punctuation', '<p>他说：“第一段。</p><p>第二段。”会议结束。</p>')).toEqual([]);
    expect(remarks('punctuation', '<p>办公费。。</p><p>水费。。</p>')).toEqual(['。。|。。']);
  });

  test('two projects without a mark between them; not within the name of a third', () => {
    const forms = (...names: string[]) =>
      names.map((name) => `<h3>${name}绩效目标表</h3>${table([['绩效目标', '好']])}`);
    const sentence = '<p>主要为干部教育经费、党建培训经费档案库房建设经费支出。</p>';
    expect(remarks('punctuation', [sentence, ...forms('党建培训经费', '档案库房建设经费')].join(''))).toEqual([
      '党建培训经费档案库房建设经费',
    ]);
    const third = forms('党建培训经费', '档案库房建设经费', '党建培训经费档案库房建设经费');
    expect(remarks('punctuation', [sentence, ...third].join(''))).toEqual([]);
  });
});

describe('placeholder', () => {
  test.each([
    ['高桥县XX局2024年部门预算', ['XX']],
    ['比2023年增加××万元。', ['××']],
    ['比2023年增加（减少）3.20万元。', ['增加（减少）3']],
    ['预算数为____万元。', ['____']],
    ['说明增加（减少）的原因。', []],
    ['购置X光机一台，XXL号工作服。', []],
  ])('%s', (text, expected) => {
    expect(remarks('placeholder', `<p>${text}</p>`)).toEqual(expected);
  });
  test('a header of both directions is lawful', () => {
    expect(
      remarks(
        'placeholder',
        table([
          ['项目', '比上年增加（减少）'],
          ['合计', '1.20'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('personal data', () => {
  test.each([
    ['联系电话：13912345678', ['13912345678']],
    ['联系电话：0999-5550123', []],
    ['项目编码13912345678', []],
    ['资产总额13912345678元', []],
    ['身份证号11010519491231002X', ['11010519491231002X']],
    ['项目代码110105194912310021', []],
    ['统一社会信用代码11320500014149118A', []],
  ])('%s', (text, expected) => {
    expect(remarks('personal-data', `<p>${text}</p>`)).toEqual(expected);
  });
});

describe('levels', () => {
  const gloss = '<p>一般公共预算拨款收入：指省级财政当年拨付的资金。</p>';
  test.each([
    ['唐县丰山区委办公室', 1],
    ['高桥县档案馆', 1],
    ['中共清河市委办公室', 1],
    ['某某省档案馆', 0],
    ['上海市浦江区财政局', 1],
    ['上海市档案馆', 0],
    ['清河市中级人民法院', 0],
    ['清河经济开发区管理委员会', 0],
    ['清河市生态环境局', 0],
  ])('%s', (office, found) => {
    expect(remarks('level-name', gloss, `${office}2024年部门预算`)).toHaveLength(found);
  });
  test('what the province does is told in its own words', () => {
    const text = '<p>按照《河北省省级预算公开办法》，根据省级财政安排，争取省级财政资金，服务我省发展。</p>';
    expect(remarks('level-name', text)).toEqual([]);
  });
});

describe('names of offices', () => {
  const audit = '高桥县审计局2024年部门预算';
  test.each([
    ['提高县统计局业务素质', 1],
    ['提高县审计局业务素质', 0],
    ['会同县统计局提高数据质量', 0],
    ['保障县应急管理局下属单位用车', 0],
  ])('%s', (text, found) => {
    expect(remarks('org-name', `<p>${text}。</p>`, audit)).toHaveLength(found);
  });
  test('named often, another department has business here', () => {
    const text = '<p>县统计局划入本局。县统计局人员随之划转。县统计局资产一并移交。提高县统计局业务素质。</p>';
    expect(remarks('org-name', text, audit)).toEqual([]);
  });
  test.each([
    ['保障区委办公厅会议', '唐海市丰山区委办公室2024年部门预算', 1],
    ['保障区委办公厅（室）会议', '唐海市丰山区委办公室2024年部门预算', 0],
    ['自治区政府办公厅文件，区政府办公厅督办', '唐海市丰山区委办公室2024年部门预算', 0],
    ['市委办公厅', '唐海市委办公室2024年部门预算', 0],
  ])('%s', (text, title, found) => {
    expect(remarks('org-name', `<p>${text}。</p>`, title)).toHaveLength(found);
  });
});

describe('repeats', () => {
  test.each([
    ['公务接待费1.20万元，与上年持平。公务接待费1.20万元。与上年持平。', 1],
    ['公务接待费1.20万元，与上年预算相比持平。公务用车购置费1.20万元，与上年预算相比持平。', 0],
    ['收入增加1740.17万元，增长53.68%，主要原因是新增项目；支出增加1740.17万元，增长53.68%，主要原因是新增项目。', 0],
  ])('%s', (text, found) => {
    expect(remarks('sentence-repeat', `<p>${text}</p>`)).toHaveLength(found);
  });
});

describe('announced reasons', () => {
  test.each([
    ['<p>减少2.70万元，主要原因是。</p>', 1],
    ['<p>减少2.70万元，主要原因是</p><p>其中：公务接待费0万元。</p>', 1],
    ['<p>减少2.70万元，主要原因是：</p><p>一是人员减少。</p>', 0],
    ['<p>减少2.70万元，主要原因是</p><p>一是人员减少。</p>', 0],
    ['<p>减少2.70万元，主要原因是人员减少。</p>', 0],
  ])('%s', (body, found) => {
    expect(remarks('change-reason', body)).toHaveLength(found);
  });
});

describe('percentages and units in sentences', () => {
  test.each([
    ['percent-unit', '基本支出占82.19%；项目支出占17.81。', ['占17.81']],
    ['percent-unit', '占地12.50亩，占比82.19%。', []],
    ['percent-unit', '占0.5的一半，其余82.19%。', []],
    ['unit-declared', '减少37.45万元（甲中心减少11.95，乙中心减少25.50）。', ['减少11.95|减少25.50']],
    ['unit-declared', '分别增加11.95，25.50万元。', []],
  ])('%s %s', (id, text, expected) => {
    expect(remarks(id, `<p>${text}</p>`)).toEqual(expected);
  });
});

describe('codes', () => {
  test.each([
    ['code-syntax', CODES, []],
    ['code-syntax', changed(7, 0, '208055'), ['208055']],
    ['code-syntax', changed(7, 0, '2100505'), ['2100505']],
    ['code-name', changed(7, 1, '养老保险缴费'), []],
    ['code-name', changed(7, 1, '本地自设的养老科目'), []],
    ['code-name', changed(7, 1, '机关事业单位职业年金缴费支出'), ['机关事业单位职业年金缴费支出']],
    ['duplicate-code', changed(4, 0, '2012601'), ['2012601|2012601']],
    ['num-parse', changed(4, 2, '12,2.0'), ['12,2.0']],
    ['num-parse', changed(4, 2, '2024.5.6'), []],
    ['num-parse', changed(4, 2, '见附表'), []],
    ['negative-cell', changed(5, 2, '-6.10'), ['-6.10']],
  ] as const)('%s', (id, rows, expected) => {
    expect(remarks(id, sheet(rows))).toEqual(expected);
  });
  test('a change may be negative', () => {
    const rows = [
      ['项目', '2023年预算数', '2024年预算数', '增减额'],
      ['公务接待费', '3.00', '2.00', '-1.00'],
    ];
    expect(remarks('negative-cell', `<h2>“三公”经费支出表</h2><p>单位：万元</p>${table(rows)}`)).toEqual([]);
  });
});

describe('numbers in order', () => {
  const sections = (...numbers: string[]) => numbers.map((number) => `<p>${number}收支情况</p>`).join('');
  test.each([
    ['in order', sections('一、', '二、', '三、'), 0],
    ['an arabic number among them', sections('一、', '二、', '3、', '四、'), 1],
    ['one missing', sections('（一）', '（二）', '（四）'), 1],
    ['it stands within a paragraph', '<p>（一）甲。（二）乙。</p><p>（三）丙。</p>', 0],
    ['a list begins anew', sections('一、', '二、', '一、', '二、'), 0],
    ['a part begins anew', '<p>一、职责</p><p>二、机构</p><p>第二部分 一、收支</p><p>二、收入</p>', 0],
    ['one twice', '<p>二、收入</p><p>三、支出</p><p>三、说明</p><p>四、解释</p>', 1],
    ['two numbers', '<p>1、（2）培训经费绩效目标表</p>', 1],
    ['first of a list within', '<p>一、（一）培训经费</p>', 0],
  ])('%s', (_, body, found) => {
    expect(remarks('row-numbers', body)).toHaveLength(found);
  });
  test('every table is numbered by itself, and what breaks often is a way of numbering', () => {
    const rows = (...numbers: number[]) =>
      table([['序号', '名称'], ...numbers.map((number) => [String(number), '柜'])]);
    expect(remarks('row-numbers', rows(1, 2, 3, 4, 6))).toEqual(['6']);
    expect(remarks('row-numbers', rows(1, 2, 3, 3, 4))).toEqual(['3']);
    expect(remarks('row-numbers', rows(1, 2, 1, 2, 1, 2))).toEqual([]);
    expect(remarks('row-numbers', rows(3, 4, 5, 6, 8))).toEqual([]);
  });
});

/** A hostile page may hold one paragraph of a megabyte. */
test.each([
  ['words', '财政拨款支出预算'],
  ['marks', '“《（'],
  ['closing marks', '”》）'],
  ['figures', '增加1.20，'],
  ['stops', '。，'],
  ['announcements', '提高县'],
  ['digits', '1'],
  ['blanks', '原因是 '],
  ['numbers', '1、（'],
])('a megabyte of %s is read in linear time', (_, piece) => {
  const interpretation = interpretHtml(
    '<title>高桥县审计局2024年部门预算</title><h1>高桥县审计局2024年部门预算</h1>',
    'page',
  );
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const anchor = { surface: 'page', path: '0', quote: '' } as const;
  interpretation.disclosure.blocks.push({ kind: 'paragraph', id: 'p999', text, anchor });
  const context = new RuleContext(interpretation);
  for (const rule of rules) {
    const start = performance.now();
    let found = 0;
    for (const _one of rule.bind(context)) if (++found > 1000) break;
    expect(performance.now() - start, rule.meta.id).toBeLessThan(1500);
  }
});

test('a page of stray marks is not told mark by mark', () => {
  expect(remarks('punctuation', '<p>优秀案例”活动。</p>'.repeat(300))).toHaveLength(50);
});
