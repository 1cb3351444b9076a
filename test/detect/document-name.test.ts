import { describe, expect, test } from 'vitest';
import { nameInAddress, nameInDisposition, pdfName } from '../../lib/detect/document-name.ts';

/** A header as `Headers.get` gives it: one character a byte. */
const raw = (...bytes: number[]) => String.fromCharCode(...bytes);
const utf8 = (text: string) => raw(...new TextEncoder().encode(text));
/** 预算 in GBK. */
const gbk = [0xd4, 0xa4, 0xcb, 0xe3];

describe('the name of a document in its header', () => {
  test.each([
    ['the extended form', "attachment; filename*=UTF-8''%E9%A2%84%E7%AE%97.pdf", '预算.pdf'],
    [
      'the extended form before the plain one',
      'inline; filename="a.pdf"; filename*=utf-8\'zh\'%E9%A2%84.pdf',
      '预.pdf',
    ],
    ['the extended form in GBK', "attachment; filename*=GBK''%D4%A4%CB%E3.pdf", '预算.pdf'],
    ['percent-encoded UTF-8', 'attachment; filename=%E9%A2%84%E7%AE%97.pdf', '预算.pdf'],
    ['percent-encoded GBK', 'attachment;filename="%D4%A4%CB%E3.pdf"', '预算.pdf'],
    ['raw UTF-8', `attachment; filename="${utf8('预算.pdf')}"`, '预算.pdf'],
    ['raw GBK', `attachment; filename=${raw(...gbk)}.pdf`, '预算.pdf'],
    ['a word of mail', 'attachment; filename="=?UTF-8?B?6aKE566XLnBkZg==?="', '预算.pdf'],
    ['a quoted sign', 'inline; filename="a\\"b.pdf"; size=3', 'a"b.pdf'],
    ['a folder', 'inline; filename="C:\\\\docs\\\\a.pdf"', 'a.pdf'],
  ])('is read from %s', (_, header, name) => {
    expect(nameInDisposition(header)).toBe(name);
  });

  test.each([null, '', 'inline', 'attachment; filename=""', 'attachment; filename="/"'])(
    'is not made up: %s',
    (header) => {
      expect(nameInDisposition(header)).toBeNull();
    },
  );

  test('is taken as it stands where its charset is another than it says', () => {
    expect(nameInDisposition("attachment; filename*=UTF-8''%D4%A4%CB%E3; filename=b.pdf")).toBe('b.pdf');
    expect(nameInDisposition("attachment; filename*=no-such''%D4%A4%CB%E3; filename=c.pdf")).toBe('c.pdf');
  });

  test('hides nothing: characters that turn the direction are left out', () => {
    expect(nameInDisposition(`inline; filename="${utf8('a\u202efdp.exe')}"`)).toBe('afdp.exe');
  });
});

describe('the name of a document in its address', () => {
  test.each([
    ['http://a.gov.cn/x/%E9%A2%84%E7%AE%97.pdf?v=1', '预算.pdf'],
    ['http://a.gov.cn/x/%D4%A4%CB%E3.pdf', '预算.pdf'],
    ['http://a.gov.cn/x/100%25.pdf', '100%.pdf'],
    ['http://a.gov.cn/', 'a.gov.cn'],
    ['http://a.gov.cn/%ff%fe', '%ff%fe'],
  ])('%s', (url, name) => {
    expect(nameInAddress(url)).toBe(name);
  });

  test('gets its ending where a program hands the file out', () => {
    expect(pdfName(null, 'http://a.gov.cn/download.do?id=3')).toBe('download.do.pdf');
    expect(pdfName('inline; filename=B.PDF', 'http://a.gov.cn/download.do?id=3')).toBe('B.PDF');
  });
});
