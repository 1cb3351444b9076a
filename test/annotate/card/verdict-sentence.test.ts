import { describe, expect, test } from 'vitest';
import { verdictSentence } from '../../../lib/annotate/card/verdict-sentence.ts';
import { Relation, type Tape, type TapeLine, Verdict } from '../../../lib/model/index.ts';
import { subjects } from '../../components/samples/cards.ts';
import { cell, line, tape } from '../../components/samples/pieces.ts';

const sampled = (name: string): Tape => {
  const [one] = subjects[name]?.tapes ?? [];
  if (!one) throw new Error(`no sample ${name}`);
  return one;
};
const figures = (...texts: string[]): TapeLine[] =>
  texts.map((text, index) => line(`第${index}项`, cell('t1', index, 1, text)));
const total = (text: string) => line('合计', cell('t1', 9, 1, text), { sign: '=' });

test('a sum says its figures, what they come to, what is printed, what rounding allows, and so', () => {
  const one = sampled('culprit');
  expect(verdictSentence(one, 'zh')).toBe(
    '827.09 与 447.83 相加是 1274.92，表中「合计」印作 1274.78，相差 0.14，四舍五入最多差 0.015，所以不能同时成立。',
  );
  expect(verdictSentence(one, 'en')).toBe(
    '827.09 and 447.83 add up to 1274.92; “合计” in the table has 1274.78; the difference is 0.14, of which rounding explains at most 0.015, so they cannot all be true.',
  );
});

test('many figures are counted, what is taken off is told as such, and separators are those of the document', () => {
  expect(verdictSentence(sampled('thirty'), 'zh')).toContain(
    '30 个数字相加是 16,604.85，表中「301 工资福利支出」印作 16,694.85',
  );
  expect(verdictSentence(sampled('sentence'), 'zh')).toContain('83.27 + 1.92 − 111.65 是 −26.46，文中印作 135.25');
  const signed = tape('s', {
    addends: figures('1', '2', '3', '4', '5').map((one, index) => ({ ...one, sign: index === 4 ? '-' : '+' })),
    total: total('6'),
    computed: '5',
    difference: '1',
    tolerance: '0',
  });
  expect(verdictSentence(signed, 'zh')).toBe(
    '5 个数字加减得 5，表中「合计」印作 6，相差 1，这些数字没有取整，所以不能同时成立。',
  );
  expect(verdictSentence(signed, 'en')).toContain('The 5 figures, added and taken off, come to 5');
});

test('the same figure in two places is told by its places', () => {
  const { tapes = [] } = subjects.culprit ?? {};
  expect(verdictSentence(tapes[2] as Tape, 'zh')).toContain('一般公共预算支出表印作 826.95，支出总表印作 827.09');
  const twice = tape('e', {
    kind: 'equal',
    addends: [total('1.70')],
    total: total('1.20'),
    computed: '1.70',
    difference: '-0.50',
    tolerance: '0.01',
  });
  expect(verdictSentence(twice, 'zh')).toContain('一处印作 1.70，另一处印作 1.20');
  expect(verdictSentence(twice, 'en')).toContain('One place has 1.70; the other has 1.20');
});

test('a figure in another unit is told in the unit of the total, too', () => {
  expect(verdictSentence(sampled('converted'), 'zh')).toContain(
    '收支总表印作 3,286,618,082.20（折合 328,661.80822 万元），文中印作 328,616',
  );
});

test('a limit says which figure is beyond which', () => {
  const beyond = sampled('at-most');
  expect(verdictSentence(beyond, 'zh', true)).toBe(
    '基本支出表「机关运行经费」印作 98.90，超过一般公共预算支出表「公用经费」的 92.90，相差 6.00，四舍五入最多差 0.01，所以存疑。',
  );
  expect(verdictSentence({ ...beyond, kind: 'at-least' }, 'en')).toContain(
    'which is less than “公用经费” in 一般公共预算支出表, 92.90',
  );
  const within = { ...beyond, verdict: 'holds' as const, difference: '20.00' };
  expect(verdictSentence(within, 'zh')).toMatch(/没有超过.*，两者相符。$/);
  expect(verdictSentence(within, 'zh')).not.toContain('相差');
});

test('a product and a rate say how they are worked out', () => {
  const product = tape('p', {
    kind: 'product',
    addends: figures('3', '4.50'),
    total: total('14.50'),
    computed: '13.50',
    difference: '1.00',
    tolerance: '0.02',
  });
  expect(verdictSentence(product, 'zh')).toContain('3 与 4.50 相乘是 13.50');
  expect(verdictSentence(product, 'en')).toContain('3 and 4.50 multiply to 13.50');
  expect(verdictSentence(sampled('ratio'), 'zh')).toContain(
    '(65.00 − 61.50) ÷ 61.50 是 5.6911%，文中印作 7.69%，相差 1.9989 个百分点',
  );
  expect(verdictSentence(sampled('ratio'), 'en')).toContain('1.9989 percentage points');
});

test('words say what they contradict, and nothing of it where they agree', () => {
  const one = sampled('words');
  expect(verdictSentence(one, 'zh')).toBe('表下注明没有数据、空表列示，表中却有数字，所以不能同时成立。');
  expect(verdictSentence(one, 'en', true)).toMatch(/, so this is in doubt\.$/);
  expect(verdictSentence({ ...one, verdict: 'holds' }, 'zh')).toBe('文字与数字相符。');
});

test('what agrees says how: equal, by rounding, as cut off, or at the decimals printed', () => {
  const rounding = sampled('rounding');
  expect(verdictSentence(rounding, 'zh')).toMatch(/相差 0\.01，四舍五入最多可差 0\.025，只差取整。$/);
  expect(verdictSentence({ ...rounding, difference: '-0.04' }, 'zh')).toMatch(/按截尾取整则相符。$/);
  expect(verdictSentence(sampled('holds'), 'zh')).toMatch(/，两者相等。$/);
  expect(verdictSentence({ ...sampled('ratio'), verdict: 'holds', difference: '0.0012' }, 'zh')).toMatch(
    /取到同样的小数位，两者相等。$/,
  );
});

test('a doubt says what it hangs on', () => {
  const one = { ...sampled('rounding'), verdict: 'undecided' as const };
  expect(verdictSentence(one, 'zh')).toMatch(/只有某个数字比平常少印了小数位才对得上，所以存疑。$/);
  expect(verdictSentence({ ...one, difference: '9.00' }, 'zh')).toMatch(/这张表可能没有读准，所以存疑。$/);
});

test('a blank, and a total of nothing at all, are told', () => {
  const blank = tape('b', {
    kind: 'equal',
    addends: figures(''),
    total: total('3.00'),
    computed: '0',
    difference: '3.00',
    tolerance: '0.005',
  });
  expect(verdictSentence(blank, 'zh')).toContain('表中「第0项」是空的');
  const nothing = tape('n', {
    kind: 'at-least',
    addends: [],
    total: total('3.00'),
    computed: '0',
    difference: '3.00',
    tolerance: '0.005',
  });
  expect(verdictSentence(nothing, 'zh')).toContain('各项一处也没有列出，少于表中「合计」的 3.00');
});

describe.each(Relation.shape.kind.options)('%s', (kind) => {
  test.each(Verdict.options)('%s is one whole sentence in both languages', (verdict) => {
    for (const addends of [figures('12.00'), figures('1.00', '2.00', '3.00'), figures('1', '2', '3', '4', '5', '6')]) {
      const insufficient = verdict === 'insufficient' || verdict === 'not-applicable';
      const counted =
        insufficient || kind === 'words' ? {} : { computed: '6.00', difference: '6.00', tolerance: '0.02' };
      const one = tape('x', { kind, verdict, addends, total: total('12.00'), ...counted });
      const zh = verdictSentence(one, 'zh');
      const en = verdictSentence(one, 'en');
      expect(zh).toMatch(/^[^{}]+。$/);
      expect(zh).not.toMatch(/。。|，，|，。|正确|应为/);
      expect(en).toMatch(/^[A-Z\d(“][^{}]+\.$/);
      expect(en).not.toMatch(/\.\.|,,|,\.|;;|correct|should/);
    }
  });
});
