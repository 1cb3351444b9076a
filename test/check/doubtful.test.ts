import { describe, expect, test } from 'vitest';
import { check } from '../../lib/check/index.ts';
import { type Defect, finish, type Table } from '../../lib/model/index.ts';
import { interpretHtml } from '../support/pipeline.ts';

/** A table whose structure is uncertain may have been misread: it is not accused, and says so. */

const rows = [
  '科目编码|科目名称|合计|基本支出|项目支出',
  '201|一般公共服务支出|3.00|2.00|1.00',
  '|合计|3.00|2.00|1.50',
];
const page = `<html><head><title>某局2024年部门预算</title></head><body><h1>某局2024年部门预算</h1><p>支出总表</p><p>单位：万元</p><table>${rows
  .map(
    (row) =>
      `<tr>${row
        .split('|')
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  )
  .join('')}</table></body></html>`;

function reviewed(parts: Partial<Table>) {
  const interpretation = interpretHtml(page, 'x.html');
  Object.assign(interpretation.disclosure.tables[0] as Table, parts);
  return finish(check(interpretation)).review;
}

describe('a contradiction', () => {
  test('in a table that is read for certain is told', () => {
    expect(reviewed({}).findings.length).toBe(1);
  });
  test.each<Defect>(['ambiguous-columns', 'overlapping-cells', 'low-quality-text'])(
    'in one with %s is left undecided',
    (defect) => {
      const { findings, counts, tables } = reviewed({ confidence: 0.7, defects: [defect] });
      expect(findings).toEqual([]);
      expect(counts.undecided).toBeGreaterThan(0);
      expect(tables[0]?.reason?.zh).toMatch(/不能确定|不可靠/);
    },
  );
  test('in one of little confidence, too', () => {
    expect(reviewed({ confidence: 0.4 }).findings).toEqual([]);
  });
});
