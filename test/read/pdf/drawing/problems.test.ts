import { expect, test } from 'vitest';
import { PdfProblem } from '../../../../lib/read/pdf/document.ts';
import { drawingOf, TooMuchDrawn } from '../../../../lib/read/pdf/drawing/index.ts';
import { say } from '../../../../lib/words/index.ts';
import { open, seen } from '../../../support/draw-pdf.ts';
import { standardFont } from '../../../support/pdf-fonts.ts';
import { writePdf } from '../../../support/pdf-writer.ts';

const page = { fonts: { F: standardFont('Helvetica') }, content: 'BT /F 10 Tf 50 700 Td (1,234.50) Tj ET' };
const bytes = writePdf([page, page]);
const text = (some: string) => new TextEncoder().encode(some);

const problem = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'nothing was wrong',
    (reason: unknown) => reason,
  );
  if (!(error instanceof PdfProblem)) throw new Error(`No PdfProblem, but ${String(error)}`);
  // Each has its words in both languages.
  expect(say('zh', `errors.${error.code}`)).not.toBe(say('en', `errors.${error.code}`));
  return error.code;
};

async function firstPage(opened: ReturnType<typeof open>): Promise<string> {
  const file = await opened;
  try {
    return seen((await file.drawPage(1)).glyphs);
  } finally {
    await file.close();
  }
}

test('a good one', async () => {
  const file = await open(bytes.slice());
  expect(file.pageCount).toBe(2);
  await expect(problem(file.drawPage(3))).resolves.toBe('broken');
  await file.close();
});

test.each([
  ['a web page named .pdf', text('<!DOCTYPE html><title>404</title>'), 'not-a-pdf'],
  ['nothing', new Uint8Array(), 'not-a-pdf'],
  ['only the first line of one', text('%PDF-1.7\n'), 'broken'],
  ['noise', text(`%PDF-1.4\n${'x'.repeat(5000)}`), 'broken'],
  ['no pages', writePdf([]), 'empty'],
  ['a password', writePdf([page], { password: 'geheim' }), 'encrypted'],
])('%s', async (_, some, code) => {
  await expect(problem(open(some))).resolves.toBe(code);
});

test('a wrong password, and the right one', async () => {
  const locked = writePdf([page], { password: 'geheim' });
  await expect(problem(open(locked.slice(), 'falsch'))).resolves.toBe('wrong-password');
  await expect(firstPage(open(locked, 'geheim'))).resolves.toBe('1,234.50');
});

test('only changes are forbidden: it opens', async () => {
  await expect(firstPage(open(writePdf([page], { password: '' })))).resolves.toBe('1,234.50');
});

test('without the table of its objects, they are looked for', async () => {
  const at = new TextDecoder('latin1').decode(bytes).indexOf('startxref');
  await expect(firstPage(open(bytes.slice(0, at)))).resolves.toBe('1,234.50');
});

test('half of it, as after a download that broke off', async () => {
  await expect(problem(open(bytes.slice(0, bytes.length / 2)))).resolves.toBe('broken');
});

test('bytes before the mark', async () => {
  const mail = text('HTTP headers that a server left\r\n\r\n');
  const some = new Uint8Array(mail.length + bytes.length);
  some.set(mail);
  some.set(bytes, mail.length);
  await expect(firstPage(open(some))).resolves.toBe('1,234.50');
});

test('a page that draws without end is given up', () => {
  const operators = { showText: 44, setFont: 37 };
  const glyph = { unicode: '1', width: 500, isSpace: false };
  const list = {
    fnArray: [37, 44, 44, 44],
    argsArray: [['F', 10], [[glyph, glyph]], [[glyph, glyph]], [[glyph, glyph]]],
  };
  const paper = { width: 100, height: 100, transform: [1, 0, 0, -1, 0, 100] };
  const drawing = (mostGlyphs: number) => () => drawingOf(list, new Map(), paper, operators, { page: 1, mostGlyphs });
  expect(drawing(5)).toThrow(TooMuchDrawn);
  expect(drawing(6)).not.toThrow();
});
