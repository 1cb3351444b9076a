import { table } from '../../support/compact.ts';

/** Invented offices, and tables that several of their documents print. */

export const BUDGET = '青石县林业局2024年部门预算';
export const UNIT = '青石县林业站2024年单位预算';
export const FINAL = '青石县林业局2023年度部门决算';

export const general = table(
  '一般公共预算支出表',
  '万元',
  `科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|900.00|800.00|100.00
21302|林业和草原|900.00|800.00|100.00
2130201|行政运行|800.00|800.00|
2130205|森林资源培育|100.00||100.00
|合计|900.00|800.00|100.00`,
);
export const basic = (title: string, salaries: string) =>
  table(
    title,
    '万元',
    `经济科目编码|科目名称|合计|人员经费|公用经费
301|工资福利支出|${salaries}|${salaries}|
30101|基本工资|${salaries}|${salaries}|
302|商品和服务支出|150.00||150.00
30201|办公费|148.00||148.00
30217|公务接待费|2.00||2.00
|合计|${(Number(salaries) + 150).toFixed(2)}|${salaries}|150.00`,
  );
