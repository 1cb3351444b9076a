import type { PageContent } from '../../../../lib/read/pdf/index.ts';
import { packPages, unpackPages } from './packed-pages.ts';
import type { Send } from './protocol.ts';

/**
 * What was read of documents before, as the worker comes by it: the page keeps it, since a worker that is ended while it
 * writes would leave Firefox's storage locked.
 */
export class Memory {
  readonly #send: Send;
  #answer: ((packed: Uint8Array | null) => void) | null = null;

  constructor(send: Send) {
    this.#send = send;
  }

  /** The pages of a document that this version of the program has read before; null when it has not. */
  async recall(sha256: string): Promise<PageContent[] | null> {
    const packed = await new Promise<Uint8Array | null>((resolve) => {
      this.#answer = resolve;
      this.#send({ type: 'recall', sha256 });
    });
    if (!packed) return null;
    try {
      return await unpackPages(packed);
    } catch (error) {
      console.warn('What was read of this document before is of no use', error);
      return null;
    }
  }

  /** The page's answer. */
  recalled(packed: Uint8Array | null): void {
    this.#answer?.(packed);
  }

  /** Keeps what was read of a document, so that it is there at once next time. */
  async remember(sha256: string, pages: readonly PageContent[]): Promise<void> {
    const packed = await packPages(pages);
    this.#send({ type: 'remember', sha256, packed }, [packed.buffer]);
  }
}
