import { describe, expect, test } from 'vitest';
import { pageViewOf } from '../../entrypoints/viewer/session/page-view.ts';
import type { ShownReview, ViewerState } from '../../entrypoints/viewer/session/types.ts';
import { PageView } from '../../lib/model/index.ts';
import { views } from '../components/samples/views.ts';

const sample = views.reviewed;
if (sample?.status !== 'reviewed') throw new Error('the sample has changed');
const { detection, review } = sample;
const shown: ShownReview = {
  detection,
  review: { ...review, source: { ...review.source, pages: 40 } },
  aside: [],
  markMode: 'all',
  current: null,
  unreadPages: [],
};
const progress = { pagesRead: 12, pages: 40, secondsLeft: 7 };

describe('what panel and badge are told of a PDF', () => {
  const states: ViewerState[] = [
    { status: 'opening' },
    { status: 'reading', progress },
    { status: 'reviewed-so-far', progress, shown },
    { status: 'reviewed', shown, fromCache: true },
    { status: 'cancelled', progress, shown },
    { status: 'cancelled', progress, shown: null },
    { status: 'not-disclosure', detection },
    { status: 'no-text', because: 'no-unicode', pages: 3 },
    { status: 'failed', code: 'broken', message: { zh: '坏了', en: 'broken' } },
  ];

  test.each(states)('$status is a view that they can parse', (state) => {
    expect(PageView.parse(pageViewOf(state))).toEqual(pageViewOf(state));
  });

  test('of a whole document nothing is said of pages', () => {
    expect(pageViewOf({ status: 'reviewed', shown, fromCache: false })).not.toHaveProperty('pages');
  });

  test('pages that could not be read are no read ones', () => {
    const unread = { ...shown, unreadPages: [3, 9] };
    expect(pageViewOf({ status: 'reviewed-so-far', progress, shown: unread })).toMatchObject({
      pages: { read: 10, total: 40, secondsLeft: 7, state: 'reading', unread: [3, 9] },
    });
    expect(pageViewOf({ status: 'reviewed', shown: unread, fromCache: false })).toMatchObject({
      pages: { read: 38, total: 40, secondsLeft: null, state: 'done', unread: [3, 9] },
    });
  });

  test('a reading that was stopped has no time left', () => {
    expect(pageViewOf({ status: 'cancelled', progress, shown })).toMatchObject({
      pages: { state: 'stopped', secondsLeft: null },
    });
  });

  test('trying again is offered only where it may help', () => {
    const message = { zh: '', en: '' };
    expect(pageViewOf({ status: 'failed', code: 'broken', message })).toMatchObject({ again: false });
    expect(pageViewOf({ status: 'failed', code: 'unexpected', message })).toMatchObject({ again: true });
    expect(pageViewOf({ status: 'no-text', because: 'scanned', pages: 3 })).toMatchObject({ again: false });
  });
});
