/**
 * Long computations are written as generators that yield where they may be interrupted. In a page they run in short
 * slices, so that scrolling never waits for us; in Node and in tests they run to the end at once.
 */
export type Work<T> = Generator<undefined, T, undefined>;

/** Runs to the end without a pause. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Longest stretch without a pause, in milliseconds. */
  budget?: number;
  /** Ends the work; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Runs in slices and hands the thread back between them.
 *
 * @throws the signal's reason, when aborted
 */
export async function runInSlices<T>(work: Work<T>, { budget = 8, signal }: SliceOptions = {}): Promise<T> {
  let began = performance.now();
  for (;;) {
    if (signal?.aborted) {
      work.return(undefined as never);
      throw signal.reason;
    }
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began >= budget) {
      await pause();
      began = performance.now();
    }
  }
}

/** A turn of the event loop. Not `setTimeout`: browsers stretch nested ones to 4 ms and hidden tabs' ones to a second. */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resume();
    };
    channel.port2.postMessage(null);
  });
}
