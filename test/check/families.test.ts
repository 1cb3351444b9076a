import { describe, expect, test } from 'vitest';
import { RelationGraph } from '../../lib/check/diagnosis/index.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import { withoutMisreadFamilies } from '../../lib/check/families.ts';
import { type CheckedRelation, type Fact, finish, type Relation } from '../../lib/model/index.ts';
import { at, byId, fact, interpretationOf, relation } from './made-up.ts';

function verdicts(facts: Fact[], relations: readonly Relation[]): string[] {
  const known = byId(...facts);
  const checked = relations.map((one): CheckedRelation => evaluate({ ...one, family: 'f' }, known));
  const graph = new RelationGraph(interpretationOf(facts), checked, known);
  return finish(withoutMisreadFamilies(checked, () => graph)).map(({ verdict }) => verdict);
}

/** Rows of their own, some of which fail. */
function family(violated: number, holds: number): string[] {
  const rows = Array.from({ length: violated + holds }, (_, index) => [
    fact(index < violated ? '9.13' : '2.00'),
    fact('2.00'),
  ]);
  return verdicts(
    rows.flat(),
    rows.map(([total, part]) => relation(total as Fact, [part as Fact])),
  );
}

describe('a header misread', () => {
  test('half of a family or more fail: nothing is said', () => {
    expect(new Set(family(2, 2))).toEqual(new Set(['insufficient']));
  });
  test('one of four fails: it is the document', () => {
    expect(family(1, 3).filter((verdict) => verdict === 'violated').length).toBe(1);
  });
  test('three are too few to speak of a family', () => {
    expect(family(2, 1).filter((verdict) => verdict === 'violated').length).toBe(2);
  });
});

describe('half of a family fail of one slip: that is the document', () => {
  const [a, b, c, d] = [fact('40.00'), fact('10.00'), fact('30.00'), fact('5.00')];
  const rest = [fact('7.00'), fact('7.00'), fact('8.00'), fact('8.00')] as [Fact, Fact, Fact, Fact];
  const fine = [relation(rest[0], [rest[1]]), relation(rest[2], [rest[3]])];

  test('a digit of a figure that stands in all of them', () => {
    const [slip, e, f] = [fact('35.00'), fact('20.00'), fact('5.00')];
    const wrong = [relation(slip, [e, f]), relation(a, [b, slip, d])];
    // 25.00 would mend both: 20 + 5, and 40 − 10 − 5.
    expect(verdicts([a, b, d, slip, e, f, ...rest], [...wrong, ...fine])).toEqual([
      'violated',
      'violated',
      'holds',
      'holds',
    ]);
    expect(verdicts([a, b, c, d, ...rest], [relation(a, [b]), relation(c, [d]), ...fine])).toEqual(
      Array(4).fill('insufficient'),
    );
  });

  test('two cells of one row exchanged', () => {
    const [one, other] = [at('t1', 3, 2, '110.60'), at('t1', 3, 3, '3366.16')];
    const parts = ['3000.00', '366.16', '100.00', '10.60'].map((text) => fact(text));
    const wrong = [relation(one, parts.slice(0, 2)), relation(other, parts.slice(2))];
    expect(verdicts([one, other, ...parts, ...rest], [...wrong, ...fine]).slice(0, 2)).toEqual([
      'violated',
      'violated',
    ]);
  });
});
