import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { nameOf } from './documents.ts';
import type { Measured, Task } from './measure.ts';

/** Measures on all cores. A fault of ours ends the run: a benchmark with holes says nothing. */
export async function measureAll(tasks: readonly Task[], done: (count: number) => void): Promise<Measured[]> {
  const results = new Array<Measured | undefined>(tasks.length);
  let next = 0;
  let finished = 0;
  const run = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (let at = next++; at < tasks.length; at = next++) {
        results[at] = await measureOn(worker, tasks[at] as Task);
        done(++finished);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, run));
  return results.filter((result) => result !== undefined);
}

function measureOn(worker: Worker, task: Task): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(new Error(nameOf(task.origin), { cause: error }));
    worker.once('error', failed);
    worker.once('message', (measured: Measured) => {
      worker.off('error', failed);
      resolve(measured);
    });
    worker.postMessage(task);
  });
}
