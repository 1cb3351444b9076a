import { describe, expect, test } from 'vitest';
import { isShownPdf, knowsAnswerHeaders, type Rule, type SessionRules } from '../../lib/settings/take-over.ts';

function rulesOf(keep: (rule: Rule) => { id: number; condition: object }): SessionRules & { kept: object[] } {
  const kept: { id: number; condition: object }[] = [];
  return {
    kept,
    async updateSessionRules({ addRules = [], removeRuleIds = [] }) {
      for (const id of removeRuleIds) kept.splice(0, kept.length, ...kept.filter((rule) => rule.id !== id));
      kept.push(...addRules.map(keep));
    },
    getSessionRules: async () => kept,
  };
}

describe('rules by the headers of an answer', () => {
  test('are offered where the browser keeps them, and the trial leaves nothing behind', async () => {
    const rules = rulesOf((rule) => rule);
    expect(await knowsAnswerHeaders(rules)).toBe(true);
    expect(rules.kept).toEqual([]);
  });

  test('are not offered where the browser forgets the headers: it would send every page to the viewer', async () => {
    const rules = rulesOf(({ id, condition: { urlFilter } }) => ({ id, condition: { urlFilter } }));
    expect(await knowsAnswerHeaders(rules)).toBe(false);
    expect(rules.kept).toEqual([]);
  });

  test('are not offered where the browser refuses them', async () => {
    const rules = rulesOf(() => {
      throw new Error('Unexpected property responseHeaders');
    });
    expect(await knowsAnswerHeaders(rules)).toBe(false);
  });
});

describe('an answer is taken over', () => {
  const pdf = { name: 'Content-Type', value: 'application/pdf;charset=UTF-8' };
  const answer = { method: 'GET', statusCode: 200, responseHeaders: [pdf] };
  const disposed = (value: string) => ({ ...answer, responseHeaders: [pdf, { name: 'content-disposition', value }] });

  test.each([
    [true, 'a PDF', answer],
    [true, 'a PDF that is to be shown', disposed('inline; filename="attachment.pdf"')],
    [false, 'a download', disposed('Attachment; filename="a.pdf"')],
    [false, 'the answer to a form', { ...answer, method: 'POST' }],
    [false, 'an error page', { ...answer, statusCode: 404 }],
    [false, 'a redirect', { ...answer, statusCode: 302 }],
    [false, 'a web page', { ...answer, responseHeaders: [{ name: 'content-type', value: 'text/html' }] }],
    [
      false,
      'something that only begins like it',
      { ...answer, responseHeaders: [{ name: 'content-type', value: 'application/pdfx' }] },
    ],
    [false, 'an answer without headers', { method: 'GET', statusCode: 200 }],
  ])('%s: %s', (taken, _, given) => {
    expect(isShownPdf(given)).toBe(taken);
  });
});
