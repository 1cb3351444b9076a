import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../bin/page-address.ts';

function read(html: string) {
  return addressOf(new JSDOM(html).window.document, html);
}

describe('the address of a saved page', () => {
  const own = 'http://www.yunxi.gov.cn/zwgk/202603/t1.html';
  test.each([
    ['canonical link', `<link rel="canonical" href="${own}">`],
    ['og:url', `<meta property="og:url" content="${own}">`],
    ['a browser’s comment', `<!-- saved from url=(0043)${own} --><p>x</p>`],
    ['SingleFile’s comment', `<!--\n Page saved with SingleFile \n url: ${own} \n saved date: 2026 -->`],
    [
      'meta and site',
      '<meta name="SiteDomain" content="www.yunxi.gov.cn"><meta name="Url" content="/zwgk/202603/t1.html">',
    ],
    [
      'meta without scheme',
      '<meta name="SiteDomain" content="http://www.yunxi.gov.cn/"><meta name="Url" content="//www.yunxi.gov.cn/zwgk/202603/t1.html">',
    ],
  ])('%s', (_, html) => {
    const { url, asWritten } = read(html);
    expect(url).toBe(own);
    expect(asWritten(`${own}/a.pdf`)).toBe(`${own}/a.pdf`);
  });

  test.each([
    ['a.pdf', './a.pdf'],
    ['./f/a.pdf?b=1', './f/a.pdf?b=1'],
    ['../../a.pdf', '../../a.pdf'],
    ['/f/a.pdf', '/f/a.pdf'],
    ['http://www.yunxi.gov.cn/a.pdf', 'http://www.yunxi.gov.cn/a.pdf'],
  ])('where nobody knows it, %s is told as it is written', (href, written) => {
    const { url, asWritten } = read('<p>x</p>');
    expect(asWritten(new URL(href, url).href)).toBe(written);
  });

  test('where only the site is known, addresses from its root are whole', () => {
    const { url, asWritten } = read('<meta name="SiteDomain" content="www.yunxi.gov.cn">');
    expect(asWritten(new URL('/f/a.pdf', url).href)).toBe('http://www.yunxi.gov.cn/f/a.pdf');
    expect(asWritten(new URL('f/a.pdf', url).href)).toBe('./f/a.pdf');
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://[bad', ''])('%s is none', (href) => {
    expect(read(`<link rel="canonical" href="${href}">`).url).toMatch(/^http:\/\/page\.invalid\//);
  });
});
