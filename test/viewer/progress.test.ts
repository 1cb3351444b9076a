import { describe, expect, test } from 'vitest';
import { Pace } from '../../entrypoints/viewer/session/extraction/pace.ts';
import { isViewNew, nextPage } from '../../entrypoints/viewer/session/extraction/reading-order.ts';
import { ReviewSchedule } from '../../entrypoints/viewer/session/extraction/review-schedule.ts';

describe('the next page', () => {
  function orderOf(pages: number, inView: number[]): number[] {
    const settled = new Set<number>();
    const order: number[] = [];
    for (let page = nextPage(pages, settled, inView); page !== null; page = nextPage(pages, settled, inView)) {
      order.push(page);
      settled.add(page);
    }
    return order;
  }

  test('is the first that is left, when the reader is at the beginning', () => {
    expect(orderOf(5, [1])).toEqual([1, 2, 3, 4, 5]);
  });

  test('is what the reader sees, then what stands beside it, then the rest', () => {
    expect(orderOf(12, [8, 9])).toEqual([8, 9, 10, 11, 7, 6, 1, 2, 3, 4, 5, 12]);
  });

  test('is never one that is not there', () => {
    expect(orderOf(3, [3, 4, 99])).toEqual([3, 2, 1]);
    expect(orderOf(2, [])).toEqual([1, 2]);
  });

  test('what the reader sees is worth a review when its neighbours are read, and no review knew of it', () => {
    const none = new Set<number>();
    expect(isViewNew(10, new Set([4, 5, 6, 7, 8]), none, [6])).toBe(true);
    expect(isViewNew(10, new Set([4, 5, 6, 7]), none, [6])).toBe(false);
    expect(isViewNew(10, new Set([1, 2, 3]), none, [1])).toBe(true);
    expect(isViewNew(10, new Set([1, 2, 3, 4, 5]), new Set([1, 2, 3]), [2, 3])).toBe(false);
    expect(isViewNew(10, new Set([1, 2, 3, 4, 5, 6]), new Set([1, 2, 3]), [3, 4])).toBe(true);
    expect(isViewNew(10, new Set([1]), none, [])).toBe(false);
  });
});

describe('reviews while a document is read', () => {
  /** Reads page by page, each as long as the others, and reviews as told; a review takes a page's time for ten pages. */
  function reviewsOf(pages: number, perPage: number): number[] {
    const schedule = new ReviewSchedule();
    const at: number[] = [];
    let now = 0;
    for (let read = 1; read <= pages; read++) {
      now += perPage;
      const standing = { read, left: perPage * (pages - read), viewIsNew: false, now };
      if (!schedule.isDue(standing)) continue;
      at.push(read);
      schedule.reviewed(standing, (perPage * read) / 10);
    }
    return at;
  }

  test('come at ever longer distances, and all together are of few more pages than the document has', () => {
    const reviews = reviewsOf(250, 40);
    expect(reviews).toEqual([4, 8, 16, 32, 64, 128]);
    expect(reviews.reduce((sum, read) => sum + read, 0)).toBeLessThanOrEqual(2 * 250);
  });

  test('do not come where all will be read in a moment', () => {
    expect(reviewsOf(12, 20)).toEqual([]);
  });

  test('come when the reader has turned to other pages that are read now, if not in quick succession', () => {
    const schedule = new ReviewSchedule();
    schedule.reviewed({ read: 8, now: 1000 }, 50);
    const standing = { read: 13, left: 9000, viewIsNew: false, now: 2000 };
    expect(schedule.isDue(standing)).toBe(false);
    expect(schedule.isDue({ ...standing, viewIsNew: true })).toBe(true);
    expect(schedule.isDue({ ...standing, viewIsNew: true, now: 1100 })).toBe(false);
  });
});

describe('the time that is left', () => {
  test('is not told before it can be', () => {
    const pace = new Pace();
    pace.page(100);
    expect(pace.secondsLeft(9, 10)).toBeNull();
  });

  test('is of the last pages, the last review counted in, rounded up', () => {
    const pace = new Pace();
    for (let page = 0; page < 40; page++) pace.page(page < 16 ? 1000 : 50);
    expect(pace.secondsLeft(60, 100)).toBe(3);
    pace.review(40, 400);
    expect(pace.secondsLeft(60, 100)).toBe(4);
    expect(pace.readingLeft(60)).toBe(3000);
  });
});
