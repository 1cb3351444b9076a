import { describe, expect, test } from 'vitest';
import { seedHtml } from '../support/gold.ts';
import { reviewHtml } from '../support/pipeline.ts';

/** What the reader is told first: an accountant's sentence, and the relation that says most. */

function messagesOf(name: string, rule: string) {
  const { findings } = reviewHtml(seedHtml(name), `${name}.html`).review;
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

describe('the sentence of a finding', () => {
  test('leads with the sum of one table, and counts what else fails', () => {
    expect(messagesOf('001', 'row-basic-project')).toEqual([
      {
        zh: '支出总表 · 合计：基本支出 827.09 + 项目支出 447.83 = 1274.92，表中合计 1274.78，相差 −0.14，不能同时成立。另有 3 处关系也不成立。',
        en: '支出总表 · 合计: 基本支出 827.09 + 项目支出 447.83 = 1274.92; printed 合计 1274.78; difference −0.14. These figures cannot all be true. 3 more relations do not hold either.',
      },
    ]);
  });

  test('says of a doubt that it is one, and names no more than a few figures', () => {
    const [message] = messagesOf('002', 'asset-purchase-vs-procurement');
    expect(message?.zh).toMatch(/ \+ 另 1 项 = 84\.61，少于文中 88\.61，相差 4\.00，存疑。$/);
    expect(message?.en).toMatch(/ \+ 1 more = 84\.61; less than 88\.61 in the text; difference 4\.00\. In doubt\.$/);
  });

  test('says it where nothing is listed that could be added up', () => {
    expect(messagesOf('004', 'asset-purchase-vs-procurement')[0]?.zh).toContain('表中没有列出，少于文中 289.51');
  });
});

describe('the tape of a finding', () => {
  const finding = reviewHtml(seedHtml('001'), '001.html').review.findings.find(
    ({ rule }) => rule === 'row-basic-project',
  );
  const tapes = new Map(finding?.tapes.toReversed().map((tape) => [tape.rule, tape]));

  test('names the figures of a row by their columns', () => {
    const tape = tapes.get('row-basic-project');
    expect(tape?.heading.zh).toBe('支出总表 · 合计');
    expect(tape?.addends.map(({ label, where }) => [label, where])).toEqual([
      ['基本支出', null],
      ['项目支出', null],
    ]);
  });

  test('names the figures of a column by their rows, and the column above them', () => {
    const tape = tapes.get('class-sum');
    expect(tape?.heading.zh).toBe('支出总表 · 合计 · 基本支出');
    expect(tape?.addends[0]?.label).toBe('201 一般公共服务支出');
  });

  test('of a sentence that names no subject is headed by what it says', () => {
    const { findings } = reviewHtml(seedHtml('001'), '001.html').review;
    const change = findings.find(({ message }) => message.zh.includes('135.25'));
    expect(change?.tapes[0]?.heading).toEqual({ zh: '正文 · 增加', en: 'Text · 增加' });
  });

  test('stands with what its rule says must be so', () => {
    expect(finding?.says?.zh).toBe('合计 = 基本支出 + 项目支出 + 并列各栏');
  });

  test('names the tables beside the figures where there are several, and says what is compared', () => {
    const tape = tapes.get('xt-basic-total');
    expect(tape?.statement).toEqual({
      zh: '基本支出合计在各表一致',
      en: 'Basic expenditure is one amount in every table',
    });
    expect([...(tape?.addends ?? []), tape?.total].map((line) => [line?.where, line?.label])).toEqual([
      ['一般公共预算财政拨款支出表', '合计 · 基本支出'],
      ['支出总表', '合计 · 基本支出'],
    ]);
  });
});

describe('a doubt', () => {
  const { review } = reviewHtml(seedHtml('002'), '002.html');

  test('counts and is marked as undecided, never as a contradiction', () => {
    expect(review.findings.map(({ severity }) => severity)).not.toContain('error');
    expect(review.findings.length).toBeGreaterThan(0);
    expect(review.counts.violated).toBe(0);
    expect(review.counts.undecided).toBeGreaterThanOrEqual(
      review.findings.filter(({ tapes }) => tapes.length > 0).length,
    );
    expect(review.tables.map(({ state }) => state)).not.toContain('contradicts');
    expect(review.marks.map(({ kind }) => kind)).not.toContain('violated');
  });
});
