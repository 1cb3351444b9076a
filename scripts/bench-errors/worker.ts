import { parentPort } from 'node:worker_threads';
import { measure, type Task } from './measure.ts';

/** One document at a time. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(measure(task)));
