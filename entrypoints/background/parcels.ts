import { browser } from 'wxt/browser';
import {
  isReader,
  type MessageRuntime,
  ParcelInbox,
  ParcelPiece,
  type Sender,
  ToBackground,
} from '../../lib/messages/index.ts';

/** What is used of a port. */
export interface ParcelPort {
  sender?: Sender;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  disconnect(): void;
}

/** Largest message that is taken, in characters: a page's script cannot fill the memory. */
const LARGEST = 200_000_000;

/** Puts a page's parcel together and hands it on as the one message that it is, parsed as every other. */
export function receiveParcel(
  port: ParcelPort,
  answer: (message: ToBackground, sender: Sender) => Promise<unknown> | undefined,
): void {
  const { sender } = port;
  if (!sender || sender.id !== browser.runtime.id || !isReader(sender, browser.runtime as unknown as MessageRuntime)) {
    port.disconnect();
    return;
  }
  const inbox = new ParcelInbox();
  let size = 0;
  port.onMessage.addListener((message) => {
    const piece = ParcelPiece.safeParse(message);
    if (piece.success) size += piece.data.text.length;
    if (!piece.success || size > LARGEST) {
      port.disconnect();
      return;
    }
    const parcel = inbox.take(piece.data);
    if (!parcel) return;
    const parsed = ToBackground.safeParse(parcel.value);
    const answered = parsed.success ? answer(parsed.data, sender) : Promise.reject(parsed.error);
    // The port stays open until it is kept: an open port keeps the background awake.
    Promise.resolve(answered)
      .catch(console.error)
      .finally(() => port.disconnect());
  });
}
