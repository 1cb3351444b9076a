import { parentPort } from 'node:worker_threads';
import { measureReal, type RealTask } from './measure.ts';

/** One document at a time. */
parentPort?.on('message', async (task: RealTask) => parentPort?.postMessage(await measureReal(task)));
