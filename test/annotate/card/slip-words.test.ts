import { describe, expect, test } from 'vitest';
import { slipWords } from '../../../lib/annotate/card/slip-words.ts';
import { Slip } from '../../../lib/model/index.ts';

test.each([
  ['digit-replaced', '827.09', '826.09', '可能把“6”印成了“7”'],
  ['digit-replaced', '1,703.43', '1803.43', '可能把“8”印成了“7”'],
  ['digit-replaced', '100.6', '180.60', '可能把“8”印成了“0”'],
  ['digit-added', '112', '12.00', '可能多了一个“1”'],
  ['digits-interchanged', '79.55%', '97.55', '可能把“97”颠倒成了“79”'],
  ['digits-interchanged', '1,703.43', '1730.43', '可能把“30”颠倒成了“03”'],
  ['digits-interchanged', '61.50', '65.10', '可能把“5.1”颠倒成了“1.5”'],
  ['digit-omitted', '12.50', '123.50', '可能漏了一个“3”'],
  ['digit-added', '43269.30', '4326.30', '可能多了一个“9”'],
  ['digit-added', '１１２.00', '12.00', '可能多了一个“1”'],
] as const)('%s: %s for %s names the digits', (slip, printed, value, said) => {
  expect(slipWords(slip, printed, value, 'zh')).toBe(said);
});

test.each([
  ['digit-replaced', '12', '345.00'],
  ['digit-omitted', '', '12.00'],
  ['digit-added', '12', '12.00'],
  ['digits-interchanged', '1.23', '9.87'],
] as const)('%s: %s for %s names no digit that it does not show', (slip, printed, value) => {
  expect(slipWords(slip, printed, value, 'zh')).not.toMatch(/“/);
});

describe.each(Slip.options)('%s', (slip) => {
  test.each(['zh', 'en'] as const)('is said in %s, as a possibility', (language) => {
    const said = slipWords(slip, '127.00', '172.00', language);
    expect(said).toMatch(language === 'zh' ? /可能|不像/ : /perhaps|may|usual/);
    expect(said).not.toMatch(/正确|应为|correct|should/);
  });
});

test('every slip has words of its own', () => {
  expect(new Set(Slip.options.map((slip) => slipWords(slip, '', '', 'zh'))).size).toBe(Slip.options.length);
});
