import { describe, expect, test } from 'vitest';
import { interpretHtml } from '../support/pipeline.ts';

/** What columns and rows of a table are taken for. */

interface Options {
  unit?: string;
}

/** A table as publishing systems leave it: `td` only; "text>2" spans two columns. Empty cells by nothing. */
function interpreted(title: string, rows: string[], { unit = '万元' }: Options = {}) {
  const cell = (text: string) => {
    const [words = '', span] = text.split('>');
    return `<td${span ? ` colspan="${span}"` : ''}>${words.replace(/~/g, '&emsp;')}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.split('|').map(cell).join('')}</tr>`).join('');
  const html = `<html><head><title>某局2024年部门预算</title></head><body><h1>某局2024年部门预算</h1><p>${title}</p><p>单位：${unit}</p><table>${body}</table></body></html>`;
  const interpretation = interpretHtml(html, 'x.html');
  const table = interpretation.tables[0];
  if (!table) throw new Error('no table was read');
  return { table, ledgers: table.ledgers, facts: interpretation.facts };
}

const tree = ({ ledgers }: ReturnType<typeof interpreted>, index = 0) =>
  (ledgers[index]?.lines ?? [])
    .filter(({ kind }) => kind !== 'blank')
    .map(
      ({ label, code, depth, kind }) =>
        `${'  '.repeat(depth)}${code ?? ''}${label}${kind === 'item' ? '' : ` (${kind})`}`,
    );

describe('ledgers of a table', () => {
  test('收入｜支出 side by side are two', () => {
    const { ledgers } = interpreted('部门收支总表', [
      '收入>2|支出>2',
      '项目|预算数|项目|预算数',
      '一、事业收入|3.00|一、教育支出|3.00',
      '收入总计|3.00|支出总计|3.00',
    ]);
    expect(ledgers.map(({ side, columns }) => [side, columns.map(({ column }) => column)])).toEqual([
      ['income', [1]],
      ['expenditure', [3]],
    ]);
  });

  test('301｜302 blocks beside each other are two', () => {
    const { ledgers } = interpreted('一般公共预算基本支出表', [
      '科目编码|科目名称|金额|科目编码|科目名称|金额',
      '301|工资福利支出|8.00|302|商品和服务支出|2.00',
      '30101|基本工资|8.00|30201|办公费|2.00',
    ]);
    expect(ledgers.map(({ codeKind, codeColumns }) => [codeKind, codeColumns])).toEqual([
      ['economic', [0]],
      ['economic', [3]],
    ]);
  });

  test('words between figures begin no new one', () => {
    const { ledgers } = interpreted('政府采购预算表', [
      '项目名称|预算资金|采购物品名称|数量|单价|合计|一般公共预算|其他资金',
      '办公设备|40.00|台式计算机|2|1.00|2.00|2.00|',
    ]);
    expect(ledgers.length).toBe(1);
    expect(ledgers[0]?.columns.map(({ measure, quantity }) => [measure, quantity])).toEqual([
      ['project-budget', 'money'],
      ['quantity', 'count'],
      ['unit-price', 'unit-price'],
      ['total', 'money'],
      [null, 'money'],
      [null, 'money'],
    ]);
  });

  test('a form of one row without a column of labels', () => {
    const { ledgers } = interpreted('“三公”经费预算表', [
      '合计|因公出国（境）费|公务接待费|公务用车运行费',
      '4.00||1.00|3.00',
    ]);
    expect(ledgers.length).toBe(1);
    expect(ledgers[0]?.labelColumns).toEqual([]);
    expect(ledgers[0]?.lines.length).toBe(1);
  });

  test('a header may say another unit than the table', () => {
    const { ledgers } = interpreted('政府采购预算表', ['采购品目|数量|单价（元）|金额', '计算机|2|5,000.00|1.00']);
    expect(ledgers[0]?.columns.map(({ unit }) => unit)).toEqual([null, '元', '万元']);
  });
});

describe('how lines stand below each other', () => {
  test('by codes, in one column', () => {
    const rows = [
      '201|一般公共服务支出|5.00',
      '20131|党委办公厅|5.00',
      '2013101|行政运行|5.00',
      '208|社会保障|1.00',
      '|合计|6.00',
    ];
    expect(tree(interpreted('支出总表', ['科目编码|科目名称|合计', ...rows]))).toEqual([
      '201一般公共服务支出',
      '  20131党委办公厅',
      '    2013101行政运行',
      '208社会保障',
      '合计 (grand-total)',
    ]);
  });

  test('by codes pieced together from 类｜款｜项, however full the rows are', () => {
    const rows = [
      '类|款|项|科目名称|合计',
      '201|||一般公共服务支出|5.00',
      '|31||党委办公厅|5.00',
      '||01|行政运行|5.00',
      '205|02|01|学前教育|1.00',
    ];
    expect(tree(interpreted('支出总表', rows))).toEqual([
      '201一般公共服务支出',
      '  20131党委办公厅',
      '    2013101行政运行',
      '2050201学前教育',
    ]);
  });

  test('by codes in front of names; a unit that begins anew keeps its block apart', () => {
    const rows = [
      '项目|合计',
      '201一般公共服务支出|5.00',
      '20131党委办公厅|5.00',
      '201一般公共服务支出|1.00',
      '20131党委办公厅|1.00',
    ];
    expect(tree(interpreted('支出总表', rows))).toEqual([
      '201一般公共服务支出',
      '  20131党委办公厅',
      '201一般公共服务支出',
      '  20131党委办公厅',
    ]);
  });

  test('by numbering, 其中 and the closing lines', () => {
    const rows = [
      '项目|预算数',
      '一、财政拨款收入|9.00',
      '1.一般公共预算|8.00',
      '2.政府性基金|1.00',
      '二、事业收入|1.00',
      '其中：教育收费|1.00',
      '本年收入合计|10.00',
      '收入总计|10.00',
    ];
    expect(tree(interpreted('收入总表', rows))).toEqual([
      '财政拨款收入',
      '  一般公共预算',
      '  政府性基金',
      '事业收入',
      '  教育收费 (of-which)',
      '本年收入合计 (subtotal)',
      '收入总计 (grand-total)',
    ]);
  });

  test('by names of economic classes', () => {
    const rows = [
      '科目名称|合计|人员经费',
      '工资福利支出|9.00|9.00',
      '基本工资|8.00|8.00',
      '奖金|1.00|1.00',
      '商品和服务支出|1.00|',
      '办公费|1.00|',
      '合计|10.00|9.00',
    ];
    expect(tree(interpreted('一般公共预算基本支出表', rows))).toEqual([
      '工资福利支出',
      '  基本工资',
      '  奖金',
      '商品和服务支出',
      '  办公费',
      '合计 (grand-total)',
    ]);
  });
});

describe('facts', () => {
  const { facts } = interpreted('支出总表', [
    '科目编码|科目名称|合计|基本支出',
    '201|一般公共服务支出|18|1,085.26',
    '205|教育支出|0|92.9',
    '208|社会保障|12.30|——',
    '210|卫生健康支出|12.31|3.10',
  ]);
  const valueAt = (row: number, column: number) => facts.find(({ id }) => id === `t1:${row}:${column}`);

  test('usual decimals are those of the column', () => {
    expect(valueAt(1, 2)).toMatchObject({ value: '18', decimals: 0, usualDecimals: 2 });
    expect(valueAt(2, 3)).toMatchObject({ value: '92.9', decimals: 1, usualDecimals: 2 });
  });
  test('a literal zero is exact, and so is a dash', () => {
    expect(valueAt(2, 2)).toMatchObject({ value: '0', decimals: null });
    expect(valueAt(3, 3)).toMatchObject({ value: '0', decimals: null });
  });
  test('thousands separators, unit, code and label', () => {
    expect(valueAt(1, 3)).toMatchObject({
      value: '1085.26',
      unit: '万元',
      code: '201',
      label: '一般公共服务支出',
      columnLabel: '基本支出',
      measure: 'basic',
    });
  });
});
