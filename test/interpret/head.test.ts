import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

const headOf = (title: string, body = '') =>
  reviewHtml(`<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`, 'x.html')
    .interpretation.head;

const table = (department: string, header = '2024年预算数') =>
  `<p>部门：${department}　　单位：万元</p><table><tr><th>项目</th><th>${header}</th></tr><tr><td>一、一般公共预算拨款收入</td><td>12.00</td></tr><tr><td>本年收入合计</td><td>12.00</td></tr></table>`;

describe('whose document it is', () => {
  test.each([
    ['高桥县档案馆2024年部门预算公开', '高桥县档案馆'],
    ['2024年度高桥县档案馆部门预算', '高桥县档案馆'],
    ['2024年高桥县档案馆（本级）部门预算', '高桥县档案馆（本级）'],
    ['高桥县档案馆（汇总）2024年部门预算公开说明', '高桥县档案馆'],
    ['高桥县档案馆_2024年部门预算公开目录', '高桥县档案馆'],
    ['关于高桥县2023年预算执行情况和2024年预算草案的报告', '高桥县'],
    ['关于2023年高桥县及县本级预算执行情况和2024年高桥县及县本级预算草案的报告', '高桥县'],
    ['高桥县档案馆部门2024年预算公开', '高桥县档案馆'],
    ['2024年高桥县档案局所属单位预算公开', '高桥县档案局'],
    ['2024年度高桥县档案馆(汇总)部门(单位)部门决算', '高桥县档案馆'],
    ['高桥县石桥镇人民政府2024年部门预算', '高桥县石桥镇人民政府'],
    ['2024年高桥县财政预算调整方案', '高桥县'],
    ['2023年高桥苗族自治县决算（草案）的报告', '高桥苗族自治县'],
  ])('%s: the title says it', (title, department) => {
    expect(headOf(title).department).toBe(department);
  });

  test.each([
    ['县人民政府关于提请审议2024年高桥县预算调整方案的议案', '高桥县'],
    ['关于2024年度财政决算和2025年上半年预算执行情况的报告_高桥县人民政府', '高桥县'],
    ['关于2024年全县预算执行情况与2025年全县预算草案的报告_高桥县财政局', '高桥县'],
    ['2024年高桥县人民政府决算公开', '高桥县人民政府'],
    ['石桥镇2024年财政预算执行情况的报告', '石桥镇'],
  ])('%s: whose government', (title, department) => {
    const funds = ['一般公共预算收支情况', '政府性基金预算收支情况', '国有资本经营预算收支情况']
      .map((fund) => `<p>${fund}</p><p>收入5.00亿元，支出5.00亿元，请予审议。</p>`)
      .join('');
    const page = `<html><head><title>${title}</title></head><body>${funds}</body></html>`;
    expect(reviewHtml(page, 'x.html').interpretation.head).toMatchObject({ recognised: true, department });
  });

  test('the cover says it where the title names a region, or no office at all', () => {
    expect(headOf('高桥县2024年县级部门预算', '<p>预算主管部门：高桥县档案馆</p>').department).toBe('高桥县档案馆');
    expect(headOf('2024年部门综合预算公开报表', '<p>部门名称：高桥县档案馆</p>').department).toBe('高桥县档案馆');
  });

  test('a unit of money on the cover is no office', () => {
    expect(headOf('高桥县档案馆2024年部门预算', '<p>单位：万元</p>').department).toBe('高桥县档案馆');
  });

  test('the lines above its tables say it where neither does', () => {
    expect(headOf('部门收支总表', table('高桥县档案馆')).department).toBe('高桥县档案馆');
  });
});

test('a page called by its site: lines over the text, tables or the first part say whose it is', () => {
  const site = (body: string) =>
    reviewHtml(`<html><head><title>高桥县人民政府</title></head><body>${body}</body></html>`, 'x.html').interpretation
      .head;
  expect(site(`<p>高桥县档案馆</p><p>2024年部门预算情况说明</p>${table('')}`)).toMatchObject({
    title: '高桥县档案馆2024年部门预算情况说明',
    department: '高桥县档案馆',
  });
  const amounts = '<p>2024年收入预算12.00万元，支出预算12.00万元。</p>'.repeat(3);
  const parts = `<p>第一部分 高桥县档案馆概况</p><p>一、部门职责</p><p>第二部分 2024年部门预算情况说明</p>${amounts}`;
  expect(site(parts).department).toBe('高桥县档案馆');
  expect(site(`${parts}${table('高桥县档案馆　2024年度')}`).department).toBe('高桥县档案馆');
});

test('an article’s own name in the head goes before its column’s', () => {
  const page = `<html><head><title>预算/决算_高桥县档案局</title><meta name="ArticleTitle" content="高桥县档案馆2024年单位预算情况说明"></head>
    <body><h1>高桥县档案局</h1><p>部门预算收支总表</p>${table('')}</body></html>`;
  expect(reviewHtml(page, 'x.html').interpretation.head).toMatchObject({
    title: '高桥县档案馆2024年单位预算情况说明',
    department: '高桥县档案馆',
    year: 2024,
    level: 'unit',
  });
});

test('the year is that of its tables where no title names one', () => {
  expect(headOf('部门收支总表', table('高桥县档案馆')).year).toBe(2024);
  expect(headOf('部门收支总表', table('高桥县档案馆', '预算数')).year).toBeNull();
});
