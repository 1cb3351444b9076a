import { expect, test } from 'vitest';
import { Characters } from '../../../../lib/read/pdf/drawing/characters.ts';
import { draw, seen } from '../../../support/draw-pdf.ts';
import { chineseFont } from '../../../support/pdf-fonts.ts';

const read = (unicode: string) => new Characters().read(unicode);

test.each([
  ['⼊', '入'],
  ['⻔', '门'],
  ['⼾', '户'],
  ['戶', '户'],
  ['⻩', '黄'],
  ['\uF90A', '金'],
  ['ﬁ', 'fi'],
  ['𝟗', '9'],
  ['︵', '（'],
  ['⸺', '——'],
])('what only fonts bring in becomes plain: %s', (unicode, text) => {
  expect(read(unicode)).toEqual({ text, unreadable: false });
});

test.each(['①', '⑴', '㈠', 'Ⅲ', '²', '㎡', '，', '（', '：', '２', '％', '−', '人'])(
  'what an author types stays as printed: %s',
  (unicode) => {
    expect(read(unicode)).toEqual({ text: unicode, unreadable: false });
  },
);

test('a drawn soft hyphen is a hyphen: a minus sign must not be lost', () => {
  expect(read('\u00AD').text).toBe('-');
});

test.each([' ', '\u00A0', '\u3000', '\t', '\u200B', '\uFEFF'])('no room or no ink: %j', (unicode) => {
  expect(read(unicode)).toEqual({ text: '', unreadable: false });
});

test.each(['', '\uFFFD', '\u0003', '\u0090'])('without a meaning: %j', (unicode) => {
  expect(read(unicode)).toEqual({ text: '\uFFFD', unreadable: true });
});

test('private codes are unreadable and keep their place', () => {
  expect(read('\uE123')).toEqual({ text: '\uE123', unreadable: true });
});

test('a digit without a meaning breaks the figure instead of shortening it', async () => {
  const font = chineseFont({ meanings: { '7': '\uFFFD' } });
  const { glyphs, unreadable } = await draw({
    fonts: { F: font },
    content: `BT /F 10 Tf 50 700 Td ${font.encode('1274.5')} Tj ET`,
  });
  expect(seen(glyphs)).toBe('12\uFFFD4.5');
  expect(unreadable).toBe(1);
});

test('the radicals in the maps of real files', async () => {
  const font = chineseFont({ meanings: { 入: '⼊', 支: '⽀' } });
  const { glyphs } = await draw({
    fonts: { F: font },
    content: `BT /F 10 Tf 50 700 Td ${font.encode('收入支出')} Tj ET`,
  });
  expect(seen(glyphs)).toBe('收入支出');
});

test('a font without meanings hands on numbers: none of them is believed', async () => {
  const letters = '一般公共预算财政拨款支出决算表单位万元收入项目行次金额合计年初结转和余本';
  const meanings = Object.fromEntries(Array.from(letters, (letter) => [letter, null]));
  const font = chineseFont({ meanings });
  const { glyphs, unreadable } = await draw({
    fonts: { F: font },
    content: `BT /F 10 Tf 50 700 Td ${font.encode(letters)} Tj ET`,
  });
  // Numbers 9 to 13 and 32 pass for blanks.
  expect(unreadable).toBe(letters.length - 6);
  expect(seen(glyphs)).toBe('\uFFFD'.repeat(unreadable));
});

test('a font in which the blank is a control character is believed', async () => {
  const font = chineseFont({ meanings: { ' ': '\u0003' } });
  const { glyphs } = await draw({
    fonts: { F: font },
    content: `BT /F 10 Tf 50 700 Td ${font.encode('1 2 3 4')} Tj ET`,
  });
  expect(seen(glyphs).replaceAll('\uFFFD', '')).toBe('1234');
});
