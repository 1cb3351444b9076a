import { describe, expect, test, vi } from 'vitest';
import { Shelf } from '../../entrypoints/reader/shelf.ts';
import { ToBackground } from '../../lib/messages/index.ts';
import type { Finding, SetAside } from '../../lib/model/index.ts';
import { figuresOf } from '../../lib/records/index.ts';
import { review } from '../components/samples/review.ts';

const source = { url: 'http://czj.example.gov.cn/2026.html', name: '2026.html' };
const [first, second] = review.findings as [Finding, Finding];

/** A shelf with a background that keeps what it is told, or refuses to. */
function shelf({ before = [] as SetAside[], keeps = true } = {}) {
  const asked: string[] = [];
  const turned: boolean[][] = [];
  const background = { keeps };
  const one: Shelf = new Shelf({
    source: () => source,
    ask: async (message) => {
      const { type } = ToBackground.parse(message);
      asked.push(type);
      if (type === 'get-aside') return before;
      return type === 'set-aside' ? { kept: background.keeps } : undefined;
    },
    onChange: () => turned.push(one.among(review.findings).map(({ kept }) => kept)),
  });
  return { one, asked, turned, background };
}

function aside(finding: Finding): SetAside {
  return { finding: finding.id, figures: figuresOf(finding), note: '已去信', when: 1, kept: true };
}

describe('what is set aside in the document at hand', () => {
  test('is there from before', async () => {
    const { one } = shelf({ before: [aside(first)] });
    expect(one.among(review.findings)).toEqual([]);
    await one.load();
    expect(one.among(review.findings)).toEqual([aside(first)]);
    expect(one.among([second])).toEqual([]);
  });

  test('is aside at once, and kept when the background says so', async () => {
    const { one, turned } = shelf();
    await one.put(first, '已电话询问', review.findings);
    expect(turned).toEqual([[false], [true]]);
    expect(one.among(review.findings)).toMatchObject([{ finding: 'f1', note: '已电话询问', kept: true }]);
  });

  test('takes another note, under the day and the id that it was set aside with', async () => {
    const before = { ...aside(first), finding: 'before a table came in' };
    const { one } = shelf({ before: [before] });
    await one.load();
    await one.put(first, '二月改正', review.findings);
    expect(one.among(review.findings)).toEqual([{ ...aside(first), note: '二月改正' }]);
    await one.takeBack('f1', review.findings);
    expect(one.among(review.findings)).toEqual([]);
  });

  test('of two with the same figures leaves the other one be', async () => {
    const { one } = shelf();
    const twin = { ...first, id: 'twin' };
    await one.put(first, '已去信', [first, twin]);
    await one.put(twin, '', [first, twin]);
    expect(one.among([first, twin])).toMatchObject([
      { finding: 'f1', note: '已去信' },
      { finding: 'twin', note: '' },
    ]);
  });

  test('stays aside for the life of the page where it may not be kept, also when the page is read again', async () => {
    const { one } = shelf({ keeps: false });
    await one.put(first, '', review.findings);
    await one.load();
    expect(one.among(review.findings)).toMatchObject([{ finding: 'f1', kept: false }]);
  });

  test('follows the document when that is kept, or forgotten', async () => {
    const { one, background } = shelf({ keeps: false, before: [] });
    await one.put(first, '', review.findings);
    await one.put(second, '', review.findings);
    background.keeps = true;
    await one.keepAnew();
    expect(one.among(review.findings).map(({ kept }) => kept)).toEqual([true, true]);
    background.keeps = false;
    await one.keepAnew();
    expect(one.among(review.findings).map(({ kept }) => kept)).toEqual([false, false]);
  });

  test('is taken back under the id that it has now', async () => {
    const { one, asked } = shelf({ before: [{ ...aside(first), finding: 'before a table came in' }] });
    await one.load();
    expect(one.among(review.findings)).toMatchObject([{ finding: 'f1' }]);
    await one.takeBack('f2', review.findings);
    expect(asked).toEqual(['get-aside']);
    await one.takeBack('f1', review.findings);
    expect(one.among(review.findings)).toEqual([]);
    expect(asked).toEqual(['get-aside', 'take-back']);
  });

  test('is nothing where the background does not answer as it should: everything stands', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const answer of [undefined, [{ finding: 'f1' }], [{ ...aside(first), note: 'x'.repeat(3000) }]]) {
      const one = new Shelf({ source: () => source, ask: async () => answer, onChange: () => undefined });
      await one.load();
      expect(one.among(review.findings)).toEqual([]);
    }
    expect(complaint).toHaveBeenCalledTimes(3);
    complaint.mockRestore();
  });
});
