import type { IncomingMessage } from 'node:http';
import type { Answer, Route } from './harness/index.ts';
import { smallPdf } from './pdfs.ts';

/** A made-up department's site: a page with attachments, pages that show a PDF, documents that are guarded. */

function pdf(words: string, headers: Record<string, string> = {}): Answer {
  return { body: smallPdf({ pages: [{ text: words }] }), type: 'application/pdf', headers };
}

const title = '云溪市水务局2026年部门预算公开';
const style = `<style>body{font:16px/1.8 sans-serif;margin:24px 60px;max-width:800px}li{margin:4px 0}
  td{border:1px solid #999;padding:4px 10px}.tight a{display:inline-block}</style>`;
const head = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>${style}`;

const landingBody = `<h1>${title}</h1>
<p>现将云溪市水务局2026年部门预算公开如下，欢迎监督。附件请见下面的链接，也可以在本页直接查看。</p>
<ul>
<li>附件1：<a href="/files/budget.pdf">云溪市水务局2026年部门预算.pdf</a>（发布日期：2026-02-12）</li>
<li>附件2：<a href="/files/guarded.pdf">云溪市水务局2026年部门预算表，字数很多很多很多很多很多很多很多很多很多很多很多，要占两行.pdf</a></li>
<li>附件3：<a href="/files/budget.docx">云溪市水务局2026年部门预算说明.docx</a></li>
</ul>
<table><tbody><tr><td>1</td><td><a href="/files/cell.pdf">水务局机关2026年单位预算</a></td><td>下载 12 次</td></tr></tbody></table>
<div class="footer"><a href="/help/reader-setup.pdf">阅读器</a></div>`;

export const landing = {
  body: landingBody,
  /** Those that get a chip, in page order. */
  pdfs: ['/files/budget.pdf', '/files/guarded.pdf', '/files/cell.pdf'],
};

function framePage(frame: string, script = ''): Answer {
  return {
    body: `${head}<body><h1>${title}</h1><p>如果内容不能正常显示，请安装阅读器。</p><div>${frame}</div>${script}</body></html>`,
  };
}

/** Pages that show a PDF, and which. */
export const framed = [
  { how: 'a frame', path: '/frame.html', file: '/files/framed.pdf', words: 'Framed' },
  { how: 'a frame that a script fills late', path: '/late.html', file: '/files/late.pdf', words: 'Late' },
  { how: 'an object', path: '/object.html', file: '/files/object.pdf', words: 'As object' },
  { how: 'a viewer of its own', path: '/own-viewer.html', file: '/files/own.pdf', words: 'Own viewer' },
];

function guarded(words: string, allows: (request: IncomingMessage) => boolean): Route {
  return (request) => (allows(request) ? pdf(words) : { status: 403, body: '<h1>403 Forbidden</h1>' });
}

function refererOf({ headers }: IncomingMessage): string {
  return new URL(headers.referer ?? 'none:').pathname;
}

/** Whether the guarded document was handed out, each time that it was asked for. */
export const guardedGiven: boolean[] = [];

/** One character a byte, as a header carries it: 部门预算.pdf in GBK. */
const gbkName = '%B2%BF%C3%C5%D4%A4%CB%E3.pdf';

export function served(): Record<string, Route> {
  const size = 'width="600" height="400"';
  return {
    '/': { body: `${head}<body><p>首页</p>` },
    '/plain.html': { body: `${head.replace(title, '通知')}<body><p>关于放假的通知</p>` },
    '/landing.html': { body: `${head}<body>${landingBody}</body></html>` },
    '/keyboard.html': {
      body: `${head}<body><h1>${title}</h1><p><a href="/files/keyboard.pdf">2026年部门预算</a></p><p><button id="last">打印</button></p>`,
    },
    '/login.html': { body: `${head}<body>已登录`, headers: { 'set-cookie': 'session=1; SameSite=Lax' } },
    '/form.html': { body: `${head}<body><form method="post" action="/form"><button>取文件</button></form>` },
    '/form': pdf('Posted'),
    '/frame.html': framePage(`<iframe src="/files/framed.pdf" ${size}></iframe>`),
    '/late.html': framePage(
      `<iframe id="pdf_iframe" ${size} src="" style="display:none"></iframe>`,
      `<script>setTimeout(() => { const frame = document.getElementById('pdf_iframe');
        frame.src = '/files/late.pdf'; frame.style.display = 'inline'; }, 1500)</script>`,
    ),
    '/object.html': framePage(`<object data="/files/object.pdf" type="application/pdf" ${size}></object>`),
    '/own-viewer.html': framePage(`<iframe src="/js/pdfjs/web/viewer.html?file=%2Ffiles%2Fown.pdf" ${size}></iframe>`),
    '/js/pdfjs/web/viewer.html': { body: '<!doctype html><p>a viewer' },
    '/files/budget.pdf': pdf('Budget 2026'),
    '/files/cell.pdf': pdf('In a cell'),
    '/files/keyboard.pdf': pdf('By keyboard'),
    '/files/framed.pdf': pdf('Framed'),
    '/files/late.pdf': pdf('Late'),
    '/files/object.pdf': pdf('As object'),
    '/files/own.pdf': pdf('Own viewer'),
    '/files/taken.pdf': pdf('Taken over'),
    '/files/back.pdf': pdf('Sent back'),
    '/get': pdf('By number'),
    '/named': pdf('Named', { 'content-disposition': `inline; filename="${gbkName}"` }),
    '/attached': pdf('Attached', { 'content-disposition': 'attachment; filename="a.pdf"' }),
    '/files/error.pdf': { body: '<!doctype html><h1>404</h1>', type: 'application/pdf' },
    '/files/guarded.pdf': guarded('Guarded', (request) => {
      guardedGiven.push(refererOf(request) === '/landing.html');
      return guardedGiven.at(-1) ?? false;
    }),
    '/files/front.pdf': guarded('From the front', (request) => refererOf(request) === '/'),
    '/files/cookie.pdf': guarded('With cookie', ({ headers }) => headers.cookie?.includes('session=1') ?? false),
  };
}
