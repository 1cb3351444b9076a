import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../../lib/read/html/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 预算 in GBK. */
const gbk = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3]);

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

describe('decoding a web page', () => {
  test('UTF-8 that declares itself GBK is UTF-8', () => {
    const text = '<meta charset="gbk"><p>部门预算</p>';
    expect(decodeHtml(utf8(text))).toEqual({ text, charset: 'utf-8' });
    expect(decodeHtml(utf8(text), 'text/html; charset=gb2312').charset).toBe('utf-8');
  });

  test('GBK is read as declared by the page, by the server, or by nobody', () => {
    const page = joined(utf8('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">'), gbk);
    expect(decodeHtml(page)).toMatchObject({ charset: 'gb18030', text: expect.stringContaining('预算') });
    expect(decodeHtml(gbk, 'text/html; charset="gbk"').text).toBe('预算');
    expect(decodeHtml(gbk).text).toBe('预算');
  });

  test('GBK that declares itself UTF-8 is GBK all the same', () => {
    expect(decodeHtml(joined(utf8('<meta charset="utf-8">'), gbk)).text).toContain('预算');
  });

  test('an unknown name says nothing', () => expect(decodeHtml(gbk, 'x-nonsense').text).toBe('预算'));

  test('another declared set is obeyed', () => {
    // 預算 in Big5.
    expect(decodeHtml(Uint8Array.from([0xb9, 0x77, 0xba, 0xe2]), 'big5').text).toBe('預算');
  });

  test('byte order marks come first and are not part of the text', () => {
    expect(decodeHtml(joined(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8('预算')), 'gbk').text).toBe('预算');
    expect(decodeHtml(Uint8Array.from([0xff, 0xfe, 0x84, 0x98, 0x97, 0x7b])).text).toBe('预算');
  });

  test('UTF-8 cut off in the middle of a character stays UTF-8', () => {
    const whole = utf8('部门预算公开'.repeat(200));
    expect(decodeHtml(whole.subarray(0, -1), 'gbk')).toMatchObject({ charset: 'utf-8' });
  });

  test('nothing is nothing', () => expect(decodeHtml(new Uint8Array()).text).toBe(''));
});
