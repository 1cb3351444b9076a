import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Extraction } from '../../entrypoints/viewer/session/extraction/extraction.ts';
import { unpackPages } from '../../entrypoints/viewer/session/extraction/packed-pages.ts';
import type { FromExtraction, ToExtraction } from '../../entrypoints/viewer/session/extraction/protocol.ts';
import { ReviewInbox, type ReviewOnPage } from '../../entrypoints/viewer/session/extraction/received-review.ts';
import { ParcelInbox, type ParcelPiece } from '../../lib/messages/index.ts';
import { Interpretation, isCellPlace } from '../../lib/model/index.ts';
import { PdfProblem } from '../../lib/read/pdf/document.ts';
import type { PageContent } from '../../lib/read/pdf/page-content.ts';
import { HEADER, row, scannedPage, tablePage, textPage } from './made-up-pages.ts';

/** The document that the worker reads: its pages as read, null for one that cannot be. */
const paper: { pages: (PageContent | null)[]; problem: Error | null; drawn: number[]; onDraw: (page: number) => void } =
  {
    pages: [],
    problem: null,
    drawn: [],
    onDraw: () => undefined,
  };
/** What the page keeps of documents that were read, packed. */
const memory = new Map<string, Uint8Array>();

vi.mock('../../entrypoints/viewer/session/extraction/page-source.ts', () => ({
  PageSource: class {
    async open() {
      if (paper.problem) throw paper.problem;
      return paper.pages.length;
    }
    async draw(page: number, _next: number | null, signal: AbortSignal) {
      paper.onDraw(page);
      await new Promise((resume) => setTimeout(resume, 1));
      signal.throwIfAborted();
      paper.drawn.push(page);
      return paper.pages[page - 1] ?? null;
    }
    async close() {
      paper.onDraw(0);
    }
  },
}));
vi.mock('../../lib/read/pdf/index.ts', async (original) => ({
  ...(await original<typeof import('../../lib/read/pdf/index.ts')>()),
  pageContent: (drawn: unknown) => drawn,
}));

type Ended = Extract<FromExtraction, { type: 'ended' }>['end'];

/** Reads the paper, and hears all that the page would. */
function reading(order: Partial<Extract<ToExtraction, { type: 'read' }>> = {}) {
  const inbox = new ReviewInbox();
  const reviews: ReviewOnPage[] = [];
  const messages: FromExtraction[] = [];
  const extraction = new Extraction(
    {
      type: 'read',
      bytes: new Uint8Array([1, 2, 3]),
      password: null,
      source: { name: 'a.pdf', url: 'http://czj.example.gov.cn/a.pdf' },
      remember: false,
      inView: [1],
      wanted: false,
      skip: [],
      ...order,
    },
    (message) => {
      messages.push(message);
      if (message.type === 'recall') extraction.recalled(memory.get(message.sha256) ?? null);
      if (message.type === 'remember') memory.set(message.sha256, message.packed);
      if (!message.type.startsWith('review-')) return;
      // As it comes out of a worker.
      const reviewed = inbox.take(structuredClone(message) as Parameters<ReviewInbox['take']>[0]);
      if (reviewed) reviews.push(reviewed);
    },
  );
  const ends = () => messages.flatMap((message): Ended[] => (message.type === 'ended' ? [message.end] : []));
  return { extraction, reviews, messages, ends };
}

/** Cover, then one table a page, each with its title. */
function budget(tables: number): PageContent[] {
  const cover = textPage(1, ['某局2023年部门预算公开', '现将某局2023年部门预算公开如下。']);
  const body = [
    row('', '合计', 30, 12),
    row('201', '一般公共服务支出', 20, 5),
    row('208', '社会保障和就业支出', 10, 7),
  ];
  return [
    cover,
    ...Array.from({ length: tables }, (_, index) =>
      tablePage(index + 2, `${index + 1}．部门支出总表`, [HEADER, ...body], 120),
    ),
  ];
}

beforeEach(() => {
  Object.assign(paper, { pages: budget(3), problem: null, drawn: [], onDraw: () => undefined });
  memory.clear();
});

describe('a document that is read through', () => {
  test('is reviewed, with its tapes and where all stands', async () => {
    const { extraction, reviews, ends } = reading();
    await extraction.run();
    expect(ends()).toEqual([{ kind: 'reviewed', fromCache: false }]);
    const last = reviews.at(-1);
    expect(last?.final).toBe(true);
    expect(last?.review.tables).toHaveLength(3);
    expect(last?.review.counts.holds).toBeGreaterThan(6);
    expect(last?.review.source).toMatchObject({ pages: 4, mediaType: 'application/pdf' });
    expect(last?.review.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    const [mark] = last?.review.marks ?? [];
    const tape = last?.tapeOf(mark?.relations[0] ?? '');
    expect(tape?.heading.zh).toMatch(/第 2 页/);
    const place = mark?.place;
    if (!last || !place || !isCellPlace(place)) throw new Error('Nothing is marked');
    expect(last.ink.tables.get(place.table)?.cells.get(`${place.row}:${place.column}`)?.[0]?.page).toBe(2);
    expect(() => last.tapeOf('no such')).toThrow(/no relation/);
  });

  test('hands out, in pieces, what panel and records take', async () => {
    const { extraction, messages } = reading();
    await extraction.run();
    await extraction.parcel({ type: 'parcel', id: 7, name: 'interpretation' }, new AbortController().signal);
    const inbox = new ParcelInbox();
    const pieces = messages.flatMap((message): ParcelPiece[] => (message.type === 'piece' ? [message.piece] : []));
    const parcels = pieces.flatMap((piece) => inbox.take(piece) ?? []);
    expect(parcels).toHaveLength(1);
    expect(Interpretation.parse(parcels[0]?.value).disclosure.tables).toHaveLength(3);
  });

  test('is remembered where that may be, and comes from memory next time', async () => {
    await reading({ remember: true }).extraction.run();
    const [packed = new Uint8Array()] = memory.values();
    expect(await unpackPages(packed)).toEqual(paper.pages);
    paper.drawn = [];
    const again = reading({ remember: true });
    await again.extraction.run();
    expect(paper.drawn).toEqual([]);
    expect(again.ends()).toEqual([{ kind: 'reviewed', fromCache: true }]);
    expect(again.reviews.at(-1)?.review.tables).toHaveLength(3);
  });

  test('is read anew where what was remembered is of no use', async () => {
    await reading({ remember: true }).extraction.run();
    for (const sha256 of memory.keys()) memory.set(sha256, new Uint8Array([1, 2, 3]));
    const complaint = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const again = reading({ remember: true });
    await again.extraction.run();
    expect(again.ends()).toEqual([{ kind: 'reviewed', fromCache: false }]);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });

  test('is not remembered where that may not be, nor with a password', async () => {
    await reading({ remember: false }).extraction.run();
    await reading({ remember: true, password: 'secret' }).extraction.run();
    expect(memory.size).toBe(0);
  });
});

describe('a page that cannot be read', () => {
  test('is named, the tables beside it are told as not checked, and nothing is remembered', async () => {
    const long = [HEADER, row('', '合计', 60, 24), row('201', '一般公共服务支出', 20, 5)];
    // The rest of its rows stands on the page that cannot be read.
    paper.pages = [...budget(2), tablePage(4, '三．部门支出总表', long), null, ...budget(2).slice(1)];
    paper.pages = paper.pages.map((page, index) => page && { ...page, page: index + 1 });
    const { extraction, reviews } = reading({ remember: true });
    await extraction.run();
    const last = reviews.at(-1);
    expect(last?.unreadPages).toEqual([5]);
    expect(last?.review.findings).toEqual([]);
    const told = last?.review.tables.map(({ pages, state, reason }) => [pages?.[0], state, reason?.zh ?? null]);
    const cut = '这张表有一部分可能在没有读成的页上';
    expect(told).toEqual([
      [2, 'checked', null],
      [3, 'checked', null],
      [4, 'not-checked', cut],
      [6, 'not-checked', cut],
      [7, 'checked', null],
    ]);
    expect(memory.size).toBe(0);
  });

  test('that has brought a worker to a halt is not tried again', async () => {
    const { extraction, reviews } = reading({ skip: [3] });
    await extraction.run();
    expect(paper.drawn).toEqual([1, 2, 4]);
    expect(reviews.at(-1)?.unreadPages).toEqual([3]);
  });
});

describe('a reading that is stopped', () => {
  test('keeps what was read, and goes on where it was', async () => {
    const { extraction, ends, reviews } = reading();
    paper.onDraw = (page) => page === 3 && extraction.cancel();
    await extraction.run();
    expect(ends()).toMatchObject([{ kind: 'cancelled', progress: { pagesRead: 2, pages: 4 } }]);
    paper.onDraw = () => undefined;
    extraction.checkAnyway();
    await vi.waitFor(() => expect(ends()).toHaveLength(2));
    expect(paper.drawn).toEqual([1, 2, 3, 4]);
    expect(ends()[1]).toEqual({ kind: 'reviewed', fromCache: false });
    expect(reviews.at(-1)?.review.tables).toHaveLength(3);
  });
});

describe('what is no disclosure that can be read', () => {
  test('is told as what it is, and checked when it is asked for', async () => {
    paper.pages = [textPage(1, ['会议通知', '请各位同事准时参加。']), textPage(2, ['联系人：某某'])];
    const { extraction, ends } = reading();
    await extraction.run();
    expect(ends()).toMatchObject([{ kind: 'not-disclosure', detection: { verdict: 'none' } }]);
    extraction.checkAnyway();
    await vi.waitFor(() => expect(ends()).toHaveLength(2));
    expect(ends()[1]).toMatchObject({ kind: 'reviewed' });
    expect(paper.drawn).toEqual([1, 2]);
  });

  test('pictures of pages', async () => {
    paper.pages = [scannedPage(1), scannedPage(2)];
    const { extraction, ends, reviews } = reading({ remember: true });
    await extraction.run();
    expect(ends()).toEqual([{ kind: 'no-text', because: 'scanned', pages: 2 }]);
    expect(reviews).toEqual([]);
  });

  test('bytes that do not open, and pages of which none can be read', async () => {
    paper.problem = new PdfProblem('encrypted');
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const locked = reading();
    await locked.extraction.run();
    expect(locked.ends()).toEqual([{ kind: 'failed', code: 'encrypted' }]);
    paper.problem = new TypeError('a mistake of ours');
    const failing = reading();
    await failing.extraction.run();
    expect(failing.ends()).toEqual([{ kind: 'failed', code: 'unexpected' }]);
    expect(complaint).toHaveBeenCalledTimes(2);
    complaint.mockRestore();
    Object.assign(paper, { problem: null, pages: [null, null] });
    const broken = reading();
    await broken.extraction.run();
    expect(broken.ends()).toEqual([{ kind: 'failed', code: 'broken' }]);
  });
});

describe('while a long document is read', () => {
  test('what stands so far is told, and a table that goes on is not', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`20${110 + index}`, `第${index + 1}项`, 10, 4));
    const start = tablePage(2, '部门支出总表', [HEADER, row('', '合计', 1200, 480), ...rows]);
    const goesOn = [3, 4, 5].map((page) => tablePage(page, null, rows));
    paper.pages = [...budget(1).slice(0, 1), start, ...goesOn, ...budget(7).slice(1)].map((page, index) => ({
      ...page,
      page: index + 1,
    }));
    const { extraction, reviews } = reading();
    // Slow enough that what is read is told in between.
    paper.onDraw = () => {
      const until = performance.now() + 130;
      while (performance.now() < until);
    };
    await extraction.run();
    const early = reviews.filter(({ final }) => !final);
    expect(early.length).toBeGreaterThan(0);
    for (const { review } of early) expect(review.findings).toEqual([]);
    expect(reviews.at(-1)?.review.tables).toHaveLength(8);
    expect(reviews.at(-1)?.review.tables[0]?.pages).toEqual([2, 3, 4, 5]);
  });
});
