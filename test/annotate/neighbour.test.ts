import { expect, test } from 'vitest';
import { neighbour } from '../../lib/annotate/neighbour.ts';

const at = (name: string, left: number, top: number) => ({ name, box: { left, top, width: 80, height: 20 } });
const grid = [at('a', 0, 0), at('b', 100, 0), at('c', 300, 0), at('d', 100, 30), at('e', 100, 90)];
const from = (name: string, direction: 'left' | 'right' | 'up' | 'down') => {
  const here = grid.find((one) => one.name === name);
  return here && neighbour(here.box, grid, direction)?.name;
};

test('leads to the nearest figure of the row or column, over gaps, and nowhere beyond the last', () => {
  expect(from('a', 'right')).toBe('b');
  expect(from('b', 'right')).toBe('c');
  expect(from('b', 'down')).toBe('d');
  expect(from('d', 'down')).toBe('e');
  expect(from('e', 'up')).toBe('d');
  expect(from('c', 'left')).toBe('b');
  expect(from('c', 'right')).toBeUndefined();
  expect(from('a', 'down')).toBeUndefined();
});
