import { browser } from 'wxt/browser';
import {
  type ConnectRuntime,
  KEEP_PORT,
  type MessageRuntime,
  receive,
  serveParcels,
  type ToBackground,
  ToReader,
  takerOf,
} from '../../../lib/messages/index.ts';
import { answer } from '../../reader/answers.ts';
import type { AskParcel, PdfSession } from './session.ts';

/** Answers the panel and the background as the reader in a web page does: for them the viewer is the reader of its tab. */
export function servePanel(session: PdfSession, signal: AbortSignal): void {
  receive({
    runtime: browser.runtime as unknown as MessageRuntime,
    schema: ToReader,
    from: 'own-pages',
    answer: (message) => Promise.resolve(answer(session, message)),
    signal,
  });
  serveParcels({
    runtime: browser.runtime as unknown as ConnectRuntime,
    parcels: {
      interpretation: (taker, cut) => session.parcel('interpretation', taker, cut),
      tapes: (taker, cut) => session.parcel('tapes', taker, cut),
    },
    signal,
  });
}

export function tellBackground(message: ToBackground): void {
  askBackground(message).catch((error: unknown) => console.error(error));
}

export function askBackground(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Hands a checked document to the background, which hangs up when it has kept it, or may not. */
export function handOver(ask: AskParcel): void {
  const port = browser.runtime.connect({ name: KEEP_PORT });
  const cut = new AbortController();
  port.onDisconnect.addListener(() => cut.abort());
  ask(takerOf(port), cut.signal);
}
