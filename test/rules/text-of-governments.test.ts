import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** What reports on the execution of a government's budget say in sentences. */

const findings = (...lines: string[]) => {
  const title = '高桥县2024年预算执行情况和2025年预算草案的报告';
  const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  return reviewHtml(html, 'x.html').review.findings.map(({ rule, severity, culprit, repair }) =>
    [severity, rule, culprit?.text, repair?.value].filter(Boolean).join(' '),
  );
};

describe('what was planned, and what came of it', () => {
  const line = (rate: string, fall = '1070') =>
    `一般公共预算收入累计完成24627万元，完成年初预算数60999万元的${rate}%，比上年减收${fall}万元，下降4.2%。`;

  test('the plan is no amount of the year before or after', () => {
    expect(findings(line('40.4'))).toEqual([]);
    expect(
      findings(
        '全县财政收入累计完成67955万元，占预算101032万元的67.3%，较上年同期99895万元下降32.0%，减收31940万元。',
        '其中：政府性基金收入3089万元，完成预算24850万元的12.4%，短收21761万元，同比减收31430万元，下降91.1%。',
      ),
    ).toEqual([]);
  });

  test('a rate of completion, and a fall, that do not come out', () => {
    expect(findings(line('44.4'))).toEqual(['error completion-rate']);
    expect(findings(line('40.4', '1700'))).toEqual([expect.stringContaining('yoy-rate')]);
  });

  test('the rate first, then the amount', () => {
    const line = (amount: string) => `税收收入完成73567万元，同比下降1.81%，减收${amount}万元。`;
    expect(findings(line('1359'))).toEqual([]);
    expect(findings(line('2359'))).toEqual([expect.stringContaining('yoy-rate')]);
    // 同口径: a rate of last year's amount restated, beside an amount that need not be.
    expect(findings('税收收入（同口径）完成30161万元，同比增长14.6%，增收4376万元。')).toEqual([]);
  });
});
