import { expect, test } from 'vitest';
import { evaluate } from '../../lib/check/evaluate.ts';
import { marksOf } from '../../lib/check/marks.ts';
import { byId, fact, relation } from './made-up.ts';

test('a mark takes the worst of its relations, and the culprit its own', () => {
  const [good, shared, bad] = [fact('3.00'), fact('3.00'), fact('5.00')];
  const known = byId(good, shared, bad);
  const checked = [relation(good, [shared]), relation(bad, [shared])].map((one) => evaluate(one, known));
  const kinds = new Map(marksOf(checked, new Set([bad.id]), known).map(({ place, kind }) => [place, kind]));
  expect([good, shared, bad].map(({ place }) => kinds.get(place))).toEqual(['holds', 'violated', 'culprit']);
  const softly = marksOf([evaluate(relation(bad, [shared], { severity: 'warn' }), known)], new Set(), known);
  expect(softly.map(({ kind }) => kind)).toEqual(['undecided', 'undecided']);
});
