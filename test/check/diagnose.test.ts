import { describe, expect, test } from 'vitest';
import { clustersOf, figuresOf } from '../../lib/check/clusters.ts';
import { diagnose } from '../../lib/check/diagnose.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import { withoutMisreadFamilies } from '../../lib/check/families.ts';
import { marksOf } from '../../lib/check/marks.ts';
import { slipOf } from '../../lib/check/slip.ts';
import type { CheckedRelation, Fact, Relation } from '../../lib/model/index.ts';
import { at, byId, fact, relation } from './made-up.ts';

function decided(facts: readonly Fact[], relations: readonly Relation[]) {
  const known = byId(...facts);
  const checked = relations.map((one) => evaluate(one, known));
  const violated = checked.filter(({ verdict }) => verdict === 'violated');
  const relationsOf = (id: string) => checked.filter((one) => figuresOf(one).includes(id));
  return { known, checked, violated, relationsOf };
}

describe('which figure it is', () => {
  test('document 001: three relations meet in 827.09, and 826.95 reconciles them', () => {
    const total = at('t2', 3, 3, '1274.78');
    const basic = at('t2', 3, 4, '827.09');
    const project = at('t2', 3, 5, '447.83');
    const classes = ['637.43', '67.53', '66.87', '55.13'].map((text, index) => at('t2', 4 + index, 4, text));
    const inGeneral = at('t5', 3, 4, '826.95');
    const people = at('t6', 3, 3, '734.05');
    const running = at('t6', 3, 4, '92.90');
    const facts = [total, basic, project, ...classes, inGeneral, people, running];
    const { violated, relationsOf, known, checked } = decided(facts, [
      relation(total, [basic, project], { rule: 'row-basic-project' }),
      relation(basic, classes, { rule: 'class-sum' }),
      relation(basic, [inGeneral], { rule: 'xt-basic-total', kind: 'equal' }),
      relation(inGeneral, [people, running], { rule: 'row-people-public' }),
    ]);
    expect(checked.map(({ verdict }) => verdict)).toEqual(['violated', 'violated', 'violated', 'holds']);
    const clusters = clustersOf(violated, known);
    expect(clusters.length).toBe(1);
    const diagnosis = diagnose(clusters[0] ?? [], relationsOf, known);
    expect(diagnosis).toMatchObject({ culprit: basic, value: '826.95', slip: 'unknown', support: 3 });
  });

  test('one relation, three figures: nobody can tell', () => {
    const facts = [fact('135.25'), fact('83.27'), fact('1.92')];
    const [total, ...addends] = facts as [Fact, Fact, Fact];
    const { violated, relationsOf, known } = decided(facts, [relation(total, addends)]);
    expect(diagnose(violated, relationsOf, known)).toBeNull();
  });

  test('a figure that other relations confirm is not accused', () => {
    const [whole, a, b] = [fact('30.00'), fact('12.00'), fact('19.00')];
    const [a1, a2, w1, w2] = [fact('5.00'), fact('7.00'), fact('10.00'), fact('20.00')];
    const { violated, relationsOf, known } = decided(
      [whole, a, b, a1, a2, w1, w2],
      [relation(whole, [a, b]), relation(a, [a1, a2]), relation(whole, [w1, w2])],
    );
    const found = diagnose(violated, relationsOf, known);
    expect(found).toMatchObject({ culprit: b, value: '18.00', slip: 'digit-replaced' });
  });
});

describe('which relations are one finding', () => {
  test('those that share a figure; those of one row that fail alike in several columns; no others', () => {
    const rows = [1, 2].map((column) => [
      at('t1', 9, column, '9.00'),
      at('t1', 1, column, '3.00'),
      at('t1', 2, column, '4.00'),
    ]);
    const alone = [fact('8.00'), fact('2.00')];
    const relations = [...rows, alone].map(([total, ...addends]) => relation(total as Fact, addends));
    const { violated, known } = decided([...rows.flat(), ...alone], relations);
    expect(clustersOf(violated, known).map((cluster) => cluster.length)).toEqual([2, 1]);
  });
});

test.each([
  ['3845.49', '3845.94', 'digits-interchanged'],
  ['6.01', '6.61', 'digit-replaced'],
  ['43269.3', '3269.3', 'digit-added'],
  ['3269.3', '43269.3', 'digit-omitted'],
  ['1.20', '120.00', 'decimal-shift'],
  ['5.00', '-5.00', 'sign'],
  ['827.09', '826.95', 'unknown'],
])('slip: %s for %s is %s', (printed, meant, slip) => {
  expect(slipOf(printed, meant)).toBe(slip);
});

describe('a header misread', () => {
  const family = (violated: number, holds: number): CheckedRelation[] =>
    Array.from({ length: violated + holds }, (_, index) => {
      const [total, part] = [fact(index < violated ? '9.00' : '2.00'), fact('2.00')];
      return evaluate(relation(total, [part], { family: 'f' }), byId(total, part));
    });

  test('half of a family or more fail: nothing is said', () => {
    expect(new Set(withoutMisreadFamilies(family(2, 2)).map(({ verdict }) => verdict))).toEqual(
      new Set(['insufficient']),
    );
  });
  test('one of four fails: it is the document', () => {
    expect(withoutMisreadFamilies(family(1, 3)).filter(({ verdict }) => verdict === 'violated').length).toBe(1);
  });
  test('three are too few to speak of a family', () => {
    expect(withoutMisreadFamilies(family(2, 1)).filter(({ verdict }) => verdict === 'violated').length).toBe(2);
  });
});

test('a mark takes the worst of its relations, and the culprit its own', () => {
  const [good, shared, bad] = [fact('3.00'), fact('3.00'), fact('5.00')];
  const { checked, known } = decided([good, shared, bad], [relation(good, [shared]), relation(bad, [shared])]);
  const kinds = new Map(marksOf(checked, new Set([bad.id]), known).map(({ place, kind }) => [place, kind]));
  expect([good, shared, bad].map(({ place }) => kinds.get(place))).toEqual(['holds', 'violated', 'culprit']);
  const softly = marksOf([evaluate(relation(bad, [shared], { severity: 'warn' }), known)], new Set(), known);
  expect(softly.map(({ kind }) => kind)).toEqual(['undecided', 'undecided']);
});
