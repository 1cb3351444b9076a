import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../lib/model/index.ts';
import type { PageContent } from '../../../../lib/read/pdf/page-content.ts';
import { type FlowItem, flowOf, textOf } from '../../../../lib/read/pdf/text/index.ts';
import { FULL, linesAt, pageOf, set, tableAt } from './setting.ts';

const flow = (...pages: PageContent[]) => finish(flowOf(pages));
const shown = (items: readonly FlowItem[]) =>
  items.map((item) =>
    item.kind === 'table' ? 'table' : `${item.level ?? ''}${item.level === null ? '' : ' '}${item.text}`,
  );
const texts = (...pages: PageContent[]) => shown(flow(...pages));

/** Two paragraphs of three lines, indented as usual: they show the margins of the document. */
const PROSE: (string | [number, string])[] = [
  [70, FULL.slice(0, 38)],
  FULL.slice(0, 40),
  '到此为止。',
  [70, FULL.slice(0, 38)],
  FULL.slice(0, 40),
  '另起一段。',
];
const WHOLE = [
  `${FULL.slice(0, 38)}${FULL.slice(0, 40)}到此为止。`,
  `${FULL.slice(0, 38)}${FULL.slice(0, 40)}另起一段。`,
];

describe('titles of narrow sheets', () => {
  const title: [number, string][] = [
    [60, '2023年政府性基金预算财政拨'],
    [90, '款支出决算表'],
  ];
  const page = (lines: [number, string][], table: ReturnType<typeof tableAt>) =>
    pageOf(1, [...linesAt(lines, { top: 40 }), ...linesAt([[50, '单位：万元']], { top: 80 })], [table]);
  const narrow = { ...tableAt(100, 300), box: [50, 100, 192, 300] as [number, number, number, number] };

  it('are one title over two lines, though the sheet lies at the left of its page', () => {
    expect(texts(page(title, narrow))[0]).toMatch(/2023年政府性基金预算财政拨款支出决算表$/);
  });

  it('are two lines where they stand over no table’s middle', () => {
    const aside = { ...narrow, box: [250, 100, 392, 300] as [number, number, number, number] };
    expect(texts(page(title, aside)).join('|')).toMatch(/财政拨\|/);
    const two: [number, string][] = [
      [80, '收入决算表'],
      [80, '支出决算表'],
    ];
    expect(texts(page(two, narrow)).join('|')).toMatch(/收入决算表\|.*支出决算表/);
  });
});

describe('paragraphs', () => {
  it('begin with an indent and end with a short line', () => {
    expect(texts(pageOf(1, linesAt(PROSE)))).toEqual(WHOLE);
  });

  it('go on over the end of a page, without its number', () => {
    const cut = FULL.slice(0, 36);
    const first = pageOf(1, [...linesAt([...PROSE, [70, `${cut}增长`]]), ...linesAt([[240, '- 3 -']], { top: 770 })]);
    const second = pageOf(2, [
      ...linesAt(['17.31%，主要是人员增加。', ...PROSE]),
      ...linesAt([[240, '- 4 -']], { top: 770 }),
    ]);
    expect(texts(first, second)[2]).toBe(`${cut}增长17.31%，主要是人员增加。`);
    expect(texts(first, second).join()).not.toMatch(/- [34] -/);
  });

  it('do not go on over pages that were not read yet', () => {
    const first = pageOf(1, linesAt([...PROSE, [70, FULL.slice(0, 38)]]));
    expect(texts(first, pageOf(2, linesAt(['与上年持平。'])))).toContain(`${FULL.slice(0, 38)}与上年持平。`);
    expect(texts(first, pageOf(3, linesAt(['与上年持平。'])))).toContain('与上年持平。');
  });

  it('join a figure that the line’s end cuts', () => {
    const start = FULL.slice(0, 36);
    expect(texts(pageOf(1, linesAt([...PROSE, [70, `${start}共3,`], '845.49万元。'])))[2]).toBe(
      `${start}共3,845.49万元。`,
    );
    expect(texts(pageOf(1, linesAt([...PROSE, [70, `${start}至20`], '26年止。'])))[2]).toBe(`${start}至2026年止。`);
  });

  it('keep a space between Latin words', () => {
    const rows = [
      'The department accounts for all of its revenue and its whole expenditure in this',
      'budget, and nothing of either is left to the discretion of its subordinate units',
      'as planned.',
    ];
    expect(texts(pageOf(1, linesAt(rows)))).toEqual([rows.join(' ')]);
  });

  it('know the margins of each column of a page', () => {
    const column = (x: number, name: string) =>
      linesAt([
        [x + 20, `${name}${FULL.slice(0, 15)}`],
        [x, FULL.slice(0, 18)],
        [x, '到此为止。'],
        [x + 20, FULL.slice(0, 16)],
      ]);
    const wide = linesAt(PROSE, { top: 200 });
    expect(texts(pageOf(1, [...column(50, '左'), ...column(270, '右'), ...wide]))).toEqual([
      `左${FULL.slice(0, 15)}${FULL.slice(0, 18)}到此为止。`,
      FULL.slice(0, 16),
      `右${FULL.slice(0, 15)}${FULL.slice(0, 18)}到此为止。`,
      FULL.slice(0, 16),
      ...WHOLE,
    ]);
  });

  it('part where a new point begins', () => {
    const rows: [number, string][] = [
      [70, '（一）行政运行支出一百万元；'],
      [70, '（二）事业运行支出二百万元；'],
      [70, '1.人员经费。'],
      [70, '①基本工资。'],
    ];
    expect(texts(pageOf(1, linesAt([...PROSE, ...rows]))).slice(2)).toEqual(rows.map(([, text]) => text));
  });

  it('part at white between them where nothing is indented', () => {
    const block = (top: number) => linesAt([FULL.slice(0, 40), FULL.slice(0, 40), FULL.slice(0, 40)], { top });
    const parted = flow(pageOf(1, [...block(100), ...block(190)]));
    expect(parted.filter((item) => item.kind === 'text').map((item) => item.lines.length)).toEqual([3, 3]);
    const ending = linesAt([FULL.slice(0, 40), `${FULL.slice(0, 39)}。`], { top: 100 });
    expect(texts(pageOf(1, [...ending, ...block(190)]))).toHaveLength(2);
  });

  it('leave lines that belong to a table alone', () => {
    const lines = linesAt([...PROSE, [200, '收支预算总表'], '部门：某某局', [400, '单位：万元']]);
    expect(texts(pageOf(1, lines, [tableAt(280, 500)])).slice(2)).toEqual([
      '收支预算总表',
      '部门：某某局',
      '单位：万元',
      'table',
    ]);
  });

  it('stand where they begin, before and after tables', () => {
    const page = pageOf(1, [...linesAt(PROSE), ...linesAt([[70, '以上为预算。']], { top: 500 })], [tableAt(230, 400)]);
    expect(texts(page)).toEqual([...WHOLE, 'table', '以上为预算。']);
  });

  it('go on behind a table that stands in their middle', () => {
    const above = pageOf(1, linesAt([...PROSE, [70, `${FULL.slice(0, 38)}`]]), [tableAt(230, 700)]);
    const below = pageOf(2, linesAt(['与上年持平。', ...PROSE]));
    expect(texts(above, below).slice(2, 4)).toEqual([`${FULL.slice(0, 38)}与上年持平。`, 'table']);
  });

  it('go on behind footnotes, which stand after them', () => {
    const notes = linesAt(['①按年初预算数计算。'], { top: 700, size: 7 });
    const first = pageOf(1, [...linesAt([...PROSE, [70, FULL.slice(0, 38)]]), ...notes]);
    const second = pageOf(2, linesAt(['与上年持平。', ...PROSE]));
    expect(texts(first, second).slice(2, 4)).toEqual([`${FULL.slice(0, 38)}与上年持平。`, '①按年初预算数计算。']);
  });
});

describe('headings', () => {
  it('are told by size, weight and number', () => {
    const page = pageOf(1, [
      ...linesAt([[150, '某某局2026年部门预算']], { top: 60, size: 20 }),
      ...linesAt([[70, '第一部分：部门概况']], { top: 100 }),
      ...linesAt([[70, '一、主要职能']], { top: 120 }),
      ...linesAt([[70, '（一）内设机构']], { top: 140 }),
      ...linesAt([[70, '其他说明']], { top: 160, bold: true }),
      ...linesAt(PROSE, { top: 180 }),
    ]);
    expect(texts(page)).toEqual([
      '1 某某局2026年部门预算',
      '2 第一部分：部门概况',
      '3 一、主要职能',
      '4 （一）内设机构',
      '5 其他说明',
      ...WHOLE,
    ]);
  });

  it('may run over two lines in the middle of the page', () => {
    const title = linesAt(
      [
        [130, '关于某某市本级预算执行'],
        [150, '情况的报告（草案）'],
      ],
      { top: 60, size: 20, pitch: 30 },
    );
    expect(texts(pageOf(1, [...title, ...linesAt(PROSE, { top: 180 })]))[0]).toBe(
      '1 关于某某市本级预算执行情况的报告（草案）',
    );
  });

  it('are whole where the name of a table wraps, though it is no larger than the text', () => {
    const name = linesAt(
      [
        [115, '2026年预算单位一般公共预算财政拨款基本支出部门预算经济'],
        [225, '分类预算表'],
        [400, '单位：万元'],
      ],
      { top: 240 },
    );
    expect(texts(pageOf(1, [...linesAt(PROSE), ...name], [tableAt(300, 500)])).slice(2)).toEqual([
      '2026年预算单位一般公共预算财政拨款基本支出部门预算经济分类预算表',
      '单位：万元',
      'table',
    ]);
  });

  it('do not run together on a cover that lists names', () => {
    const cover = linesAt(
      [
        [150, '部门名称：某某局'],
        [150, '编制日期：2026年'],
      ],
      { top: 300, size: 16, pitch: 30 },
    );
    expect(texts(pageOf(1, cover), pageOf(2, linesAt(PROSE))).slice(0, 2)).toEqual([
      '部门名称：某某局',
      '编制日期：2026年',
    ]);
  });

  it('are none where they stand in the contents list', () => {
    const contents = pageOf(1, linesAt([[220, '目录'], '一、主要职能……………1', '二、收支总表……………2']));
    const body = pageOf(2, linesAt([[70, '一、主要职能'], ...PROSE]));
    expect(texts(contents, body)).toEqual([
      '目录',
      '一、主要职能……………1',
      '二、收支总表……………2',
      '3 一、主要职能',
      ...WHOLE,
    ]);
  });

  it('stay apart from the text below, though they fill their line', () => {
    const heading = `一、${FULL.slice(0, 36)}`;
    expect(texts(pageOf(1, linesAt([...PROSE, [70, heading], ...PROSE])))[2]).toBe(heading);
  });

  it('are no sentences with a number before them', () => {
    expect(texts(pageOf(1, linesAt([...PROSE, [70, '（一）项目支出100万元']])))[2]).toBe('（一）项目支出100万元');
    expect(texts(pageOf(1, linesAt([...PROSE, [70, '（二）无政府性基金支出。']])))[2]).toBe('（二）无政府性基金支出。');
  });
});

describe('what holds for all pages', () => {
  it('keeps every character, each once, and knows where it stands', () => {
    const row = fc.tuple(
      fc.constantFrom(50, 70, 120),
      fc.constantFrom('预算', FULL.slice(0, 30), '（一）收入', '12.5', 'total cost'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 4 }), (sheets) => {
        const pages = sheets.map((rows, index) =>
          pageOf(index + 1, textOf(rows.flatMap(([x, text], at) => set(text, { x, baseline: 200 + 20 * at }))).lines),
        );
        const items = flow(...pages).filter((item) => item.kind === 'text');
        const flat = (all: readonly string[]) => all.join('').replace(/\s/g, '');
        expect(flat(items.map(({ text }) => text))).toBe(
          flat(pages.flatMap(({ lines }) => lines.map(({ text }) => text))),
        );
        for (const { text, lines } of items) {
          for (const { start, end, edges } of lines) {
            expect(edges).toHaveLength(end - start + 1);
            expect(text.slice(start, end).trim()).not.toBe('');
          }
        }
      }),
    );
  });
});
