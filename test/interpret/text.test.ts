import { describe, expect, test } from 'vitest';
import { interpretHtml } from '../support/pipeline.ts';

const page = (title: string, ...paragraphs: string[]) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

describe('what the document says of itself', () => {
  test.each([
    ['清河市水务局2024年部门预算公开', '清河市水务局', 2024],
    ['关于公开2023年度山阳县公安局部门决算', '山阳县公安局', 2023],
  ])('%s', (title, department, year) => {
    const { head } = interpretHtml(page(title, '部门职责。'), 'x.html');
    expect({ department: head.department, year: head.year }).toEqual({ department, year });
  });
});
