import { expect, test } from 'vitest';
import { page, table } from '../support/compact.ts';
import { reviewHtml } from '../support/pipeline.ts';

const TITLE = '青石县林业局2024年部门预算';
const findings = (...blocks: string[]) => reviewHtml(page(TITLE, ...blocks), 'page.html').review.findings;

test('a quote goes from the first sentence that takes part to the last', () => {
  const [finding] = findings(
    '本部门职责不变。2024年支出预算1000.00万元。其中：基本支出700.00万元；项目支出250.00万元。以上均为财政拨款。',
  );
  expect(finding?.quote).toBe('2024年支出预算1000.00万元。其中：基本支出700.00万元；项目支出250.00万元');
});

test('a figure in another unit says which', () => {
  const spending = table(
    '支出总表',
    '元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|9,000,000.00|8,000,000.00|1,000,000.00\n|合计|9,000,000.00|8,000,000.00|1,000,000.00',
  );
  const [finding] = findings('2024年支出预算990.00万元。', spending);
  expect(finding?.tapes[0]?.addends.map(({ unit }) => unit)).toEqual(['元']);
  expect(finding?.message.zh).toContain('9,000,000.00 元，文中 990.00 万元，相差 90.00，');
  expect(finding?.message.en).toContain('9,000,000.00 元; 990.00 万元 in the text; difference 90.00.');
});

test('a sentence that says 持平 is told as such, a rate as it is printed, a bound without a sign', () => {
  const message = (sentence: string) => findings(sentence)[0]?.message.zh ?? '';
  expect(message('公务接待费1.20万元，与2023年预算1.70万元持平。')).toContain(
    '不能同时成立（应当：写明持平的，两年数额相等）',
  );
  expect(message('机关运行经费61.50万元，比2023年预算64.00万元减少2.50万元，下降9.91%。')).toContain(
    '= 3.91%，文中 9.91%，相差 6.00，',
  );
  expect(message('本部门资产总额500.00万元，其中：流动资产800.00万元。')).toContain('超过文中 500.00，相差 300.00，');
});
