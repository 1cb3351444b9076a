/** Pages of towns that do not exist, in the layouts that official sites use, so that nothing is fitted to real hosts. */

export interface MadeUpPage {
  layout: string;
  html: string;
  /** Files and pages that must be told, by the end of their address. */
  links: string[];
}

const places = ['云溪市', '白榆县', '青岚自治州'];
const offices = ['教育局', '水务局', '供销合作社联合社', '人民检察院', '融媒体中心'];

const navigation = `
  <div class="header"><a href="/app/download.apk">下载客户端</a><a href="/">首页</a><a href="/zwgk/">政务公开</a>
  <a href="/zwgk/yjsgk/">预决算公开</a></div>
  <ul class="nav"><li><a href="/hd/">互动交流</a></li><li><a href="/ztzl/2026ys/">2026年预算公开专栏</a></li></ul>`;
const footer = `
  <div class="footer"><a href="http://www.mof.gov.cn/">财政部</a><a href="/help/reader-setup.pdf">阅读器</a>
  <a href="/site/map.html">网站地图</a></div>
  <div class="friend-link"><a href="http://czj.baiyu.gov.cn/2025ys/t20250101_1.html">白榆县2025年财政预算</a></div>`;

function frame(title: string, body: string, head = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${navigation}${body}${footer}</body></html>`;
}

/** Landing pages: one for each layout, place and kind; every third office, so that the set stays quick. */
export function landingPages(): MadeUpPage[] {
  const pages: MadeUpPage[] = [];
  for (const [index, place] of places.entries()) {
    for (const office of offices.slice(index, index + 3)) {
      for (const name of [`${place}${office}2026年部门预算`, `2024年度${place}${office}部门决算公开`]) {
        pages.push(...layoutsOf(name, place, office));
      }
    }
  }
  return pages;
}

function layoutsOf(name: string, place: string, office: string): MadeUpPage[] {
  const crumb =
    '<div class="bc">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 预决算公开</div>';
  const site = `${place}人民政府`;
  return [
    {
      layout: 'article with attachments at its end',
      html: frame(
        `${name} - ${site}`,
        `${crumb}<h2>${name}</h2><p>根据有关规定，现予公开。</p>
        <p>附件：<a href="/files/a1.pdf">${name}.pdf</a></p><p><a href="P020260101.xlsx">附表</a></p>`,
      ),
      links: ['/files/a1.pdf', 'P020260101.xlsx'],
    },
    {
      layout: 'bare download button in a table row',
      html: frame(
        name,
        `<table><tr><td>名称</td><td>${name}</td></tr><tr><td>附件</td>
        <td><a href="/u/202603/5f3a.rar"><img src="/i/down.gif" alt="下载"></a></td></tr></table>`,
      ),
      links: ['/u/202603/5f3a.rar'],
    },
    {
      layout: 'list of links in ul, column only in the title',
      html: frame(
        `部门预决算_${site}`,
        `<ul class="list">
        <li><span>2026-02-20</span><a href="./202602/t20260220_11.html">${name}</a></li>
        <li><a href="./202502/t20250220_12.html" title="${place}${office}2025年部门预算公开">${place}${office}2025年…</a></li></ul>`,
      ),
      links: ['t20260220_11.html', 't20250220_12.html'],
    },
    {
      layout: 'table of departments',
      html: frame(
        `${place}2026年市级部门预算公开`,
        `<table>
        <tr><th>序号</th><th>部门</th></tr>
        <tr><td>1</td><td><a href="/bm/202603/t20260301_55.html">${place}${office}</a></td></tr>
        <tr><td>2</td><td><a href="/bm/202603/P020260301001.pdf">${place}档案馆</a></td></tr></table>`,
      ),
      links: ['t20260301_55.html', 'P020260301001.pdf'],
    },
    {
      layout: 'viewer in a frame',
      html: frame(
        name,
        `<div id="content"><iframe src="/pdfjs/web/viewer.html?file=%2Fupload%2F2026%2Fbudget.pdf"></iframe></div>`,
      ),
      links: ['/upload/2026/budget.pdf'],
    },
    {
      layout: 'filled by script',
      html: frame(
        name,
        `<div id="pdf"></div><script>var u = "\\/cms\\/attach\\/20262\\/56571F.pdf"; show(u);</script>`,
      ),
      links: ['/cms/attach/20262/56571F.pdf'],
    },
    {
      layout: 'handler and data attribute',
      html: frame(
        name,
        `<p>附件</p><a onclick="openFile('/att/1.docx')">查看</a><span data-file="/att/2.xls">附表下载</span>
        <a href="javascript:down('/att/3.pdf')">${name}</a>`,
      ),
      links: ['/att/1.docx', '/att/2.xls', '/att/3.pdf'],
    },
    {
      layout: 'embedded object under a column, name without the field’s words',
      html: frame(
        `${place}${office}`,
        `${crumb}<h1>${place}${office}</h1><object data="/f/1.pdf" type="application/pdf"></object>`,
      ),
      links: ['/f/1.pdf'],
    },
    {
      layout: 'download service with the name as parameter',
      html: frame(
        name,
        `<a href="/download.do?id=7&amp;filename=${encodeURIComponent(`${name}.doc`)}">附件1</a>
        <a href="/getFile?id=8">${name}附表.xlsx</a>`,
      ),
      links: ['filename=', '/getFile?id=8'],
    },
  ];
}

/** Pages that are no disclosures, though some speak of money. */
export function otherPages(): { layout: string; html: string }[] {
  return [
    {
      layout: 'front page with budget links',
      html: frame(
        '云溪市财政局 - 首页',
        `<h3>财政预决算</h3>
      <a href="/x/P1.pdf">云溪市2026年财政预算</a><a href="/x/P2.docx">云溪市财政局2024年度部门决算</a>`,
      ),
    },
    {
      layout: 'news of a meeting',
      html: frame(
        '市人大常委会召开会议审议2026年预算调整工作',
        '<h1>市人大常委会召开会议审议2026年预算调整工作</h1><p>会议听取了报告。</p>',
      ),
    },
    {
      layout: 'rule',
      html: frame(
        '云溪市市级部门预算管理办法',
        '<h1>云溪市市级部门预算管理办法</h1><p>附件：<a href="/a/1.doc">办法全文.doc</a></p>',
      ),
    },
    {
      layout: 'call for tenders',
      html: frame('云溪市体育馆改造项目招标公告', '<p>预算金额：350.00万元</p><a href="/t/1.zip">招标文件.zip</a>'),
    },
    {
      layout: 'audit report',
      html: frame(
        '关于2024年度市级预算执行和其他财政收支的审计工作报告',
        '<p>一、一般公共预算执行情况审计</p><a href="/s/1.pdf">附件</a>',
      ),
    },
    {
      layout: 'statistical bulletin with tables',
      html: frame(
        '2025年云溪市国民经济和社会发展统计公报',
        `<table>${'<tr><td>指标</td><td>绝对数</td><td>增长</td></tr>'.repeat(9)}</table><p>全年一般公共预算收入35亿元。</p>`,
      ),
    },
    {
      layout: 'list of notices with one budget',
      html: frame(
        '通知公告_云溪市水务局',
        `<ul><li><a href="./202603/t20260301_1.html">云溪市水务局2026年部门预算公开</a></li>
      ${'<li><a href="./202603/t20260302_2.html">关于开展安全检查的公告</a></li>'.repeat(12)}</ul>`,
      ),
    },
    {
      layout: 'recruitment with attachments',
      html: frame(
        '云溪市教育局公开招聘教师公告',
        '<p>附件：<a href="/z/1.xls">岗位表.xls</a><a href="/z/2.doc">报名表.doc</a></p>',
      ),
    },
    { layout: 'empty page', html: '' },
    {
      layout: 'department’s article in a frame',
      html: frame('云溪市融媒体中心简介', '<iframe src="/video/player.html"></iframe><p>单位预算由财政拨款。</p>'),
    },
  ];
}
