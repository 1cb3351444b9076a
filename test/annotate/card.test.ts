import { expect, test } from 'vitest';
import { culpritLabel, placesOf, subjectOfFinding, subjectOfMark } from '../../lib/annotate/card/content.ts';
import { tapeAsSentence, tapeAsText } from '../../lib/annotate/card/tape-text.ts';
import type { Finding, Tape, TapeLine } from '../../lib/model/index.ts';
import { hasSum } from '../../lib/words/index.ts';

const line = (label: string, text: string, column: number, culprit = false): TapeLine => ({
  sign: '+',
  label,
  where: null,
  unit: null,
  text,
  place: { table: 't3', row: 4, column, text },
  culprit,
  low: null,
  high: null,
});

const tape: Tape = {
  relation: 'r1',
  rule: 'row-basic-project',
  verdict: 'violated',
  heading: { zh: '支出总表 · 合计行', en: 'Expenditure summary · total row' },
  statement: { zh: '合计 = 基本支出 + 项目支出', en: 'total = basic + project' },
  kind: 'sum',
  addends: [line('基本支出', '827.09', 4, true), line('项目支出', '447.83', 5)],
  total: { ...line('合计', '1274.78', 3), sign: '=' },
  computed: '1274.92',
  difference: '-0.14',
  tolerance: '0.015',
  unit: '万元',
};
const finding = { id: 'f1', culprit: line('', '827.09', 4).place, tapes: [tape], places: [] } as unknown as Finding;

test('the arithmetic as text has its figures in one column', () => {
  expect(tapeAsText(tape, 'zh', '出处')).toBe(
    [
      '支出总表 · 合计行  ✗ 不能同时成立',
      '合计 = 基本支出 + 项目支出',
      '   827.09  基本支出',
      '+  447.83  项目支出',
      '= 1274.92  相加',
      '  1274.78  表中 合计',
      '相差 −0.14 (允许取整 ±0.015)',
      '出处',
    ].join('\n'),
  );
});

test('the sentence for those who listen says what was printed, computed, and the difference', () => {
  const said = tapeAsSentence(tape, 'en');
  for (const part of ['total row', '1274.78', '1274.92', '0.14', '0.015', 'cannot all be true'])
    expect(said).toContain(part);
});

test('one addend alone needs no sum', () => {
  expect(hasSum(tape)).toBe(true);
  expect(hasSum({ ...tape, addends: tape.addends.slice(0, 1) })).toBe(false);
  expect(hasSum({ ...tape, kind: 'equal' })).toBe(false);
});

test('the card of a mark begins with its worst relation and knows the finding', () => {
  const tapes = new Map([
    ['r1', tape],
    ['r2', { ...tape, relation: 'r2', verdict: 'holds' as const }],
  ]);
  const mark = { place: tape.total.place, kind: 'violated' as const, relations: ['r1', 'r2'] };
  const subject = subjectOfMark(mark, [finding], (id) => tapes.get(id) as Tape);
  expect(subject.finding?.id).toBe('f1');
  expect(subject.tapes.map((one) => one.relation)).toEqual(['r1', 'r2']);
});

test('the card of a finding stands at the culprit, and names it', () => {
  expect(subjectOfFinding(finding)?.place).toEqual(finding.culprit);
  expect(subjectOfFinding({ ...finding, culprit: null })?.place).toEqual(tape.total.place);
  expect(subjectOfFinding({ ...finding, culprit: null, tapes: [] })).toBeNull();
  expect(culpritLabel(finding)).toBe('基本支出');
});

test('a figure that stands twice in a tape is lit once', () => {
  expect(placesOf({ ...tape, addends: [...tape.addends, ...tape.addends] })).toHaveLength(3);
});
