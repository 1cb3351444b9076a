import { parentPort } from 'node:worker_threads';
import { type Job, run } from './job.ts';
import type { FromWorker } from './pool.ts';

/** One of the command line's workers: a document at a time. */
const answer = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', async (job: Job) => {
  const outcome = await run(job, (page, pages) => answer({ kind: 'progress', page, pages }));
  answer({ kind: 'done', outcome });
});
