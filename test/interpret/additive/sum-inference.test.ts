import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../../support/pipeline.ts';

/** The rule at work in whole documents: what it binds, what it tells, where it keeps quiet. */

function review(title: string, rows: readonly (readonly string[])[]) {
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n');
  const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>河口区2025年预算草案</title></head><body>
    <h1>河口区2025年预算草案</h1><p>${title}</p><table>
    <tr><td colspan="${rows[0]?.length}">${title}</td></tr><tr><td colspan="${rows[0]?.length}">单位：万元</td></tr>
    ${body}</table></body></html>`;
  const { review: result, relations } = reviewHtml(html, 'made-up.html');
  const own = relations.filter(({ relation }) => relation.rule === 'sum-inference');
  return {
    told: result.findings.map(({ severity, rule }) => `${severity} ${rule}`),
    verdicts: own.map(({ verdict }) => verdict),
    state: result.tables[0]?.state,
  };
}

const header = ['乡镇（街道）', '绿化养护', '垃圾清运'];
const items = [
  ['东关街道', '421.36', '188.20'],
  ['临河街道', '91.80', '402.65'],
  ['石桥镇', '153.44', '97.31'],
];
const title = '城乡环境整治资金分乡镇安排情况';

describe('a list with its total', () => {
  test('that adds up is checked', () => {
    const { told, verdicts, state } = review(title, [header, ['合计', '666.60', '688.16'], ...items]);
    expect({ told, verdicts, state }).toEqual({ told: [], verdicts: ['holds', 'holds'], state: 'checked' });
  });

  test('one column bears it out, the other is a hint', () => {
    const { told, verdicts } = review(title, [header, ['合计', '666.60', '698.16'], ...items]);
    expect({ told, verdicts }).toEqual({ told: ['info sum-inference'], verdicts: ['holds', 'violated'] });
  });

  test('with one column alone only a slip of the pen is told', () => {
    const narrow = (total: string) => [
      header,
      ['合计', total, ''],
      ...items.map(([name = '', money = '']) => [name, money, '']),
    ];
    expect(review(title, narrow('666.60')).verdicts).toEqual(['holds']);
    expect(review(title, narrow('606.60')).told).toEqual(['info sum-inference']);
    expect(review(title, narrow('902.37')).verdicts).toEqual([]);
  });

  test('that adds up nowhere says nothing, and stays unchecked', () => {
    const { told, verdicts, state } = review(title, [header, ['合计', '902.37', '511.08'], ...items]);
    expect({ told, verdicts, state }).toEqual({ told: [], verdicts: [], state: 'not-checked' });
  });

  test('a column of averages beside it is not accused', () => {
    const rows = [
      ['乡镇（街道）', '绿化养护', '每亩标准'],
      ['合计', '666.60', '3.42'],
      ['东关街道', '421.36', '3.61'],
      ['临河街道', '91.80', '3.02'],
      ['石桥镇', '153.44', '3.38'],
    ];
    expect(review(title, rows)).toMatchObject({ told: [], verdicts: ['holds'] });
  });

  test('figures without any word or layout propose nothing', () => {
    const rows = [header, ['河口区', '666.60', '688.16'], ...items];
    expect(review(title, rows).verdicts).toEqual([]);
  });
});

describe('where other rules add up', () => {
  test('it keeps quiet', () => {
    const rows = [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', '900.00', '600.00', '300.00'],
      ['201', '一般公共服务支出', '700.00', '500.00', '200.00'],
      ['20131', '党委办公厅（室）及相关机构事务', '700.00', '500.00', '200.00'],
      ['2013101', '行政运行', '700.00', '500.00', '200.00'],
      ['208', '社会保障和就业支出', '200.00', '100.00', '100.00'],
      ['20805', '行政事业单位养老支出', '200.00', '100.00', '100.00'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '200.00', '100.00', '100.00'],
    ];
    expect(review('部门支出总表', rows)).toMatchObject({ told: [], verdicts: [], state: 'checked' });
  });
});
