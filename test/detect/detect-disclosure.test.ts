import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { type Detection, type Disclosure, finish, type Source, type Table } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';
import { pageOf } from './page-of.ts';

const source: Source = { name: 'x.html', url: null, mediaType: 'text/html', sha256: '0', pages: 1 };
const anchor = { surface: 'page', path: '0', quote: '' } as const;

/** A document by its title, its paragraphs and its tables: name, unit, header cells. */
function documentOf(
  title: string,
  paragraphs: string[],
  tables: { title: string; unit?: string; header: string[] }[] = [],
): Disclosure {
  return {
    source,
    title,
    blocks: [
      ...paragraphs.map((text, index) => ({ kind: 'paragraph' as const, id: `p${index}`, text, anchor })),
      ...tables.map((_, index) => ({ kind: 'table' as const, id: `t${index}` })),
    ],
    tables: tables.map((table, index) => tableOf(`t${index}`, table)),
  };
}

function tableOf(id: string, { title, unit, header }: { title: string; unit?: string; header: string[] }): Table {
  const cells = header.map((text, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    colSpan: 1,
    text,
    header: false,
    bold: false,
    indent: 0,
    anchor,
  }));
  return {
    id,
    title,
    caption: title,
    unit: unit ?? null,
    department: null,
    note: null,
    rowCount: 9,
    columnCount: header.length,
    headerRows: 1,
    captionRows: 0,
    numberingRow: null,
    cells,
    pages: [1],
    anchors: [anchor],
    confidence: 1,
    defects: [],
  };
}

const budgetTables = [
  { title: '部门收支总表', unit: '万元', header: ['收入', '预算数', '支出', '预算数'] },
  { title: '一般公共预算支出表', unit: '万元', header: ['科目编码', '科目名称', '合计', '基本支出', '项目支出'] },
];

describe('by its tables', () => {
  test('a department’s budget', () => {
    expect(detectDisclosure(documentOf('云溪市水务局2026年部门预算', [], budgetTables), null)).toMatchObject({
      verdict: 'disclosure',
      kind: 'budget',
      level: 'department',
      year: 2026,
    });
  });

  test('a final account, although it speaks of the budget at every turn', () => {
    const final = documentOf(
      '公开02表',
      ['年初预算为100万元，支出决算为90万元，完成年初预算的90%。'],
      [
        {
          title: '一般公共预算财政拨款支出决算表',
          unit: '万元',
          header: ['科目编码', '年初预算数', '决算数', '基本支出'],
        },
        { title: '2024年度收入决算表', unit: '万元', header: ['项目', '财政拨款收入', '事业收入'] },
      ],
    );
    expect(detectDisclosure(final, null)).toMatchObject({ verdict: 'disclosure', kind: 'final-account', year: 2024 });
  });

  test.each([
    ['云溪市2025年全市一般公共预算收入执行情况表', ['项目', '预算数', '执行数', '占预算%']],
    ['云溪市2025年全市政府性基金收入执行情况表', ['项目', '预算数', '执行数', '占预算%']],
    ['2025年地方政府一般债务余额情况表', ['项目', '预算数', '执行数']],
  ])('a table that stands alone names the document: %s', (title, header) => {
    const single = documentOf('', [], [{ title, unit: '万元', header }]);
    expect(detectDisclosure(single, null)).toMatchObject({ verdict: 'disclosure', level: 'government', year: 2025 });
  });

  test('an office’s account names the same funds as a government’s and is none of those', () => {
    const prose = [
      '第一部分 单位概况',
      '第二部分 2024年度单位决算表',
      '一般公共预算财政拨款支出决算表',
      '政府性基金预算财政拨款收入支出决算表',
      '国有资本经营预算财政拨款支出决算表',
      '二、收入支出预算执行情况分析',
    ];
    const account = documentOf('2024年度云溪市第一人民医院决算公开', prose, budgetTables);
    expect(detectDisclosure(account, null)).toMatchObject({ verdict: 'disclosure', level: 'unit', year: 2024 });
  });

  test.each([
    ['its page is called by the site', '云溪市人民政府', ['2024年度', '云溪市水文站', '单位决算']],
    ['only its parts say it', '云溪市人民政府', ['第二部分 2024年度单位决算表', '第三部分 2024年度单位决算情况说明']],
  ])('kind, level and year where %s', (_, title, lines) => {
    expect(detectDisclosure(documentOf(title, lines, budgetTables), null)).toMatchObject({
      verdict: 'disclosure',
      kind: 'final-account',
      level: 'unit',
      year: 2024,
    });
  });

  test('a region’s account is its government’s', () => {
    const paragraphs = [
      '一、一般公共预算收支情况',
      '全市一般公共预算收入5.00亿元，支出9.00亿元。',
      '二、政府性基金预算收支情况',
      '政府性基金收入1.00亿元，支出0.90亿元。',
    ];
    expect(detectDisclosure(documentOf('云溪市2024年决算报告', paragraphs), null)).toMatchObject({
      verdict: 'disclosure',
      level: 'government',
      kind: 'final-account',
    });
  });

  test('a town’s report to its congress is one, without headings of funds; an audit’s is none', () => {
    const report = [
      '受镇人民政府委托，现将预算执行情况报告如下，请予以审议。',
      '全镇一般公共预算收入完成100.00万元。',
      '支出完成90.00万元，其中教育支出40.00万元。',
      '1、一般公共服务支出50.00万元。',
    ];
    const town = '桃源镇2024年财政预算上半年执行情况的报告';
    expect(detectDisclosure(documentOf(town, report), null)).toMatchObject({
      verdict: 'disclosure',
      level: 'government',
    });
    expect(detectDisclosure(documentOf('桃源镇2024年预算执行审计结果', report), null).verdict).toBe('none');
  });

  test('three public funds of a whole county', () => {
    const paragraphs = [
      '2025年“三公”经费预算数200.00万元。',
      '因公出国（境）费0万元。',
      '公务接待费90.00万元。',
      '公务用车运行维护费110.00万元。',
    ];
    const title = '云溪县2024年“三公”经费执行情况和2025年“三公”经费预算情况公示';
    expect(detectDisclosure(documentOf(title, paragraphs), null)).toMatchObject({ verdict: 'disclosure', year: 2025 });
  });

  test('a table of statistics is none, whatever its year', () => {
    const single = documentOf(
      '',
      [],
      [{ title: '2025年全市粮食产量情况表', unit: '万元', header: ['项目', '预算数'] }],
    );
    expect(detectDisclosure(single, null).verdict).toBe('none');
  });

  test('a newspaper’s page that reprints one is none', () => {
    const head = '文件　编辑：甲 乙　美编：丙';
    expect(detectDisclosure(documentOf('云溪市水务局2026年部门预算', [head], budgetTables), null).verdict).toBe('none');
  });

  test('without a telling title its tables are enough', () => {
    expect(detectDisclosure(documentOf('附件1', [], budgetTables), null).verdict).toBe('disclosure');
  });

  test.each([
    [
      'a statistical bulletin',
      '2025年云溪市国民经济和社会发展统计公报',
      [
        '全年地区生产总值100亿元。',
        '第一产业增加值5亿元。',
        '常住人口10万人。',
        '一般公共预算收入5亿元，一般公共预算支出9亿元。',
      ],
      { title: '主要指标', unit: '亿元', header: ['指标', '绝对数', '比上年增长'] },
    ],
    [
      'a price list',
      '云溪市医疗服务价格项目目录',
      ['价格单位为元。'],
      { title: '价格表', unit: '元', header: ['编码', '项目名称', '计价单位', '价格'] },
    ],
    [
      'a subsidy list',
      '2025年惠民补贴发放公示',
      ['共发放12.00万元。'],
      { title: '发放明细', unit: '元', header: ['姓名', '金额'] },
    ],
  ])('%s is none', (_, title, paragraphs, table) => {
    expect(detectDisclosure(documentOf(title, paragraphs, [table]), null).verdict).toBe('none');
  });
});

describe('together with the page', () => {
  const page: Detection = {
    verdict: 'landing',
    score: 0.8,
    reasons: [],
    kind: 'budget',
    level: 'unit',
    year: 2026,
    links: [{ href: 'http://www.yunxi.gov.cn/a.pdf', text: '附件', kind: 'pdf', score: 0.8 }],
  };

  test('a page that only hands out files stays what the page stage said', () => {
    expect(detectDisclosure(documentOf('云溪市水文站2026年单位预算', ['详见附件。']), page)).toEqual(page);
  });

  test('a page whose tables turn up only now becomes a disclosure and keeps its links', () => {
    expect(detectDisclosure(documentOf('云溪市水文站2026年单位预算', [], budgetTables), page)).toMatchObject({
      verdict: 'disclosure',
      links: page.links,
      level: 'unit',
    });
  });

  test('pictures: nothing to read, yet a disclosure', () => {
    const pictures: Detection = { ...page, verdict: 'disclosure', links: [] };
    expect(detectDisclosure(documentOf('云溪市水文站2026年单位预算', ['来源：水文站']), pictures).verdict).toBe(
      'disclosure',
    );
  });

  test('news with a telling title and no figures is none after all', () => {
    const news: Detection = { ...page, verdict: 'disclosure', score: 0.55, links: [] };
    const text = '会议强调，要把有限的资金用在刀刃上，切实保障和改善民生。'.repeat(30);
    expect(detectDisclosure(documentOf('云溪市2026年财政预算安排', [text]), news).verdict).toBe('none');
  });
});

describe('the reference documents', () => {
  const expected = {
    '000': ['department', 2023],
    '001': ['department', 2023],
    '002': ['department', 2020],
    '003': ['department', 2023],
    '004': ['unit', 2023],
  } as const;
  test.each(Object.entries(expected))('%s', (name, [level, year]) => {
    const html = readFileSync(new URL(`../fixtures/disclosures/${name}.html`, import.meta.url), 'utf8');
    const url = 'http://www.yunxi.gov.cn/1.html';
    const document = pageOf(html, url);
    const page = detectPage(document, url);
    const { disclosure } = finish(readHtml(document, source));
    for (const detection of [page, detectDisclosure(disclosure, page), detectDisclosure(disclosure, null)]) {
      expect(detection).toMatchObject({ verdict: 'disclosure', kind: 'budget', level, year });
    }
  });
});
