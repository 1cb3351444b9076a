import { LoadProblem } from './problem.ts';

interface BodyOptions {
  /** Bytes beyond which nothing more is taken. */
  limit: number;
  signal: AbortSignal;
  progress?: (received: number, total: number | null) => void;
}

/**
 * The bytes of an answer as they come.
 *
 * @throws LoadProblem `too-large` beyond the limit, `network` when the connection breaks
 */
export async function readBody(response: Response, options: BodyOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { limit, signal, progress } = options;
  const total = lengthOf(response);
  if (total !== null && total > limit) throw new LoadProblem('too-large');
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      chunks.push(read.value);
      received += read.value.length;
      if (received > limit) throw new LoadProblem('too-large');
      progress?.(received, total);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadProblem) {
      await reader?.cancel();
      throw error;
    }
    throw new LoadProblem('network', { cause: error });
  }
  return joined(chunks, received);
}

/** The length that the site announces; of a packed answer it is that of the packed bytes, which says nothing here. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || !Number.isSafeInteger(length) || length <= 0 ? null : length;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
