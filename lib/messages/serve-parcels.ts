import type { ParcelOfReader } from './answers-of-reader.ts';
import type { ParcelPiece } from './parcel.ts';
import { isOwnPage, type MessageRuntime, type Sender } from './receive.ts';

/** What is used of a port that carries a parcel to the one who asked. */
interface AskingPort {
  name: string;
  sender?: Sender;
  postMessage(piece: ParcelPiece): void;
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

/** Who asked for a parcel. */
export interface ParcelTaker {
  take: (piece: ParcelPiece) => void;
  /** No more will come. */
  hangUp: () => void;
}

/** `browser.runtime`, or what a test puts in its place. */
export interface ConnectRuntime extends Pick<MessageRuntime, 'id' | 'getURL'> {
  onConnect: {
    addListener(listener: (port: unknown) => void): void;
    removeListener(listener: (port: unknown) => void): void;
  };
}

export interface ParcelServer {
  runtime: ConnectRuntime;
  /** Sends each parcel. `cut` is aborted when the one who asked hangs up. */
  parcels: Record<ParcelOfReader, (taker: ParcelTaker, cut: AbortSignal) => void>;
  signal: AbortSignal;
}

/** Hands our own pages what is too large for an answer. See `parcelsOfReader`. Nobody else is served. */
export function serveParcels({ runtime, parcels, signal }: ParcelServer): void {
  const listener = (asking: unknown) => {
    const port = asking as AskingPort;
    const send = Object.entries(parcels).find(([name]) => name === port.name)?.[1];
    if (!send || port.sender?.id !== runtime.id || !isOwnPage(port.sender, runtime)) return;
    const cut = new AbortController();
    port.onDisconnect.addListener(() => cut.abort());
    send(takerOf(port), cut.signal);
  };
  runtime.onConnect.addListener(listener);
  // An extension that is gone has taken its listeners along.
  signal.addEventListener('abort', () => runtime.onConnect?.removeListener(listener));
}

/** Whoever is at the other end of a port, as one to whom a parcel is sent. */
export function takerOf(port: Pick<AskingPort, 'postMessage' | 'disconnect'>): ParcelTaker {
  return { take: (piece) => port.postMessage(piece), hangUp: () => port.disconnect() };
}
