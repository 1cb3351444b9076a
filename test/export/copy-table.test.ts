// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOfTable, markdownOfTable, tsvOfTable } from '../../lib/export/copy-table.ts';
import { smallTable } from './small-table.ts';

const table = smallTable(
  [
    ['科目', '支出', '支出'],
    ['科目', '基本', '项目'],
    ['工资\n福利', '12.50', '=1+1'],
  ],
  { headerRows: 2, title: '支出<表>' },
  [
    { row: 0, column: 0, rowSpan: 2 },
    { row: 0, column: 1, colSpan: 2 },
  ],
);

test('TSV: a line a row, breaks in cells folded, formulas guarded', () => {
  expect(tsvOfTable(table)).toBe("科目\t支出\t支出\n科目\t基本\t项目\n工资 福利\t12.50\t'=1+1");
});

test('HTML: spans and header kept, text escaped', () => {
  expect(htmlOfTable(table)).toBe(
    '<table><caption>支出&lt;表&gt;</caption><thead>' +
      '<tr><th rowspan="2">科目</th><th colspan="2">支出</th></tr><tr><th>基本</th><th>项目</th></tr>' +
      '</thead><tbody><tr><td>工资<br>福利</td><td>12.50</td><td>&#39;=1+1</td></tr></tbody></table>',
  );
});

test('law: whatever a cell says, the HTML holds no element of its making', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<img src=x onerror=alert(1)>', '</td></table><script>', '"><svg/onload=1>', '&lt;b&gt;', '<!--'),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = new DOMParser().parseFromString(
        htmlOfTable(smallTable([['项'], [text]], { title: text })),
        'text/html',
      );
      const names = new Set([...parsed.body.querySelectorAll('*')].map((element) => element.localName));
      expect(
        [...names].filter((name) => !['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'br'].includes(name)),
      ).toEqual([]);
      expect(parsed.querySelectorAll('td')).toHaveLength(1);
    }),
  );
});

test('Markdown: header paths, body, marks of Markdown escaped', () => {
  expect(markdownOfTable(table)).toBe(
    '| 科目 | 支出 / 基本 | 支出 / 项目 |\n| --- | --- | --- |\n| 工资<br>福利 | 12.50 | =1+1 |',
  );
  expect(markdownOfTable(smallTable([['a|b'], ['*x* <b> [l](u)']]))).toBe(
    '| a\\|b |\n| --- |\n| \\*x\\* &lt;b&gt; \\[l\\](u) |',
  );
});
