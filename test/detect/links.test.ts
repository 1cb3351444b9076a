import { describe, expect, test } from 'vitest';
import { findDisclosureLinks } from '../../lib/detect/index.ts';
import { pageOf } from './page-of.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/czyjs/202603/t20260303_100200.html';
const title = '<title>云溪市水务局2026年部门预算公开</title>';

function linksOf(body: string, head = title) {
  return findDisclosureLinks(pageOf(`<html><head>${head}</head><body>${body}</body></html>`, url), url);
}

describe('kinds and addresses', () => {
  test('are told by the ending, and resolved against the page', () => {
    const links = linksOf(`<p>附件：<a href="./a.pdf">甲</a><a href="../b.docx">乙</a><a href="/c.XLS">丙</a>
      <a href="//f.yunxi.gov.cn/d.rar">丁</a><a href="e.wps?x=1">戊</a></p>`);
    expect(links.map(({ kind, href }) => [kind, href])).toEqual([
      ['pdf', 'http://www.yunxi.gov.cn/zwgk/czyjs/202603/a.pdf'],
      ['word', 'http://www.yunxi.gov.cn/zwgk/czyjs/b.docx'],
      ['excel', 'http://www.yunxi.gov.cn/c.XLS'],
      ['archive', 'http://f.yunxi.gov.cn/d.rar'],
      ['word', 'http://www.yunxi.gov.cn/zwgk/czyjs/202603/e.wps?x=1'],
    ]);
  });

  test('follow a base element', () => {
    const [link] = linksOf('<a href="a.pdf">附件</a>', `${title}<base href="http://files.yunxi.gov.cn/x/">`);
    expect(link?.href).toBe('http://files.yunxi.gov.cn/x/a.pdf');
  });

  test('an address stands once, with its best words', () => {
    const links = linksOf('<a href="a.pdf">下载</a> <a href="a.pdf">云溪市水务局2026年部门预算表</a>');
    expect(links).toMatchObject([{ text: '云溪市水务局2026年部门预算表', score: 0.95 }]);
  });

  test('the file in a viewer is handed out itself; a service that needs its parameters is left whole', () => {
    const links = linksOf(`<a href="/v/viewer.html?file=/up/1.pdf">查看</a>
      <a href="/dl.do?fid=3&filename=2026%E5%B9%B4%E9%A2%84%E7%AE%97%E8%A1%A8.xls">附件</a>`);
    expect(links.map(({ href }) => href)).toEqual([
      'http://www.yunxi.gov.cn/up/1.pdf',
      'http://www.yunxi.gov.cn/dl.do?fid=3&filename=2026%E5%B9%B4%E9%A2%84%E7%AE%97%E8%A1%A8.xls',
    ]);
    expect(links[1]?.text).toBe('2026年预算表');
  });

  test.each([
    'javascript:alert("/x.pdf.js")',
    'mailto:a@b.cn?subject=.pdf',
    'data:application/pdf;base64,AAAA.pdf',
    'file:///etc/a.pdf',
    'http://[bad/a.pdf',
    '#a.pdf',
    '/v/viewer.html?file=javascript:1//a.pdf',
  ])('%s leads nowhere by itself', (href) => {
    const links = linksOf(`<a href='${href}'>附件</a>`);
    expect(links.every((link) => link.href.startsWith('http://www.yunxi.gov.cn/'))).toBe(true);
  });

  test('a file name in GBK percent-encoding does no harm', () => {
    expect(linksOf('<a href="/f/%D4%A4%CB%E3.pdf">附件</a>')).toMatchObject([{ kind: 'pdf', score: 0.65 }]);
  });
});

describe('words of a link', () => {
  test('a bare button takes the row beside it where that speaks of the matter, else the page’s name', () => {
    const links = linksOf(`<table><tr><td>收支总表</td><td><a href="1.xls">下载</a></td></tr></table>
      <div>发布机构 云溪市水务局</div><p><a href="2.xls"><img src="d.gif"></a></p>`);
    expect(links.map(({ text }) => text)).toEqual(['收支总表', '云溪市水务局2026年部门预算公开']);
  });

  test('the title attribute keeps a name whole that the list cuts off', () => {
    expect(
      linksOf('<a href="t20260101_1.html" title="云溪市水务局2024年度部门决算">云溪市水务局2024…</a>'),
    ).toMatchObject([{ text: '云溪市水务局2024年度部门决算', kind: 'page' }]);
  });

  test('reader’s buttons that carry the page’s title are no links to it', () => {
    expect(
      linksOf('<a href="http://m.yunxi.gov.cn/1.html" title="云溪市水务局2026年部门预算公开">【收藏】</a>'),
    ).toEqual([]);
  });
});

describe('what stands beside the matter', () => {
  test.each([
    ['a navigation', '<nav><a href="/a/202601/t20260101_9.html">2026年部门预算</a></nav>'],
    ['a footer by class', '<div class="site-footer"><a href="/a/t20260101_9.html">2026年部门预算</a></div>'],
    [
      'related links by label',
      '<div><h3>相关链接</h3><ul><li><a href="/a/t20260101_9.html">2026年部门预算</a></li></ul></div>',
    ],
    ['the next article', '<p>下一篇：<a href="/a/t20260101_9.html">云溪市林业局2026年部门预算</a></p>'],
    ['the next article in one link', '<a href="/a/t20260101_9.html">上一篇：云溪市林业局2026年部门预算</a>'],
    ['the line of columns', '<p>当前位置：<a href="/">首页</a>&gt;<a href="/ys/2026/">2026年部门预算</a>&gt;正文</p>'],
    ['a step up', '<a href="../">2026年部门预算公开目录</a>'],
    ['the page itself', `<a href="${url}#top">云溪市水务局2026年部门预算公开</a>`],
    ['an app', '<a href="/download/app.zip">手机客户端</a>'],
    ['a reader for PDF', '<a href="/plugin/reader.zip">点击下载</a>'],
    ['another rule', '<a href="/x/1.doc">云溪市预算管理办法</a>'],
    ['an application form', '<a href="/x/1.doc">政府信息公开申请表</a>'],
  ])('%s', (_, body) => expect(linksOf(body)).toEqual([]));

  test('a box of attachments stays, whatever else it is called', () => {
    const links = linksOf(
      '<div class="content-relative attachment"><ul><li><a href="a.pdf">2026年预算.pdf</a></li></ul></div>',
    );
    expect(links).toHaveLength(1);
  });
});

describe('pages that are not about budgets', () => {
  test('attachments without the field’s words are not taken', () => {
    expect(linksOf('<a href="a.pdf">附件1</a><script>var f="b.pdf"</script>', '<title>招聘公告</title>')).toEqual([]);
  });

  test('attachments that name a budget are', () => {
    expect(linksOf('<a href="a.pdf">云溪市水务局2026年部门预算.pdf</a>', '<title>信息公开</title>')).toHaveLength(1);
  });
});
