import { expect, test } from 'vitest';
import { page, table } from '../../support/compact.ts';
import { reviewHtml } from '../../support/pipeline.ts';

/** A row that is missing must not be laid at the door of the rows that are there. */

const TITLE = '青石县林业局2024年部门预算';
const subsidy = '2101103|公务员医疗补助|37.02|37.02|';
const codes = (title: string, missing = '') =>
  table(
    title,
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出
|合计|504.30|456.47|47.83
201|一般公共服务支出|437.43|389.60|47.83
20131|党委办公厅（室）及相关机构事务|437.43|389.60|47.83
2013101|行政运行|389.60|389.60|
2013102|一般行政管理事务|47.83||47.83
210|卫生健康支出|66.87|66.87|
21011|行政事业单位医疗|66.87|66.87|
2101101|行政单位医疗|29.85|29.85|
${subsidy}`.replace(missing === '' ? '\n\n' : `\n${missing}`, ''),
  );
const findings = (...tables: string[]) => reviewHtml(page(TITLE, ...tables), 'page.html').review.findings;

test('the row that is left is not accused', () => {
  const [finding, ...others] = findings(codes('支出总表', subsidy));
  expect(others).toEqual([]);
  expect(finding?.severity).toBe('error');
  expect(finding?.culprit).toBeNull();
});

test('another table that prints the row tells that it is missing', () => {
  const [finding, ...others] = findings(codes('支出总表', subsidy), codes('一般公共预算支出表'));
  expect(others).toEqual([]);
  expect(finding?.culprit).toBeNull();
  expect(finding?.candidates[0]?.changes.map(({ slip, value }) => `${slip} ${value}`)).toEqual(['row-omitted 37.02']);
  expect(finding?.message.zh).toContain('似缺行');
});

test('nothing is missing', () => expect(findings(codes('支出总表'), codes('一般公共预算支出表'))).toEqual([]));
