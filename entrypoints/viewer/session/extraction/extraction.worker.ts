import { Extraction } from './extraction.ts';
import type { Send, ToExtraction } from './protocol.ts';

/*
 * The worker that reads and checks a document, beside the viewer page: whatever it does, the page scrolls. It parses in
 * yet another worker.
 */

const scope = globalThis as unknown as {
  postMessage(message: unknown, handedOver: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToExtraction>) => void) | null;
};

const send: Send = (message, handedOver = []) => scope.postMessage(message, handedOver);
const handingOut = new Map<number, AbortController>();
let extraction: Extraction | null = null;

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'read':
      extraction = new Extraction(data, send);
      void extraction.run();
      return;
    case 'in-view':
      extraction?.turnTo(data.pages);
      return;
    case 'cancel':
      extraction?.cancel();
      return;
    case 'check-anyway':
      extraction?.checkAnyway();
      return;
    case 'recalled':
      extraction?.recalled(data.packed);
      return;
    case 'parcel':
      void handOutParcel(data);
      return;
    case 'hang-up':
      handingOut.get(data.id)?.abort();
      return;
  }
};
// Its first word: the page knows that it runs.
send({ type: 'alive', page: null });

async function handOutParcel(request: Extract<ToExtraction, { type: 'parcel' }>): Promise<void> {
  const asked = new AbortController();
  handingOut.set(request.id, asked);
  try {
    await extraction?.parcel(request, asked.signal);
  } catch (error) {
    // The panel was closed, or has turned to another page.
    if (!asked.signal.aborted) console.error(error);
  } finally {
    handingOut.delete(request.id);
  }
}
