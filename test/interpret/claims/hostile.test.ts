import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../../lib/interpret/claims/index.ts';
import { finish, isCellPlace } from '../../../lib/model/index.ts';
import { documentOf } from './support.ts';

const WORDS = [
  '其中：',
  '包括',
  '比上年',
  '增加',
  '减少',
  '持平',
  '占',
  '（',
  '）',
  '，',
  '；',
  '。',
  '、',
  '1、',
  '①',
  '一是',
  '主要原因是',
  '基本支出',
  '项目支出',
  '2024年',
  '预算',
  '12.50万元',
  '3.4%',
  '5辆',
  '0',
  '《',
  '》',
  ' ',
];

test('never throws; every figure is quoted where it stands; no figure is claimed twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), { maxLength: 6 }), (lines) => {
      const texts = lines.map((words) => words.join(''));
      const { claims, facts } = finish(claimsOf(documentOf(texts)));
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      for (const { place } of facts) {
        if (isCellPlace(place)) throw new Error('a cell');
        const index = Number(place.block.slice(1));
        expect(documentOf(texts).blocks[index]).toMatchObject({ id: place.block });
        expect((texts[index] ?? '').replace(/^#/, '').slice(place.start, place.end)).toBe(place.text);
      }
      const ids = new Set(claims.map(({ id }) => id));
      const parts = claims.flatMap((claim) => claim.parts);
      expect(new Set(parts).size).toBe(parts.length);
      expect(parts.every((id) => ids.has(id))).toBe(true);
      const known = new Set(facts.map(({ id }) => id));
      for (const { level, others, changes, shares, completions } of claims) {
        const named = [level, ...others, ...shares, ...completions].flatMap((one) => one?.fact ?? []);
        const moved = changes.flatMap(({ amount, rate, base }) => [amount, rate, base?.fact ?? null]);
        expect([...named, ...moved].every((id) => id === null || known.has(id))).toBe(true);
      }
    }),
  );
});

test.each([
  ['amounts', '其中基本支出12.50万元，比上年增加3.40万元，增长37.36%；'],
  ['brackets', '（其中（项目支出1.00万元）'],
  ['openers', '其中：包括其中：'],
  ['bases', '比较与同比上年预算'],
  ['words without a stop', '支出预算安排情况说明'],
])('time grows no faster than the text: %s', (_name, piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const began = performance.now();
    finish(claimsOf(documentOf([`1${text}`])));
    return performance.now() - began;
  };
  time(2_000);
  expect(time(400_000)).toBeLessThan(2_000);
});
