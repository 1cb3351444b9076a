import type { PagesRead, PageView } from '../../../lib/model/index.ts';
import type { ReadingProgress, ShownReview, ViewerState } from './types.ts';
import { inBoth } from './words.ts';

/** What panel and badge are told of a PDF: the same as of a page, and how far it was read. */
export function pageViewOf(state: ViewerState): PageView {
  switch (state.status) {
    case 'opening':
      return { status: 'reading', step: 'read', tablesRead: 0 };
    case 'reading':
      return { status: 'reading', step: 'read', tablesRead: 0, pages: pagesOf(state.progress, 'reading', []) };
    case 'reviewed-so-far':
      return reviewed(state.shown, pagesOf(state.progress, 'reading', state.shown.unreadPages));
    case 'reviewed':
      return reviewed(state.shown, missing(state.shown));
    case 'cancelled':
      return state.shown
        ? reviewed(state.shown, pagesOf(state.progress, 'stopped', state.shown.unreadPages))
        : { status: 'failed', message: inBoth('panel.readingStopped') };
    case 'not-disclosure':
      return { status: 'not-disclosure', detection: state.detection };
    case 'no-text':
      return { status: 'failed', message: inBoth(`errors.${state.because}`), again: false };
    case 'failed':
      // The bytes will be the same, and what they are.
      return { status: 'failed', message: state.message, again: state.code === 'unexpected' };
  }
}

function reviewed(
  { detection, review, aside, markMode, current }: ShownReview,
  pages: PagesRead | undefined,
): PageView {
  return { status: 'reviewed', detection, review, aside: [...aside], markMode, current, ...(pages && { pages }) };
}

function pagesOf(
  { pagesRead, pages, secondsLeft }: ReadingProgress,
  state: PagesRead['state'],
  unread: number[],
): PagesRead {
  const read = pagesRead - unread.length;
  return { read, total: pages, secondsLeft: state === 'reading' ? secondsLeft : null, state, unread };
}

/** Where all was read that can be: which pages could not. */
function missing({ review, unreadPages }: ShownReview): PagesRead | undefined {
  if (unreadPages.length === 0) return undefined;
  const total = review.source.pages;
  return { read: total - unreadPages.length, total, secondsLeft: null, state: 'done', unread: unreadPages };
}
