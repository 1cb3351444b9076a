import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../lib/model/index.ts';
import { at, diagnosed, fact, relation, said } from '../made-up.ts';

/** Rows of a table with total, two parts, and a column sum below each: every figure stands in two relations. */
function sheet(table: string, printed: readonly (readonly [string, string, string])[]) {
  const rows = printed.map((row, index) => row.map((text, column) => at(table, index + 1, column + 1, text)));
  const [whole = [], ...lines] = rows;
  const across = rows.map(([total, ...parts]) => relation(total as Fact, parts));
  const down = whole.map((total, column) =>
    relation(
      total,
      lines.map((line) => line[column] as Fact),
    ),
  );
  return { facts: rows.flat(), relations: [...across, ...down], rows };
}

const CLEAN: readonly (readonly [string, string, string])[] = [
  ['927.51', '612.38', '315.13'],
  ['604.27', '411.16', '193.11'],
  ['323.24', '201.22', '122.02'],
];

const withSlip = (slips: Record<string, string>) =>
  CLEAN.map((row) => row.map((text) => slips[text] ?? text) as [string, string, string]);

describe('one cause', () => {
  test.each([
    ['a digit', { '411.16': '471.16' }, '471.16 → 411.16 digit-replaced'],
    ['a digit lost', { '604.27': '64.27' }, '64.27 → 604.27 digit-omitted'],
    ['a point lost', { '193.11': '19311' }, '19311 → 193.11 decimal-shift'],
    ['another unit', { '323.24': '3232400' }, '3232400 → 323.24 unit-shift'],
    ['a sign', { '122.02': '-122.02' }, '-122.02 → 122.02 sign'],
    ['the row above', { '201.22': '411.16' }, '411.16 → 201.22 copied-from-neighbour'],
    ['no slip of the pen', { '193.11': '184.95' }, '184.95 → 193.11 unknown'],
  ])('%s', (_name, slips: Record<string, string>, expected) => {
    const { facts, relations } = sheet('t1', withSlip(slips));
    const found = diagnosed(facts, relations);
    expect(found.length).toBe(1);
    expect(said(found[0]?.culprit)).toBe(expected);
    expect(said(found[0]?.candidates[0])).toBe(expected);
  });

  test('two cells exchanged are one cause, though nothing joins what fails', () => {
    const { facts, relations } = sheet('t1', withSlip({ '411.16': '201.22', '201.22': '411.16' }));
    const found = diagnosed(facts, relations);
    expect(found.length).toBe(1);
    expect(said(found[0]?.culprit)).toBe('201.22 → 411.16 swapped-cells, 411.16 → 201.22 swapped-cells');
  });

  test('an amount that five tables print alike, and that no table bears out, is told once with all its places', () => {
    const sheets = ['a', 'b', 'c', 'd', 'e'].map((table) => sheet(table, withSlip({ '411.16': '417.16' })));
    const cells = sheets.map(({ rows }) => rows[1]?.[1] as Fact);
    const same = cells.slice(1).map((cell) => relation(cells[0] as Fact, [cell], { kind: 'equal' }));
    const found = diagnosed(
      sheets.flatMap(({ facts }) => facts),
      [...sheets.flatMap(({ relations }) => relations), ...same],
    );
    expect(found.length).toBe(1);
    expect(found[0]?.violated.length).toBe(10);
    expect(found[0]?.culprit?.changes.map(({ fact: { id }, value }) => `${id} ${value}`)).toEqual(
      cells.map(({ id }) => `${id} 411.16`),
    );
  });

  test('a stale copy is one figure, not all the others', () => {
    const places = ['826.95', '826.95', '827.09', '826.95'].map((text) => fact(text));
    const [first, ...others] = places as [Fact, ...Fact[]];
    const found = diagnosed(
      places,
      others.map((other) => relation(first, [other], { kind: 'equal' })),
    );
    expect(found.map(({ culprit }) => said(culprit))).toEqual(['827.09 → 826.95 stale-value']);
  });
});

describe('several causes', () => {
  test('two slips whose relations part are two findings', () => {
    const { facts, relations } = sheet('t1', withSlip({ '411.16': '471.16', '122.02': '122.82' }));
    const found = diagnosed(facts, relations);
    expect(found.map(({ culprit }) => said(culprit)).sort()).toEqual([
      '122.82 → 122.02 digit-replaced',
      '471.16 → 411.16 digit-replaced',
    ]);
  });

  test('two slips in one relation: both are found, and each relation is told with the figure that mends it', () => {
    const { facts, relations } = sheet('t1', withSlip({ '411.16': '471.16', '193.11': '123.11' }));
    const found = diagnosed(facts, relations);
    const mended = found.flatMap(({ candidates }) => candidates[0]?.changes.map(({ value }) => value) ?? []);
    expect(mended.sort()).toEqual(['193.11', '411.16']);
  });

  test('one that can be told, and one that cannot', () => {
    const { facts, relations, rows } = sheet('t1', withSlip({ '411.16': '471.16' }));
    const whole = rows[0]?.[0] as Fact;
    const [one, other] = [fact('500.00'), fact('427.00')];
    const found = diagnosed([...facts, one, other], [...relations, relation(whole, [one, other])]);
    expect(found.map(({ culprit }) => said(culprit))).toContain('471.16 → 411.16 digit-replaced');
  });

  test('a doubt that the slip does not touch is told by itself; one that it touches stays with it', () => {
    const { facts, relations, rows } = sheet('t1', withSlip({ '411.16': '471.16' }));
    const apart = fact('13.00');
    const beside = relation(rows[0]?.[1] as Fact, [apart], { severity: 'warn', kind: 'equal' });
    const about = relation(rows[1]?.[1] as Fact, [apart], { severity: 'warn', kind: 'equal', id: 'about' });
    const found = diagnosed([...facts, apart], [...relations, beside, about]);
    const ids = found.map(({ violated }) => violated.map(({ relation: { id } }) => id));
    expect(found.map(({ culprit }) => said(culprit))).toEqual(['471.16 → 411.16 digit-replaced', null]);
    expect(ids[0]).toContain('about');
    expect(ids[1]).toEqual([beside.id]);
  });
});

describe('what is not told', () => {
  test('of a doubt no culprit is named', () => {
    const { facts, relations } = sheet('t1', withSlip({ '411.16': '471.16' }));
    const soft = relations.map((one) => ({ ...one, severity: 'warn' as const }));
    expect(diagnosed(facts, soft).map(({ culprit }) => culprit)).toEqual([null]);
  });

  test('two copies that differ, each as likely', () => {
    const [one, other] = [fact('471.16'), fact('411.16')];
    const [found] = diagnosed([one, other], [relation(one, [other], { kind: 'equal' })]);
    expect(found?.culprit).toBeNull();
    expect(found?.candidates.length).toBe(2);
  });

  test('a figure that only bounds speak of', () => {
    const [part, whole, other] = [fact('900.00'), fact('500.00'), fact('100.00')];
    const [found] = diagnosed([part, whole, other], [relation(whole, [part, other], { kind: 'at-most' })]);
    expect(found?.culprit).toBeNull();
  });

  test('a reading that was not the first says which figure it is', () => {
    const { facts, relations } = sheet('t1', withSlip({ '411.16': '471.16' }));
    const whole = fact('423.16');
    const [part, rest] = [fact('7.00'), fact('5.00')];
    const other = relation(whole, [part, rest]);
    const slipped = facts.find(({ value }) => value === '471.16') as Fact;
    const alternatives = [[part, rest, slipped].map(({ id }) => ({ fact: id, weight: 1 }))];
    const found = diagnosed([...facts, whole, part, rest], [...relations, { ...other, alternatives }]);
    expect(found.length).toBe(1);
    expect(found[0]?.violated.length).toBe(3);
  });

  test('hundreds of relations of a misread table come to an end', () => {
    const size = 60;
    const figures = Array.from({ length: size }, (_, row) =>
      Array.from({ length: 8 }, (_, column) => at('t1', row, column, `${((row * 37 + column * 101) % 900) + 11}.37`)),
    );
    const relations = [
      ...figures.map(([total, ...parts]) => relation(total as Fact, parts)),
      ...figures
        .slice(1)
        .flatMap((row, index) =>
          row.map((cell, column) => relation(cell, [figures[index]?.[column] as Fact], { kind: 'equal' })),
        ),
    ];
    const began = performance.now();
    const found = diagnosed(figures.flat(), relations);
    expect(found.every(({ culprit }) => culprit === null || culprit.support > 1)).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
