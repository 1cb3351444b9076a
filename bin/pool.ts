import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './job.ts';

/** From a worker: how far it is, or what came of its job. */
export type FromWorker = { kind: 'progress'; page: number; pages: number } | { kind: 'done'; outcome: Outcome };

/** Told after each page, and after each file. */
export interface Watcher {
  page(job: Pick<Job, 'file'>, page: number, pages: number): void;
  done(job: Job, finished: number): void;
}

/**
 * Does jobs on all cores and hands their outcomes over in the order of the jobs. Each worker holds one document at a
 * time, and none begins far ahead of what was handed over: memory does not grow with their number.
 */
export async function* runAll(jobs: readonly Job[], watcher: Watcher): AsyncGenerator<Outcome> {
  const count = Math.min(jobs.length, availableParallelism());
  const workers = Array.from({ length: count }, () => new Worker(new URL('./worker.ts', import.meta.url)));
  const outcomes: Promise<Outcome>[] = [];
  const free = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  let finished = 0;
  const worker = () =>
    new Promise<Worker>((take) => (free.length > 0 ? take(free.pop() as Worker) : waiting.push(take)));
  const giveBack = (one: Worker) => {
    const next = waiting.shift();
    if (next) next(one);
    else free.push(one);
  };
  const start = async (job: Job): Promise<Outcome> => {
    const one = await worker();
    const outcome = await runOn(one, job, (page, pages) => watcher.page(job, page, pages));
    watcher.done(job, ++finished);
    giveBack(one);
    return outcome;
  };
  try {
    for (const [index, job] of jobs.entries()) {
      outcomes.push(start(job));
      // Reports that wait for a slow document before them are kept to a few.
      if (index >= count * 4) yield await (outcomes.shift() as Promise<Outcome>);
    }
    for (const outcome of outcomes) yield await outcome;
  } finally {
    await Promise.all(workers.map((one) => one.terminate()));
  }
}

function runOn(worker: Worker, job: Job, progress: (page: number, pages: number) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const listen = (message: FromWorker) => {
      if (message.kind === 'progress') return progress(message.page, message.pages);
      worker.off('message', listen);
      worker.off('error', reject);
      resolve(message.outcome);
    };
    worker.on('message', listen);
    worker.on('error', reject);
    worker.postMessage(job);
  });
}
