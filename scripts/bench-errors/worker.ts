import { parentPort } from 'node:worker_threads';
import { measure, type Task } from './measure.ts';

/** One document at a time. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await measure(task)));
