import { describe, expect, test } from 'vitest';
import { detectPage } from '../../lib/detect/index.ts';
import { Detection } from '../../lib/model/index.ts';
import { landingPages, otherPages } from './made-up-pages.ts';
import { pageOf } from './page-of.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/art/2026/t20260303_100200.html';
const furniture = [
  '/app/download.apk',
  'reader-setup.pdf',
  't20250101_1.html',
  '/zwgk/yjsgk/',
  '/ztzl/2026ys/',
  'mof.gov.cn',
];

describe('made-up landing pages', () => {
  const pages = landingPages();
  const byLayout = Map.groupBy(pages, ({ layout }) => layout);
  test.each(Array.from(byLayout.keys()))('%s', (layout) => {
    for (const { html, links } of byLayout.get(layout) ?? []) {
      const detection = detectPage(pageOf(html, url), url);
      const told = detection.links.map(({ href }) => href);
      expect(detection.verdict, html).toBe('landing');
      for (const link of links)
        expect(
          told.some((href) => href.includes(link)),
          `${link} of ${told.join(' ')}`,
        ).toBe(true);
      for (const other of furniture)
        expect(
          told.some((href) => href.includes(other)),
          `${other} of ${told.join(' ')}`,
        ).toBe(false);
      expect(told.length).toBe(links.length);
    }
  });

  test('the set is not empty', () => expect(pages.length).toBeGreaterThan(100));
});

describe('made-up pages that are no disclosures', () => {
  test.each(otherPages())('$layout', ({ html }) => {
    const detection = detectPage(pageOf(html, url), url);
    expect(detection.verdict, JSON.stringify(detection.reasons)).toBe('none');
    expect(detection.links).toEqual([]);
  });
});

describe('a page that states figures', () => {
  const row = '<tr><td>201</td><td>一般公共服务支出</td><td>10.00</td></tr>';
  const department = `<title>云溪市水务局2026年部门预算信息公开</title><h1>云溪市水务局2026年部门预算信息公开</h1>
    <h2>部门预算收支总表</h2><table>${row.repeat(8)}</table><h3>三、机关运行经费安排情况</h3><a href="1.pdf">附件</a>`;

  test('in tables is the disclosure itself, its attachments named all the same', () => {
    const detection = detectPage(pageOf(department, url), url);
    expect(detection).toMatchObject({ verdict: 'disclosure', kind: 'budget', level: 'department', year: 2026 });
    expect(detection.links.map(({ kind }) => kind)).toEqual(['pdf']);
  });

  test('in headed prose, its headings set as paragraphs', () => {
    const prose =
      '<p>2025年全市完成收入1296.87亿元，比上年增加32.33亿元，增长2.56%；加上上级补助收入367.83亿元，收入合计1980.02亿元，收支平衡，略有结余。</p>';
    const html = `<title>关于云溪市2025年预算执行情况和2026年预算草案的报告</title><p>一、2025年预算执行情况</p>
      <p>（一）一般公共预算收支情况</p>${prose}<p>（二）政府性基金预算收支情况</p>${prose}<p>（三）国有资本经营预算收支情况</p>${prose}`;
    const detection = detectPage(pageOf(html, url), url);
    expect(detection).toMatchObject({ verdict: 'disclosure', kind: 'budget', level: 'government', year: 2026 });
  });

  test('whose title is its site’s, by its number and the lines over its text', () => {
    const page = department.replace(
      /<title>.*?<\/h1>/,
      '<title>云溪市政府门户网站</title><p>云溪市水务局2026年部门预算</p>',
    );
    expect(page).not.toBe(department);
    expect(detectPage(pageOf(page, url), url)).toMatchObject({
      verdict: 'disclosure',
      level: 'department',
      year: 2026,
    });
    const front = 'http://www.yunxi.gov.cn/zwgk/';
    expect(detectPage(pageOf(page, front), front).verdict).toBe('none');
  });

  test('every ground is bilingual, and the whole is of the shared shape', () => {
    const detection = Detection.parse(detectPage(pageOf(department, url), url));
    for (const { says } of detection.reasons) {
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(says.en).toMatch(/^[A-Z]/);
    }
    expect(detection.score).toBe(
      Math.min(1, Number(detection.reasons.reduce((sum, { weight }) => sum + weight, 0).toFixed(2))),
    );
  });

  test('the address alone decides nothing', () => {
    const elsewhere = detectPage(pageOf(department, 'https://example.com/x'), 'https://example.com/x');
    expect(elsewhere.verdict).toBe('disclosure');
    const wanting = detectPage(pageOf('<title>简介</title>', url), 'http://czj.yunxi.gov.cn/czyjs/bmys/2026/t1.html');
    expect(wanting.verdict).toBe('none');
  });
});

describe('cost', () => {
  test('neither layout nor table cells are read', () => {
    const document = pageOf(
      `<title>云溪市水务局2026年部门预算</title><table>${'<tr><td>1</td><td>2</td><td>3</td></tr>'.repeat(50)}</table>`,
      url,
    );
    const window = document.defaultView;
    if (!window) throw new Error('no window');
    const forbidden = () => {
      throw new Error('forces layout');
    };
    Object.defineProperty(window.HTMLElement.prototype, 'innerText', { get: forbidden });
    for (const name of ['getBoundingClientRect', 'getClientRects'] as const) window.Element.prototype[name] = forbidden;
    for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop'] as const)
      Object.defineProperty(window.HTMLElement.prototype, name, { get: forbidden });
    window.getComputedStyle = forbidden;
    for (const cell of document.querySelectorAll('td')) Object.defineProperty(cell, 'textContent', { get: forbidden });
    expect(detectPage(document, url).verdict).toBe('disclosure');
  });

  test('a page made to be long is looked at in bounded parts', () => {
    const html = `<title>云溪市水务局2026年部门预算</title>${'<p>预算<a href="/x/202601/t2026_1.pdf?9">2026年部门预算</a></p>'.repeat(8000)}
      <script>${'"a.pdfx?'.repeat(60_000)}</script>`;
    const document = pageOf(html, url);
    let asked = 0;
    const original = document.defaultView?.Element.prototype.getAttribute;
    if (!original || !document.defaultView) throw new Error('no window');
    document.defaultView.Element.prototype.getAttribute = function (this: Element, name: string) {
      asked++;
      return original.call(this, name);
    };
    const detection = detectPage(document, url);
    expect(detection.links).toHaveLength(1);
    expect(asked).toBeLessThan(80_000);
  });
});
