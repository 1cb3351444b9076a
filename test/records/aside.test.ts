import { describe, expect, test } from 'vitest';
import type { Finding, Review, SetAside } from '../../lib/model/index.ts';
import {
  asideAmong,
  asideOf,
  deleteAll,
  deleteDocument,
  figuresOf,
  keepAside,
  standing,
  takeBack,
} from '../../lib/records/index.ts';
import { review } from '../components/samples/review.ts';
import { freshRecords, freshStorage } from './fresh-records.ts';

const source = { url: 'http://czj.example.gov.cn/2026.html#top', name: '2026.html' };
const [first, second, third] = review.findings as [Finding, Finding, Finding];

function aside(finding: Finding, more: Partial<SetAside> = {}): SetAside {
  return { finding: finding.id, figures: figuresOf(finding), note: '已去信', when: 1, kept: false, ...more };
}

/** The same finding with another figure printed in its first line. */
function withFigure(finding: Finding, text: string): Finding {
  const changed = structuredClone(finding);
  const line = changed.tapes[0]?.addends[0];
  if (!line) throw new Error('the sample has changed');
  line.text = text;
  return changed;
}

/** The same finding one table further down, as when a table comes in before it. */
function movedDown(finding: Finding): Finding {
  const further = (text: string) => text.replaceAll(/"t(\d+)"/g, (_, number) => `"t${Number(number) + 1}"`);
  return { ...(JSON.parse(further(JSON.stringify(finding))) as Finding), id: `${finding.id}-moved` };
}

describe('what a finding is known by', () => {
  test('every figure that takes part, as it is printed', () => {
    expect(figuresOf(first)).toMatch(/^[0-9a-f]{32}$/);
    expect(figuresOf(withFigure(first, '827.08'))).not.toBe(figuresOf(first));
    const [, ...fewer] = first.tapes;
    expect(figuresOf({ ...first, tapes: fewer })).not.toBe(figuresOf(first));
    expect(figuresOf({ ...first, rule: 'another' })).not.toBe(figuresOf(first));
  });

  test('not where it stands, nor what we say of it', () => {
    expect(figuresOf(movedDown(first))).toBe(figuresOf(first));
    const retold = { ...first, message: { zh: '换了说法', en: 'said otherwise' }, repair: null, culprit: null };
    expect(figuresOf(retold)).toBe(figuresOf(first));
  });

  test('its sentence, where there is no arithmetic; its id, where it stands nowhere', () => {
    const worded = { ...third, message: { zh: '句子里多了一个句号', en: 'one full stop too many' } };
    expect(figuresOf(worded)).not.toBe(figuresOf(third));
    const missing = { ...third, places: [] };
    expect(figuresOf(missing)).not.toBe(figuresOf({ ...missing, id: 'missing another' }));
  });
});

describe('which findings are aside', () => {
  test('the same one with the same figures, and none whose figures have changed', () => {
    const known = [aside(first), aside(third)];
    expect(asideAmong(review.findings, known).map(({ finding }) => finding)).toEqual(['f1', 'f3']);
    expect(asideAmong([withFigure(first, '827.10'), second, third], known).map(({ finding }) => finding)).toEqual([
      'f3',
    ]);
    expect(asideAmong([second], known)).toEqual([]);
  });

  test('also where a table has come in before it: under its new id', () => {
    const moved = movedDown(first);
    expect(asideAmong([moved, second], [aside(first)])).toMatchObject([{ finding: moved.id, note: '已去信' }]);
  });

  test('of several with the same figures, only the very one', () => {
    const twin = { ...first, id: 'twin' };
    expect(asideAmong([first, twin], [aside(twin)]).map(({ finding }) => finding)).toEqual(['twin']);
    expect(asideAmong([{ ...first, id: 'a' }, twin], [aside(first)])).toEqual([]);
  });
});

describe('a review without what is aside', () => {
  const marked: Review = {
    ...review,
    marks: [
      { place: first.places[0] as Finding['places'][number], kind: 'violated', relations: ['r1', 'r9'] },
      { place: first.culprit as Finding['places'][number], kind: 'culprit', relations: ['r1', 'r2', 'r3'] },
      { place: second.places[0] as Finding['places'][number], kind: 'violated', relations: ['r4'] },
      { place: { table: 't3', row: 9, column: 4, text: '1.00' }, kind: 'holds', relations: ['r8'] },
    ],
  };

  test('does not count it, in the document and in its tables', () => {
    const rest = standing(marked, [aside(first)]);
    expect(rest.findings.map(({ id }) => id)).toEqual(['f2', 'f3']);
    expect(rest.counts).toEqual({ ...review.counts, violated: review.counts.violated - 3 });
    const table = (id: string) => rest.tables.find((each) => each.table === id);
    expect(table('t3')).toMatchObject({ state: 'checked', counts: { violated: 0, holds: 41 } });
    expect(table('t2')).toBe(marked.tables[1]);
    expect(marked.tables[2]).toMatchObject({ state: 'contradicts', counts: { violated: 2 } });
  });

  test('quiets its marks, and no other', () => {
    const kinds = (aside: SetAside[]) => standing(marked, aside).marks.map(({ kind }) => kind);
    expect(kinds([aside(first)])).toEqual(['undecided', 'undecided', 'violated', 'holds']);
    expect(kinds([aside(second)])).toEqual(['violated', 'culprit', 'undecided', 'holds']);
  });

  test('keeps a figure loud that takes part in another contradiction', () => {
    const [mark] = marked.marks;
    if (!mark) throw new Error('the sample has changed');
    const both = { ...marked, marks: [{ ...mark, relations: ['r1', 'r4'] }] };
    expect(standing(both, [aside(first)]).marks.map(({ kind }) => kind)).toEqual(['violated']);
    const shared = { ...both, findings: [first, { ...second, culprit: mark.place }] };
    expect(standing(shared, [aside(first)]).marks.map(({ kind }) => kind)).toEqual(['culprit']);
  });

  test('is the review itself where nothing is aside', () => {
    expect(standing(marked, [])).toBe(marked);
    expect(standing(marked, [aside(first, { finding: 'gone' })])).toBe(marked);
  });
});

describe('what is kept of it', () => {
  test('belongs to the address, survives closing, and the later note counts', async () => {
    const storage = freshStorage();
    const before = freshRecords(storage);
    await keepAside(before, source, aside(first));
    await keepAside(before, source, aside(first, { note: '已答复', when: 5 }));
    await keepAside(before, source, aside(second, { when: 3 }));
    await keepAside(before, { ...source, url: 'http://czj.example.gov.cn/2025.html' }, aside(third));
    before.close();

    const records = freshRecords(storage);
    const elsewhere = { ...source, url: 'http://czj.example.gov.cn/2026.html#part' };
    expect(await asideOf(records, elsewhere)).toEqual([
      aside(second, { when: 3, kept: true }),
      aside(first, { note: '已答复', when: 5, kept: true }),
    ]);
    await takeBack(records, source, aside(first));
    expect((await asideOf(records, source)).map(({ finding }) => finding)).toEqual(['f2']);
  });

  test('goes with the document, or with everything', async () => {
    const records = freshRecords();
    const local = { url: null, name: '预算.pdf' };
    await keepAside(records, source, aside(first));
    await keepAside(records, local, aside(first));
    await deleteDocument(records, source);
    expect(await asideOf(records, source)).toEqual([]);
    expect(await asideOf(records, local)).toHaveLength(1);
    await deleteAll(records);
    expect(await asideOf(records, local)).toEqual([]);
  });
});
