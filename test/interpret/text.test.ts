import { describe, expect, test } from 'vitest';
import { interpretHtml } from '../support/pipeline.ts';

const page = (title: string, ...paragraphs: string[]) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

describe('amounts that sentences name', () => {
  const { facts } = interpretHtml(
    page(
      '清河市水务局2024年部门预算',
      '2024年支出预算1,274.78万元，其中：基本支出826.95万元，项目支出447.83万元。',
      '机关运行经费共计安排92.9万元，比2023年增长3.10%，人均1.2万元/人。',
      '拟购置固定资产36.00万元，已列入政府采购预算。',
    ),
    'x.html',
  );
  test('each with its words, value and unit; rates and percentages are none', () => {
    expect(facts.map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ['2024年支出预算', '1274.78', '万元'],
      ['基本支出', '826.95', '万元'],
      ['项目支出', '447.83', '万元'],
      ['机关运行经费共计安排', '92.9', '万元'],
      ['拟购置固定资产', '36.00', '万元'],
    ]);
  });
  test('their places quote the figure', () => {
    expect(facts[0]?.place).toMatchObject({ text: '1,274.78', start: 9, end: 17 });
  });
});

describe('what the document says of itself', () => {
  test.each([
    ['清河市水务局2024年部门预算公开', '清河市水务局', 2024],
    ['关于公开2023年度山阳县公安局部门决算', '山阳县公安局', 2023],
  ])('%s', (title, department, year) => {
    const { head } = interpretHtml(page(title, '部门职责。'), 'x.html');
    expect({ department: head.department, year: head.year }).toEqual({ department, year });
  });
});
