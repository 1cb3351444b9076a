import { browser } from 'wxt/browser';
import { KEEP_PORT, sendParcel, type ToBackground } from '../../lib/messages/index.ts';
import { type Interpretation, type Review, runInSlices } from '../../lib/model/index.ts';

/** Hands a checked document to the background in pieces, which keeps it where it may be kept. */
export async function keep(interpretation: Interpretation, review: Review, signal: AbortSignal): Promise<void> {
  // An extension that was updated or switched off meanwhile takes nothing any more.
  if (!browser.runtime?.id) return;
  const message: Extract<ToBackground, { type: 'keep' }> = { type: 'keep', interpretation, review };
  const port = browser.runtime.connect({ name: KEEP_PORT });
  const cut = new AbortController();
  port.onDisconnect.addListener(() => cut.abort());
  try {
    await runInSlices(
      sendParcel(message, (piece) => port.postMessage(piece)),
      { signal: AbortSignal.any([signal, cut.signal]) },
    );
  } catch (error) {
    port.disconnect();
    // The background has hung up: it says why itself.
    if (!cut.signal.aborted) throw error;
  }
}
