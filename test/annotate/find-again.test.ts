// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { Finder } from '../../lib/annotate/page/find-again.ts';
import { finish } from '../../lib/model/index.ts';
import { readHtml } from '../../lib/read/html/index.ts';

const TABLE = `<table><tr><th>项目</th><th>合计</th></tr>
  <tr><td>基本支出</td><td>827.09</td></tr><tr><td>项目支出</td><td>447.83</td></tr></table>`;

let finder: Finder;
const place = { table: 't1', row: 1, column: 1, text: '827.09' };

beforeEach(() => {
  document.body.innerHTML = `<h2>支出表</h2><div id="home">${TABLE}</div><p>支出 447.83 万元，其中 827.09 万元，再 447.83 万元。</p>`;
  const source = { name: 'x', url: null, mediaType: 'text/html', sha256: '', pages: 1 };
  const { disclosure, elements } = finish(readHtml(document, source));
  finder = new Finder(document, disclosure, elements);
  expect(finder.cell(place)?.textContent).toBe('827.09');
});

function rewrite(change: (home: HTMLElement) => void): void {
  change(document.querySelector('#home') as HTMLElement);
  finder.refresh();
}

test('a table that was drawn anew at its place is found again', () => {
  rewrite((home) => home.replaceChildren((home.firstElementChild as Element).cloneNode(true)));
  expect(finder.cell(place)?.isConnected).toBe(true);
  expect(finder.saysTheSame(place)).toBe(true);
});

test('a table that was moved elsewhere is found by its words', () => {
  rewrite((home) => {
    const section = document.createElement('section');
    section.append((home.firstElementChild as Element).cloneNode(true));
    home.replaceChildren();
    document.body.prepend(document.createElement('nav'), section);
  });
  expect(finder.saysTheSame(place)).toBe(true);
});

test('of two tables that say the same none is taken', () => {
  rewrite((home) => {
    const copy = (home.firstElementChild as Element).cloneNode(true);
    home.replaceChildren();
    document.body.prepend(document.createElement('nav'), copy, copy.cloneNode(true));
  });
  expect(finder.cell(place)).toBeNull();
});

test('a figure that was changed where it stands is gone', () => {
  rewrite((home) => {
    (home.querySelectorAll('td')[1] as Element).textContent = '826.95';
  });
  expect(finder.saysTheSame(place)).toBe(false);
  expect(finder.saysTheSame({ table: 't1', row: 2, column: 1, text: '447.83' })).toBe(true);
});

test('a table that was taken away is gone, and so are its places', () => {
  rewrite((home) => home.replaceChildren());
  expect(finder.cell(place)).toBeNull();
  expect(finder.pieces('t1')).toEqual([]);
});

test('of equal figures in one sentence the right one is found', () => {
  const block = [...document.querySelectorAll('p')][0] as Element;
  const text = block.textContent ?? '';
  const blocks = ['p1', 'p2'];
  const id = blocks.find((one) => finder.pieces(one)[0] === block) as string;
  const start = text.lastIndexOf('447.83');
  const range = finder.range({ block: id, start, end: start + 6, text: '447.83' });
  expect(range?.startOffset).toBe(start);
  expect(range?.toString()).toBe('447.83');
  expect(finder.range({ block: id, start: 0, end: 3, text: '999' })).toBeNull();
});
