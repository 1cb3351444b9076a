import { describe, expect, test } from 'vitest';
import { findPdfs } from '../../lib/detect/pdfs-on-page.ts';
import { finish } from '../../lib/model/index.ts';
import { pageOf } from './page-of.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/czyjs/202603/t20260303_100200.html';

function pdfsOf(body: string, title = '云溪市水务局2026年部门预算公开') {
  const page = pageOf(`<html><head><title>${title}</title></head><body>${body}</body></html>`, url);
  return finish(findPdfs(page, url)).map(({ elements, href, ...rest }) => ({
    ...rest,
    href: href.replace('http://www.yunxi.gov.cn', ''),
    ids: elements.map(({ id }) => id),
  }));
}

describe('links to PDFs', () => {
  test('are those that detection takes for a disclosure’s, wherever their address stands', () => {
    const found = pdfsOf(`<p>附件：<a id="icon" href="/a.pdf"><img src="i.png"></a>
      <a id="words" href="/a.pdf">2026年部门预算表</a> <a id="word" href="/b.docx">2026年部门预算说明</a></p>
      <div class="footer"><a href="/help/reader-setup.pdf">阅读器</a></div>`);
    expect(found).toEqual([{ href: '/a.pdf', text: '2026年部门预算表', shown: false, ids: ['icon', 'words'] }]);
  });

  test('leave out OFD files, which are filed under the same kind', () => {
    expect(pdfsOf('<a href="/a.ofd">2026年部门预算表</a>')).toEqual([]);
  });

  test('are none where only a script speaks of them: there is nothing to stand beside', () => {
    expect(pdfsOf('<p>附件</p><script>var file = "/a.pdf";</script>')).toEqual([]);
  });
});

describe('PDFs that a page shows itself', () => {
  test.each([
    ['a frame', '<iframe id="it" src="/up/1.pdf#page=2"></iframe>', '/up/1.pdf#page=2'],
    ['an embed', '<embed id="it" src="/up/1.pdf?v=2">', '/up/1.pdf?v=2'],
    ['an object', '<object id="it" data="/up/1.PDF"></object>', '/up/1.PDF'],
    [
      'an object that only declares it',
      '<object id="it" type="application/pdf" data="/get?id=3"></object>',
      '/get?id=3',
    ],
    ['an object with a parameter', '<object id="it"><param name="src" value="/up/1.pdf"></object>', '/up/1.pdf'],
    ['a viewer', '<iframe id="it" src="/pdfjs/web/viewer.html?file=%2Fup%2F1.pdf"></iframe>', '/up/1.pdf'],
    [
      'a viewer with a relative file',
      '<iframe id="it" src="/js/pdf/viewer.html?file=../../up/1.pdf"></iframe>',
      '/up/1.pdf',
    ],
    [
      'a viewer whose file has no ending',
      '<iframe id="it" src="/pdf.js/viewer.html?file=/get%3Fid%3D3"></iframe>',
      '/get?id=3',
    ],
    ['a viewer with a fragment', '<iframe id="it" src="/pdfViewer.html#file=/get%3Fid%3D3"></iframe>', '/get?id=3'],
  ])('are found in %s', (_, body, href) => {
    expect(pdfsOf(body, '通知')).toEqual([expect.objectContaining({ href, shown: true, ids: ['it'] })]);
  });

  test.each([
    '<iframe src="/map.html"></iframe>',
    '<iframe src="about:blank"></iframe>',
    '<iframe></iframe>',
    '<iframe src="/pdfjs/web/viewer.html?file=javascript:alert(1)"></iframe>',
    '<iframe src="/pdfjs/web/viewer.html?file=/up/1.ofd"></iframe>',
    '<iframe src="/viewer.html?file=/up/1.docx"></iframe>',
    '<embed src="data:application/pdf;base64,AA" type="application/pdf">',
    '<embed src="/film.swf">',
  ])('are not: %s', (body) => {
    expect(pdfsOf(body, '通知')).toEqual([]);
  });

  test('are found once, with the words that the page has for them', () => {
    const found = pdfsOf(`<a id="link" href="/up/1.pdf">云溪市水务局2026年部门预算</a>
      <object id="object" data="/up/1.pdf"><embed id="embed" src="/up/1.pdf"></object>`);
    expect(found).toEqual([
      { href: '/up/1.pdf', text: '云溪市水务局2026年部门预算', shown: true, ids: ['object', 'embed'] },
    ]);
  });
});
