import { expect, test } from 'vitest';
import { neighboursOf } from '../../../lib/annotate/card/content.ts';
import { diagnosisOf, nameOfChange, otherEnd, shapeOf } from '../../../lib/annotate/card/diagnosis.ts';
import type { Finding } from '../../../lib/model/index.ts';
import { subjects } from '../../components/samples/cards.ts';
import { finding } from '../../components/samples/pieces.ts';
import { review } from '../../components/samples/review.ts';

const findingOf = (name: string): Finding => {
  const one = subjects[name]?.finding;
  if (!one) throw new Error(`no finding ${name}`);
  return one;
};

test('a culprit is told, ways that nothing decides between are open, none is untold', () => {
  expect(diagnosisOf(findingOf('culprit'))?.kind).toBe('told');
  expect(diagnosisOf(findingOf('swapped'))?.kind).toBe('told');
  expect(diagnosisOf(findingOf('open'))).toMatchObject({ kind: 'open', candidates: { length: 3 } });
  // The only way that was found is not for that the likely one.
  expect(diagnosisOf(findingOf('omitted'))).toMatchObject({ kind: 'open', candidates: { length: 1 } });
  expect(diagnosisOf(findingOf('untold'))).toEqual({ kind: 'untold', candidates: [] });
});

test('a culprit without candidates is told by its repair', () => {
  const [first] = review.findings;
  const { candidates, ...known } = first as Finding;
  expect(candidates).toEqual([]);
  expect(diagnosisOf({ ...known, candidates })).toMatchObject({
    kind: 'told',
    candidate: { support: 3, changes: [{ value: '826.95', slip: 'stale-value', label: { zh: '基本支出' } }] },
  });
});

test('no slip is looked for in a doubt, a remark, or where words contradict', () => {
  expect(diagnosisOf(findingOf('at-most'))).toBeNull();
  expect(diagnosisOf(findingOf('remark'))).toBeNull();
  expect(diagnosisOf(findingOf('words'))).toBeNull();
});

test('figures that change together are swapped, repeated, missing rows, or several', () => {
  const shapes = (name: string) => findingOf(name).candidates.map(shapeOf);
  expect(shapes('culprit')).toEqual(['one']);
  expect(shapes('swapped')).toEqual(['swap']);
  expect(shapes('repeated')).toEqual(['repeated']);
  expect(shapes('omitted')).toEqual(['rows']);
  expect(shapes('open')).toEqual(['one', 'one', 'several']);
});

test('a figure of the text is named with what it is in the arithmetic, no word twice', () => {
  const [one] = findingOf('sentence').tapes;
  const [, , project] = one?.addends ?? [];
  if (!one || !project) throw new Error('no sample');
  const named = { ...one, addends: [{ ...project, label: '项目支出 · 减少' }] };
  const label = { zh: '正文 · 项目支出', en: 'Text · 项目支出' };
  const change = { place: project.place, label, value: '1', slip: 'unknown' as const };
  expect(nameOfChange(change, named, 'zh')).toBe('正文 · 项目支出 · 减少');
  expect(nameOfChange(change, null, 'zh')).toBe('正文 · 项目支出');
  expect(nameOfChange({ ...change, place: { table: 't1', row: 1, column: 1, text: '' } }, named, 'zh')).toBe(
    '正文 · 项目支出',
  );
});

test('each relation that a card leads to stands in one list only', () => {
  const { culprit } = subjects;
  if (!culprit) throw new Error('no sample');
  const known = findingOf('culprit');
  const names = ({ violated, supporting, others }: ReturnType<typeof neighboursOf>) =>
    [violated, supporting, others].map((list) => list.map(({ relation }) => relation));
  expect(names(neighboursOf(culprit, known.tapes[0] ?? null))).toEqual([
    ['r2', 'r3'],
    ['o1', 'o2', 'o3', 'o4', 'o5'],
    [],
  ]);
  // From another figure's mark, with relations of its own.
  const own = finding('own', []).tapes;
  const mark = { ...culprit, tapes: [...known.tapes.slice(1, 2), ...known.others.slice(0, 1), ...own] };
  expect(names(neighboursOf(mark, known.tapes[1] ?? null))).toEqual([['r1', 'r3'], ['o1', 'o2', 'o3', 'o4', 'o5'], []]);
  expect(names(neighboursOf({ ...mark, finding: null }, null))).toEqual([[], [], ['r2', 'o1']]);
});

test('the other end of a relation is not where one stands', () => {
  const [, , same] = findingOf('culprit').tapes;
  if (!same) throw new Error('no sample');
  expect(otherEnd(same, same.total.place)).toBe(same.addends[0]?.place);
  expect(otherEnd(same, { table: 't0', row: 0, column: 0, text: '' })).toBe(same.total.place);
});
