import { expect, test } from 'vitest';
import { refererOf } from '../../lib/detect/referer.ts';

test.each([
  ['http://a.gov.cn/list.html?x=1#top', 'http://a.gov.cn/b.pdf', 'http://a.gov.cn/list.html?x=1'],
  ['https://a.gov.cn/list.html', 'https://files.a.gov.cn/b.pdf', 'https://a.gov.cn/'],
  ['http://a.gov.cn/list.html', 'https://a.gov.cn/b.pdf', 'http://a.gov.cn/'],
  ['https://a.gov.cn/list.html', 'http://a.gov.cn/b.pdf', null],
  ['http://a.gov.cn:8080/list.html', 'http://a.gov.cn/b.pdf', 'http://a.gov.cn:8080/'],
  ['http://me:secret@a.gov.cn/', 'http://a.gov.cn/b.pdf', 'http://a.gov.cn/'],
])('coming from %s to %s a site is told %s', (page, document, told) => {
  expect(refererOf(page, document)).toBe(told);
});
