/** Gives way, and tells the niceness that it and a thread of its own then have. */
import os from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { giveWay } from '../../../src/jobs/give-way.ts';

if (!isMainThread && workerData === 'inner') parentPort!.postMessage(os.getPriority(0));
else {
  giveWay();
  const inner = new Worker(new URL(import.meta.url), { workerData: 'inner' });
  inner.on('message', (niceness) => parentPort!.postMessage([os.getPriority(0), niceness]));
}
