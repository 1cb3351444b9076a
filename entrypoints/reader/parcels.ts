import { browser } from 'wxt/browser';
import { allTapes } from '../../lib/check/all-tapes.ts';
import {
  isOwnPage,
  type MessageRuntime,
  type ParcelOfReader,
  type ParcelPiece,
  type Sender,
  sendParcel,
} from '../../lib/messages/index.ts';
import { runInSlices, type Work } from '../../lib/model/index.ts';
import type { PageReview } from './pipeline.ts';
import type { Session } from './session.ts';

/** What is used of a port. */
interface AskingPort {
  name: string;
  sender?: Sender;
  postMessage(piece: ParcelPiece): void;
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

const contents: Record<ParcelOfReader, (reviewed: PageReview) => Work<unknown>> = {
  interpretation: ({ interpretation }) => wholly(interpretation),
  tapes: allTapes,
};

/** Hands the panel what is too large for an answer, in pieces and with pauses. See `parcelsOfReader`. */
export function handOutParcels(session: Session, signal: AbortSignal): void {
  const listener = (asking: unknown) => {
    const port = asking as AskingPort;
    const content = Object.entries(contents).find(([name]) => name === port.name)?.[1];
    const runtime = browser.runtime as unknown as MessageRuntime;
    if (!content || port.sender?.id !== runtime.id || !isOwnPage(port.sender, runtime)) return;
    const cut = new AbortController();
    port.onDisconnect.addListener(() => cut.abort());
    const work = parcel(content, session.reviewed, (piece) => port.postMessage(piece));
    runInSlices(work, { signal: AbortSignal.any([signal, cut.signal]) }).catch((error: unknown) => {
      // The panel was closed, or has turned to another page.
      if (cut.signal.aborted) return;
      port.disconnect();
      console.error(error);
    });
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(listener));
}

function* parcel(
  content: (reviewed: PageReview) => Work<unknown>,
  reviewed: PageReview | null,
  send: (piece: ParcelPiece) => void,
): Work<void> {
  yield* sendParcel(reviewed && (yield* content(reviewed)), send);
}

function* wholly<Content>(content: Content): Work<Content> {
  yield;
  return content;
}
