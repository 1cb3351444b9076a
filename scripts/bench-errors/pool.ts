import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Measures on all cores. A fault of ours ends the run: a benchmark with holes says nothing. */
export async function measureAll<Task, Result>(
  script: URL,
  tasks: readonly Task[],
  done: (count: number) => void,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const run = async () => {
    const worker = new Worker(script);
    try {
      for (let at = next++; at < tasks.length; at = next++) {
        results.set(at, await measureOn<Result>(worker, tasks[at]));
        done(results.size);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, run));
  return tasks.flatMap((_, at) => results.get(at) ?? []);
}

function measureOn<Result>(worker: Worker, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(new Error(JSON.stringify(task), { cause: error }));
    worker.once('error', failed);
    worker.once('message', (measured: Result) => {
      worker.off('error', failed);
      resolve(measured);
    });
    worker.postMessage(task);
  });
}
