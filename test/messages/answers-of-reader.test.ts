import { expect, test } from 'vitest';
import { answersOfReader, parcelsOfReader, ShowResult, ToReader } from '../../lib/messages/index.ts';

test('every question to the reader has the shape of its answer, and there is no other', () => {
  const questions = ToReader.def.options.map((option) => option.shape.type.def.values[0]);
  expect(questions.length).toBeGreaterThan(5);
  expect(Object.keys(answersOfReader).toSorted()).toEqual(questions.toSorted());
  expect(ShowResult.safeParse({ shown: 'yes' }).success).toBe(false);
});

test('parcels are null when nothing was checked, and else of their shape', () => {
  for (const shape of Object.values(parcelsOfReader)) {
    expect(shape.parse(null)).toBeNull();
    expect(shape.safeParse({}).success).toBe(false);
    expect(shape.safeParse([{ relation: 'r1' }]).success).toBe(false);
  }
  expect(parcelsOfReader.tapes.parse([])).toEqual([]);
});
