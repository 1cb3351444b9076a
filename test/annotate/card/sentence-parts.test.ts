import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { type Stretch, shortened, stretchesOf } from '../../../lib/annotate/card/sentence-parts.ts';
import type { Finding, Place } from '../../../lib/model/index.ts';
import { subjects } from '../../components/samples/cards.ts';
import { tape, words } from '../../components/samples/pieces.ts';

const findingOf = (name: string): Finding => {
  const { finding } = subjects[name] ?? {};
  if (!finding) throw new Error(`no finding ${name}`);
  return finding;
};
const told = (stretches: readonly Stretch[]) =>
  stretches.flatMap(({ text, part }) => (part ? [`${text} ${part.role}${part.culprit ? ' culprit' : ''}`] : []));
const whole = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');

test('each figure of a sum is marked with what it is there', () => {
  const { quote, places, tapes } = findingOf('sentence');
  const stretches = stretchesOf(quote ?? '', places, tapes[0] ?? null);
  expect(told(stretches)).toEqual(['135.25 total culprit', '83.27 plus', '1.92 plus', '111.65 minus']);
  expect(whole(stretches)).toBe(quote);
});

test('of a rate the figure that is divided by counts as that, though it is taken off as well', () => {
  const { quote, places, tapes } = findingOf('ratio');
  expect(told(stretchesOf(quote ?? '', places, tapes[0] ?? null))).toEqual([
    '65.00 over',
    '61.50 under',
    '7.69% result',
  ]);
});

test('a remark has its words marked, without a role in any arithmetic, and those of other paragraphs not', () => {
  const { quote, places } = findingOf('remark');
  expect(told(stretchesOf(quote ?? '', places, null))).toEqual(['比2026年预算 stated']);
});

const paragraph = '甲100万元，乙100万元，合计200万元。另有甲100万元。';

test('a figure that stands twice in the quote is marked where it takes part', () => {
  const second = words('p', paragraph, '100', 5);
  const one = tape('t', { addends: [], total: { ...sampleLine(words('p', paragraph, '200')), sign: '=' } });
  expect(whole(stretchesOf(paragraph, [second], one).slice(0, 1))).toBe('甲100万元，乙');
});

test('the quote was taken around the first place, whatever the same figure says elsewhere', () => {
  const text = '接待费0万元。出国费0万元。';
  const stretches = stretchesOf('接待费0万元', [words('p', text, '0'), words('p', text, '0', 5)], null);
  expect(told(stretches)).toEqual(['0 stated']);
});

test('where it cannot be told which of two it is, nothing is marked', () => {
  expect(stretchesOf('甲100万元，乙100万元', [words('p', paragraph, '100', 20)], null)).toEqual([
    { text: '甲100万元，乙100万元', part: null },
  ]);
});

test('a place that does not stand in the quote marks nothing', () => {
  expect(told(stretchesOf('丙。', [words('p', paragraph, '200')], null))).toEqual([]);
  expect(told(stretchesOf('', [{ block: 'p', start: 0, end: 0, text: '' }], null))).toEqual([]);
  expect(told(stretchesOf(paragraph, [{ table: 't1', row: 1, column: 1, text: '100' }], null))).toEqual([]);
});

test('a long quote keeps the words around its parts, a short one all', () => {
  const long = `${'前'.repeat(100)}合计200万元${'后'.repeat(100)}`;
  const cut = shortened(stretchesOf(long, [words('p', long, '200')], null));
  expect(whole(cut)).toBe(`……${'前'.repeat(22)}合计200万元${'后'.repeat(14)}……`);
  expect(told(cut)).toEqual(['200 stated']);
  expect(whole(shortened(stretchesOf(paragraph, [words('p', paragraph, '200')], null)))).toBe(paragraph);
  expect(whole(shortened([{ text: long, part: null }]))).toBe(long);
});

test('whatever the text, all of the quote is shown, once and in order', () => {
  assert(
    property(string(), string(), string(), (before, text, after) => {
      const quote = before + text + after;
      const place = { block: 'p', start: before.length + 7, end: before.length + 7 + text.length, text };
      expect(whole(stretchesOf(quote, [place, place], null))).toBe(quote);
    }),
  );
});

function sampleLine(place: Place) {
  return {
    sign: '+' as const,
    label: '',
    where: null,
    text: place.text,
    place,
    unit: null,
    culprit: false,
    low: null,
    high: null,
  };
}
