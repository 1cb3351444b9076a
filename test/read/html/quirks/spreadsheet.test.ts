import { expect, test } from 'vitest';
import { interpretHtml } from '../../../support/pipeline.ts';

/** A spreadsheet saved as a page comes with its empty grid: columns to the right, rows below, a title over all of it. */

const row = (texts: readonly string[], columns: number) =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}${'<td></td>'.repeat(columns - texts.length)}</tr>`;

function sheet(columns: number, emptyRows: number): string {
  return `<title>某市某局2024年部门预算</title><table><tr><td colspan="${columns}">部门收入总表</td></tr>
    ${row(['单位：元'], columns)}${row(['科目编码', '科目名称', '合计'], columns)}${row(['', '合计', '20.00'], columns)}
    ${row(['201', '一般公共服务支出', '20.00'], columns)}${row([''], columns).repeat(emptyRows)}</table>`;
}

test('hundreds of empty rows and columns are no part of the table, nor too many cells', () => {
  const { disclosure, tables } = interpretHtml(sheet(256, 300), 'sheet.html');
  expect(disclosure.tables[0]).toMatchObject({ title: '部门收入总表', rowCount: 5, columnCount: 3, headerRows: 3 });
  expect(disclosure.tables[0]?.defects).toEqual([]);
  expect(tables[0]?.ledgers[0]?.columns.map(({ column }) => column)).toEqual([2]);
});

test('a few empty columns may be meant and stay', () => {
  const { disclosure } = interpretHtml(sheet(5, 2), 'sheet.html');
  expect(disclosure.tables[0]).toMatchObject({ rowCount: 7, columnCount: 5 });
});
