import { browser } from 'wxt/browser';
import {
  isOwnPage,
  KEEP_PORT,
  type MessageRuntime,
  type ParcelOfReader,
  type ParcelPiece,
  parcelsOfReader,
  receive,
  type Sender,
  type ToBackground,
  ToReader,
} from '../../../lib/messages/index.ts';
import { answer } from '../../reader/answers.ts';
import type { ParcelTaker } from './reading.ts';
import type { AskParcel, PdfSession } from './session.ts';

/** What is used of a port. */
interface AskingPort {
  name: string;
  sender?: Sender;
  postMessage(piece: ParcelPiece): void;
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

function takerOf(port: Pick<AskingPort, 'postMessage' | 'disconnect'>): ParcelTaker {
  return { take: (piece) => port.postMessage(piece), hangUp: () => port.disconnect() };
}

/** Answers the panel and the background as the reader in a web page does: for them the viewer is the reader of its tab. */
export function servePanel(session: PdfSession, signal: AbortSignal): void {
  const runtime = browser.runtime as unknown as MessageRuntime;
  receive({
    runtime,
    schema: ToReader,
    from: 'own-pages',
    answer: (message) => Promise.resolve(answer(session, message)),
    signal,
  });
  const listener = (asking: unknown) => {
    const port = asking as AskingPort;
    if (!isParcel(port.name) || port.sender?.id !== runtime.id || !isOwnPage(port.sender, runtime)) return;
    const cut = new AbortController();
    port.onDisconnect.addListener(() => cut.abort());
    session.parcel(port.name, takerOf(port), cut.signal);
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(listener));
}

function isParcel(name: string): name is ParcelOfReader {
  return Object.hasOwn(parcelsOfReader, name);
}

export function tellBackground(message: ToBackground): void {
  browser.runtime.sendMessage(message).catch((error: unknown) => console.error(error));
}

/** Hands a checked document to the background, which hangs up when it has kept it, or may not. */
export function handOver(ask: AskParcel): void {
  const port = browser.runtime.connect({ name: KEEP_PORT });
  const cut = new AbortController();
  port.onDisconnect.addListener(() => cut.abort());
  ask(takerOf(port), cut.signal);
}
