import { allTapes } from '../../../../lib/check/all-tapes.ts';
import { type ParcelPiece, sendParcel, type ToBackground } from '../../../../lib/messages/index.ts';
import type { Work } from '../../../../lib/model/index.ts';
import type { FromExtraction, Parcel, ToExtraction } from './protocol.ts';
import type { PdfReview } from './review-pages.ts';

const contents: Record<Parcel, (reviewed: PdfReview) => Work<unknown>> = {
  *interpretation({ interpretation }) {
    yield;
    return interpretation;
  },
  tapes: allTapes,
  *keep({ interpretation, review }) {
    yield;
    const message: Extract<ToBackground, { type: 'keep' }> = { type: 'keep', interpretation, review };
    return message;
  },
};

/** Writes out, piece by piece, what was asked for; null where nothing was checked. */
export function* handOut(
  { id, name }: Extract<ToExtraction, { type: 'parcel' }>,
  reviewed: PdfReview | null,
  send: (message: FromExtraction) => void,
): Work<void> {
  const value = reviewed && (yield* contents[name](reviewed));
  yield* sendParcel(value, (piece: ParcelPiece) => send({ type: 'piece', id, piece }));
}
