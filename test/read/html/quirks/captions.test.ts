import { describe, expect, test } from 'vitest';
import { interpretHtml } from '../../../support/pipeline.ts';

/** Title, department and unit of a table, wherever pages write them. */

const table = `<table><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>
  <tr><td></td><td>合计</td><td>20.00</td></tr><tr><td>201</td><td>一般公共服务支出</td><td>20.00</td></tr></table>`;
const tablesOf = (body: string) =>
  interpretHtml(`<title>某市某局2024年部门预算</title><body>${body}${table}`, 'page.html').disclosure.tables;

const places: Record<string, string> = {
  'in one paragraph of lines': `<div>一、概况<br>　　负责全市工作。<br><br>　　表3<br>支出预算总表<br>部门：某市某局　　　　单位：万元<br></div>`,
  'in a borderless table of their own': `<table><tr><td>附件2</td><td></td></tr><tr><td colspan="2">支出预算总表</td></tr>
    <tr><td>部门：某市某局</td><td>单位：万元</td></tr></table>`,
  'in a table of one column': `<table><tr><td>支出预算总表</td></tr><tr><td>部门：某市某局</td></tr>
    <tr><td>单位：万元</td></tr></table>`,
};

describe.each(Object.entries(places))('%s', (_, body) => {
  test('are those of the one table', () => {
    const tables = tablesOf(body);
    expect(tables.length).toBe(1);
    expect(tables[0]).toMatchObject({ title: '支出预算总表', unit: '万元', department: '某市某局' });
  });
});

test.each(['<p>支出预算总表　　　　　　单位：万元</p>', '<p>一、概况</p><p>支出预算总表（单位：万元）</p>'])(
  'title and unit in one line: %s',
  (body) => {
    expect(tablesOf(body)[0]).toMatchObject({ title: '支出预算总表', unit: '万元' });
  },
);

test('a title that begins with a year is no coded department', () => {
  const [only] = tablesOf('<p>2024年部门财政拨款支出预算表</p><p>部门：某市某局</p><p>单位：元</p>');
  expect(only).toMatchObject({ title: '2024年部门财政拨款支出预算表', unit: '元', department: '某市某局' });
});
