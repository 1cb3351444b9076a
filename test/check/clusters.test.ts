import { expect, test } from 'vitest';
import { clustersOf } from '../../lib/check/clusters.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import type { Fact, Relation } from '../../lib/model/index.ts';
import { at, byId, fact, graphOf, relation } from './made-up.ts';

function sizes(facts: Fact[], relations: readonly Relation[]): number[] {
  const known = byId(...facts);
  const violated = relations.map((one) => evaluate(one, known)).filter(({ verdict }) => verdict === 'violated');
  return clustersOf(violated, graphOf(facts, relations)).map((cluster) => cluster.length);
}

test('those that share a figure; those of one row that fail in several columns; no others', () => {
  const rows = [1, 2].map((column) => [
    at('t1', 9, column, '9.00'),
    at('t1', 1, column, '3.00'),
    at('t1', 2, column, `${column}.00`),
  ]);
  const alone = [fact('8.00'), fact('2.00')];
  const relations = [...rows, alone].map(([total, ...addends]) => relation(total as Fact, addends));
  expect(sizes([...rows.flat(), ...alone], relations)).toEqual([2, 1]);
});

test('the same wrong amount in two tables that agree with each other is one cause; a difference of its own is not', () => {
  const wholes = [at('a', 1, 1, '70.00'), at('b', 1, 1, '70.00'), at('c', 1, 1, '70.00')] as [Fact, Fact, Fact];
  const parts = [
    [at('a', 2, 1, '40.00'), at('a', 3, 1, '20.00')],
    [at('b', 2, 1, '40.00'), at('b', 3, 1, '20.00')],
    [at('c', 2, 1, '44.00'), at('c', 3, 1, '20.00')],
  ];
  const sums = wholes.map((whole, index) => relation(whole, parts[index] ?? []));
  const same = [
    relation(wholes[0], [wholes[1]], { kind: 'equal' }),
    relation(wholes[1], [wholes[2]], { kind: 'equal' }),
  ];
  expect(sizes([...wholes, ...parts.flat()], [...sums, ...same])).toEqual([2, 1]);
});
