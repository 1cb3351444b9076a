import { describe, expect, test } from 'vitest';
import { readViewerAddress, viewerPath } from '../../lib/messages/viewer-address.ts';

const search = (path: string) => new URL(path, 'https://viewer.test').search;

describe('the address of the viewer', () => {
  test('carries a document and the page that led to it, whatever stands in their own addresses', () => {
    const file = 'http://czj.example.gov.cn/a%20b/%E9%A2%84%E7%AE%97.pdf?id=1&x=%26#page=3';
    const referrer = 'https://czj.example.gov.cn/list?file=other&n=2';
    const path = viewerPath(file, referrer);
    expect(new URL(path, 'https://viewer.test').hash).toBe('#page=3');
    expect(readViewerAddress(search(path))).toEqual({ file: file.split('#')[0], referrer, takenOver: false });
  });

  test('that the browser wrote by itself is understood, parameters and all', () => {
    const file = 'https://czj.example.gov.cn/get?file=1&name=%CB%AE.pdf&referrer=x';
    expect(readViewerAddress(`?taken=${file}`)).toEqual({ file, referrer: null, takenOver: true });
  });

  test.each([
    '',
    '?file=',
    '?file=javascript%3Aalert(1)',
    '?file=file%3A%2F%2F%2Fetc%2Fpasswd',
    '?file=%2Frelative.pdf',
    '?file=data%3Aapplication%2Fpdf%3Bbase64%2CAA',
    '?taken=blob:https://czj.example.gov.cn/1',
    '?file=chrome-extension%3A%2F%2Fabc%2Foptions.html',
  ])('names nothing but the web: %s', (written) => {
    expect(readViewerAddress(written)).toBeNull();
  });

  test('takes neither a name and password nor a referrer that is no page of the web', () => {
    const path = viewerPath('http://me:secret@czj.example.gov.cn/a.pdf', 'file:///home/me/list.html');
    expect(readViewerAddress(search(path))).toEqual({
      file: 'http://czj.example.gov.cn/a.pdf',
      referrer: null,
      takenOver: false,
    });
  });
});
