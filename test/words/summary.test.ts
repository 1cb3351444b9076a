import { describe, expect, it } from 'vitest';
import { summarise } from '../../lib/words/index.ts';

const counts = { holds: 297, rounding: 12, undecided: 0, violated: 3, insufficient: 0 };
const none = { holds: 0, rounding: 0, undecided: 0, violated: 0, insufficient: 4 };
const checked = { state: 'checked', reason: null } as const;
const noHeader = { state: 'not-checked', reason: { zh: '缺表头。', en: 'no header.' } } as const;
const tooLarge = { state: 'not-checked', reason: { zh: '过大', en: 'too large' } } as const;

describe('summarise', () => {
  it('says what was checked and what came of it', () => {
    const document = { counts, tables: [checked, checked], paragraphs: 92 };
    expect(summarise('zh', document)).toBe(
      '查了 2 张表、正文 92 段，312 处关系：297 处相符，12 处只差取整，3 处不能同时成立。',
    );
    expect(summarise('en', document)).toBe(
      'Checked 2 tables and 92 paragraphs, 312 relations: 297 agree, 12 differ only by rounding, 3 cannot be true.',
    );
  });

  it('says how many contradictions the relations come to, where these are fewer: badge and list count those', () => {
    const findings = [{ severity: 'error' }, { severity: 'error' }, { severity: 'info' }] as const;
    const document = { counts, tables: [checked], paragraphs: 0, findings };
    expect(summarise('zh', document)).toContain('，3 处不能同时成立，归为 2 条矛盾。');
    expect(summarise('en', document)).toContain(', 3 cannot be true (2 conflicts).');
    const each = [...findings, { severity: 'error' }] as const;
    expect(summarise('zh', { ...document, findings: each })).toMatch(/3 处不能同时成立。$/);
  });

  it('speaks of the text alone where no table was checked', () => {
    const document = { counts, tables: [], paragraphs: 74 };
    expect(summarise('zh', document)).toMatch(/^查了正文 74 段，312 处关系：/);
    expect(summarise('en', document)).toMatch(/^Checked 74 paragraphs, 312 relations: /);
  });

  it('names what was not checked, with the reason when it is one for all', () => {
    const one = summarise('zh', { counts, tables: [checked, noHeader, noHeader], paragraphs: 0 });
    expect(one).toContain('查了 1 张表');
    expect(one).toContain('2 张表没有查，因为缺表头。');
    const several = summarise('en', { counts, tables: [noHeader, tooLarge], paragraphs: 0 });
    expect(several).toContain('2 tables were not checked; the reason stands with each.');
  });

  it('never says that all is well where nothing was bound', () => {
    const words = summarise('zh', { counts: none, tables: [noHeader], paragraphs: 5 });
    expect(words).toBe('没有一处关系可以核对。1 张表没有查，因为缺表头。');
    expect(words).not.toMatch(/相符/);
  });
});
