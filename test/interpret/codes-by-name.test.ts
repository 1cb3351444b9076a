import { describe, expect, test } from 'vitest';
import { interpretHtml } from '../support/pipeline.ts';

/** A list of functional names takes the codes that the document prints beside the same names elsewhere. */

const rowsOf = (rows: readonly string[]) =>
  rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((text) => `<td>${text}</td>`)
          .join('')}</tr>`,
    )
    .join('');
const table = (title: string, rows: readonly string[]) =>
  `<p>${title}</p><p>单位：万元</p><table>${rowsOf(rows)}</table>`;

const coded = [
  '科目编码|科目名称|合计|基本支出|项目支出',
  '201|一般公共服务支出|9.00|6.00|3.00',
  '20103|政府办公厅（室）及相关机构事务|4.00|4.00|',
  '2010301|行政运行|4.00|4.00|',
  '20106|财政事务|5.00|2.00|3.00',
  '2010601|行政运行|2.00|2.00|',
  '2010607|信息化建设|3.00||3.00',
  '合计||9.00|6.00|3.00',
];
const named = [
  '收入|预算数|支出|预算数',
  '一、财政拨款|9.00|一、一般公共服务支出|9.00',
  '||政府办公厅（室）及相关机构事务|4.00',
  '||行政运行|4.00',
  '||财政事务|5.00',
  '||行政运行|2.00',
  '||信息化建设|3.00',
  '收入总计|9.00|支出总计|9.00',
];
const read = (...tables: string[]) =>
  interpretHtml(`<html><body><h1>某局2026年部门预算</h1>${tables.join('')}</body></html>`, 'x.html');
const codesOf = (interpretation: ReturnType<typeof read>, at: number) =>
  interpretation.tables[at]?.ledgers.find(({ side }) => side === 'expenditure')?.lines.map(({ code }) => code);

describe('codes by name', () => {
  test('one name for several codes is the one of its section', () => {
    const codes = ['201', '20103', '2010301', '20106', '2010601', '2010607', null];
    expect(codesOf(read(table('收支总表', named), table('支出总表', coded)), 0)).toEqual(codes);
  });
  test('figures carry them, too', () => {
    const { facts } = read(table('收支总表', named), table('支出总表', coded));
    expect(
      facts.filter(({ code }) => code === '2010601').map(({ place }) => 'table' in place && place.table),
    ).toContain('t1');
  });
  test('no table by codes, no codes', () => {
    expect(codesOf(read(table('收支总表', named)), 0)?.every((code) => code === null)).toBe(true);
  });
  test('a list of other things that share a name or two stays as it is', () => {
    const others = named.map((row) =>
      row
        .replace('财政事务', '办公设备')
        .replace('信息化建设', '租赁')
        .replace('政府办公厅（室）及相关机构事务', '维护'),
    );
    expect(codesOf(read(table('收支总表', others), table('支出总表', coded)), 0)?.every((code) => code === null)).toBe(
      true,
    );
  });
});
