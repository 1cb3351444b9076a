import { browser } from 'wxt/browser';
import { allTapes } from '../../lib/check/all-tapes.ts';
import {
  type ConnectRuntime,
  type ParcelOfReader,
  type ParcelTaker,
  sendParcel,
  serveParcels,
} from '../../lib/messages/index.ts';
import { runInSlices, type Work } from '../../lib/model/index.ts';
import type { PageReview } from './pipeline.ts';
import type { Session } from './session.ts';

const contents: Record<ParcelOfReader, (reviewed: PageReview) => Work<unknown>> = {
  interpretation: ({ interpretation }) => wholly(interpretation),
  tapes: allTapes,
};

/** Hands the panel what is too large for an answer, in pieces and with pauses. See `parcelsOfReader`. */
export function handOutParcels(session: Session, signal: AbortSignal): void {
  const send = (name: ParcelOfReader) => (taker: ParcelTaker, cut: AbortSignal) => {
    const work = parcel(contents[name], session.reviewed, taker);
    runInSlices(work, { signal: AbortSignal.any([signal, cut]) }).catch((error: unknown) => {
      // The panel was closed, or has turned to another page.
      if (cut.aborted) return;
      taker.hangUp();
      console.error(error);
    });
  };
  serveParcels({
    runtime: browser.runtime as unknown as ConnectRuntime,
    parcels: { interpretation: send('interpretation'), tapes: send('tapes') },
    signal,
  });
}

function* parcel(
  content: (reviewed: PageReview) => Work<unknown>,
  reviewed: PageReview | null,
  { take }: ParcelTaker,
): Work<void> {
  yield* sendParcel(reviewed && (yield* content(reviewed)), take);
}

function* wholly<Content>(content: Content): Work<Content> {
  yield;
  return content;
}
