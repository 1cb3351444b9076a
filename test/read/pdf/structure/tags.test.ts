import { describe, expect, test } from 'vitest';
import { open } from '../../../support/draw-pdf.ts';
import { standardFont } from '../../../support/pdf-fonts.ts';
import type { PdfTag } from '../../../support/pdf-tags.ts';
import { type PdfOptions, type PdfPage, writePdf } from '../../../support/pdf-writer.ts';

/** What the tags of a document say reaches the drawn page: tables, and the marked content of each character. */

const page = (content: string, more: Partial<PdfPage> = {}): PdfPage => ({
  fonts: { F: standardFont('Helvetica') },
  content,
  ...more,
});
const show = (text: string) => `BT /F 10 Tf 50 700 Td (${text}) Tj ET`;
const marked = (number: number, content: string) => `/P <</MCID ${number}>> BDC ${content} EMC`;
const cell = (role: string, number: number, attributes?: string): PdfTag => ({
  role,
  contents: [[0, number]],
  ...(attributes !== undefined && { attributes }),
});
const row = (...children: PdfTag[]): PdfTag => ({ role: 'TR', children });
const table = (...children: PdfTag[]): PdfTag => ({ role: 'Table', children });
const data = { header: false, rowSpan: 1, colSpan: 1 };

async function drawn(pages: readonly PdfPage[], options: PdfOptions, number = 1) {
  const file = await open(writePdf(pages, options));
  try {
    return await file.drawPage(number);
  } finally {
    await file.close();
  }
}

describe('characters remember their marked content', () => {
  const contentsIn = async (content: string, more: Partial<PdfPage> = {}) => {
    const { glyphs } = await drawn([page(content, more)], {});
    return glyphs.map(({ text, content: number }) => `${text}${number ?? '-'}`).join(' ');
  };
  test.each([
    ['outside of any', show('1'), '1-'],
    ['in one, and after it', `${marked(3, show('1'))} ${show('2')}`, '13 2-'],
    ['in one within another', marked(1, `${marked(2, show('1'))} ${show('2')}`), '12 21'],
    ['in one without a number within another', marked(4, `/Span BMC ${show('1')} EMC`), '14'],
    ['after more ends than beginnings', `EMC ${marked(5, show('1'))} EMC ${show('2')}`, '15 2-'],
  ])('%s', async (_, content, expected) => {
    expect(await contentsIn(content)).toBe(expected);
  });
  test('in a layer within it', async () => {
    expect(await contentsIn(marked(6, `/OC /On BDC ${show('1')} EMC`), { layers: { On: true } })).toBe('16');
  });
  test('in a form that it draws', async () => {
    const forms = { Form: { content: show('1'), bbox: [0, 0, 595, 842] as const } };
    expect(await contentsIn(marked(7, '/Form Do'), { forms })).toBe('17');
  });
});

describe('tables of the structure tree', () => {
  const tagsOf = async (...tags: PdfTag[]) => (await drawn([page(marked(0, show('1')))], { tags })).tagged;
  test('rows, header cells, spans', async () => {
    expect(await tagsOf(table(row(cell('TH', 0, '/ColSpan 2 /RowSpan 3'), cell('TD', 1))))).toEqual([
      {
        rows: [
          [
            { header: true, rowSpan: 3, colSpan: 2, contents: [0] },
            { ...data, contents: [1] },
          ],
        ],
      },
    ]);
  });
  test('rows in groups, texts in paragraphs of cells', async () => {
    const deep: PdfTag = { role: 'TD', children: [{ role: 'P', children: [cell('Span', 0), cell('Span', 1)] }] };
    const groups = table({ role: 'THead', children: [row(deep)] }, { role: 'TBody', children: [row(cell('TD', 2))] });
    expect(await tagsOf(groups)).toEqual([{ rows: [[{ ...data, contents: [0, 1] }], [{ ...data, contents: [2] }]] }]);
  });
  test('of a table that holds tables, those', async () => {
    const outer = table(row({ role: 'TD', children: [table(row(cell('TD', 0))), table(row(cell('TD', 1)))] }));
    expect((await tagsOf(outer)).map(({ rows }) => rows[0]?.[0]?.contents)).toEqual([[0], [1]]);
  });
  test('roles of a document’s own', async () => {
    const own: PdfTag = { role: 'Tabelle', children: [{ role: 'Zeile', children: [cell('Zelle', 0)] }] };
    const roles = { Tabelle: 'Table', Zeile: 'TR', Zelle: 'TD' };
    const { tagged } = await drawn([page(marked(0, show('1')))], { tags: [own], roles });
    expect(tagged).toEqual([{ rows: [[{ ...data, contents: [0] }]] }]);
  });
  test('a table over two pages is told whole on both, with what stands on each', async () => {
    const second: PdfTag = { role: 'TD', contents: [[1, 0]] };
    const tags = [table(row(cell('TD', 0)), row(second))];
    const pages = [page(marked(0, show('1'))), page(marked(0, show('2')))];
    const contents = async (number: number) =>
      (await drawn(pages, { tags }, number)).tagged[0]?.rows.map(([only]) => only?.contents);
    expect(await contents(1)).toEqual([[0], []]);
    expect(await contents(2)).toEqual([[], [0]]);
  });
  test('none where the document is not tagged', async () => {
    expect((await drawn([page(marked(0, show('1')))], {})).tagged).toEqual([]);
  });
  test('none from a tree that would cost more than the page', async () => {
    const rows = Array.from({ length: 4000 }, () => row(cell('TD', 0), cell('TD', 0)));
    expect(await tagsOf(table(...rows))).toEqual([]);
  });
});
