import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withChanges } from '../../../lib/check/diagnosis/changes.ts';
import { evaluate } from '../../../lib/check/evaluate.ts';
import type { Fact, Relation } from '../../../lib/model/index.ts';
import { at, byId, diagnosed, relation, said } from '../made-up.ts';

/** A consistent graph: a grid that adds up across and down, its totals printed in another table as well. */
const graph = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 101, max: 99_999 }), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    }),
    fc.nat(),
    fc.integer({ min: 0, max: 9 }),
    fc.nat(),
  )
  .map(([cells, figure, digit, place]) => {
    const width = Math.min(...cells.map((row) => row.length));
    const lines = cells.map((row) => row.slice(0, width));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    const whole = Array.from({ length: width }, (_, column) => sum(lines.map((row) => row[column] ?? 0)));
    const grid = [whole, ...lines].map((row) => [sum(row), ...row]);
    const print = (cents: number) => (cents / 100).toFixed(2);
    const values = grid.map((row) => row.map(print));
    const clean = values.flat();
    const index = figure % clean.length;
    const meant = clean[index] ?? '';
    const digits = [...meant].flatMap((letter, position) => (letter === '.' ? [] : [position]));
    const position = digits[place % digits.length] ?? 0;
    const printed = `${meant.slice(0, position)}${digit}${meant.slice(position + 1)}`;
    const rows = values.map((row, number) =>
      row.map((text, column) => at('t1', number, column, number * row.length + column === index ? printed : text)),
    );
    const copies = (values[0] ?? []).map((text, column) => at('t2', 0, column, text));
    const total = rows[0] as Fact[];
    const relations: Relation[] = [
      ...rows.map(([first, ...parts]) => relation(first as Fact, parts)),
      ...total.map((one, column) =>
        relation(
          one,
          rows.slice(1).map((row) => row[column] as Fact),
        ),
      ),
      ...total.map((one, column) => relation(one, [copies[column] as Fact], { kind: 'equal' })),
    ];
    return { facts: [...rows.flat(), ...copies], relations, culprit: rows.flat()[index] as Fact, meant, printed };
  })
  .filter(({ meant, printed }) => /^[1-9]\d*\.\d\d$/.test(printed) && Math.abs(Number(meant) - Number(printed)) > 0.2);

describe('a digit replaced in a graph that adds up', () => {
  test('is named with the value that stood there: every figure takes part in two relations', () => {
    fc.assert(
      fc.property(graph, ({ facts, relations, culprit, meant, printed }) => {
        const found = diagnosed(facts, relations);
        expect(found.length).toBe(1);
        expect(said(found[0]?.culprit)).toBe(`${printed} → ${meant} digit-replaced`);
        expect(found[0]?.culprit?.changes[0]?.fact.id).toBe(culprit.id);
      }),
      { numRuns: 80 },
    );
  });

  test('no candidate breaks a relation that held, and each mends all that failed', () => {
    let tried = 0;
    fc.assert(
      fc.property(graph, fc.nat(), ({ facts, relations }, left) => {
        // With some relations left out it cannot always be told.
        const known = byId(...facts);
        const some = relations.filter((_, index) => index % 3 !== left % 3);
        for (const { candidates } of diagnosed(facts, some)) {
          for (const { changes } of candidates) {
            tried++;
            const changed = withChanges(known, changes);
            for (const one of some) expect(evaluate(one, changed).verdict).not.toBe('violated');
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  test('with half the relations: the figure that slipped is among the candidates, and no other is named', () => {
    let tried = 0;
    fc.assert(
      fc.property(graph, fc.nat(), ({ facts, relations, culprit }, left) => {
        const some = relations.filter((_, index) => index % 2 === left % 2);
        for (const { candidates, culprit: named } of diagnosed(facts, some)) {
          tried++;
          const ids = candidates.map(({ changes }) => changes.map(({ fact }) => fact.id));
          if (candidates.length < 4) expect(ids.flat()).toContain(culprit.id);
          if (named) expect(named.changes.map(({ fact }) => fact.id)).toContain(culprit.id);
        }
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  test('the order in which relations come tells nothing', () => {
    fc.assert(
      fc.property(graph, ({ facts, relations }) => {
        const told = (order: readonly Relation[]) =>
          diagnosed(facts, order).map(({ culprit, candidates }) => [said(culprit), ...candidates.map(said)]);
        const some = relations.slice(0, -2);
        expect(told([...some].reverse())).toEqual(told(some));
      }),
      { numRuns: 40 },
    );
  });
});
