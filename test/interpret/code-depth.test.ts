import { expect, test } from 'vitest';
import { depthsByCodes, unitsAmongCodes } from '../../lib/interpret/code-depth.ts';

const lines = (...codes: (string | null)[]) => codes.map((code) => ({ kind: 'item' as const, code }));
const parents = (...codes: (string | null)[]) => depthsByCodes(lines(...codes)).map(({ parent }) => parent);
const units = (...codes: (string | null)[]) => [...unitsAmongCodes(lines(...codes))];

test('units hold the codes of the classification up to the next unit', () => {
  expect(parents('302001', '2010301', '2080505', '302002', '2010301')).toEqual([null, 0, 0, null, 3]);
  expect(parents('302001', '208', '20805', '2080505', '210')).toEqual([null, 0, 1, 2, 0]);
});

test('a department whose three digits are those of a class stands above its units', () => {
  expect(parents('201', '201001', '201', '20103', '201002', '208')).toEqual([null, 0, 1, 2, 0, 4]);
});

test('a list of units alone, and codes alone, stand as their codes continue each other', () => {
  expect(units('302', '302001', '302002')).toEqual([]);
  expect(parents('302', '302001', '302002')).toEqual([null, 0, 0]);
  expect(units('208', '20805', '2080505', '301', '30101')).toEqual([]);
});

test('a slip in one code, and a local extension of the classification, are no units', () => {
  expect(units('201', '20103', '201031', '2010302')).toEqual([]);
  expect(units('201031', '2010302', '2010399')).toEqual([]);
  expect(units('2010301', '201030101', '201030102')).toEqual([]);
});
