/** A thread that searches once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PvrpInstance } from './read-instance.ts';
import { type SearchLimits, timedSearch } from './timed-search.ts';

export interface ThreadOrder {
  readonly instance: PvrpInstance;
  readonly seed: number;
  readonly limits: SearchLimits;
}

const { instance, seed, limits } = workerData as ThreadOrder;
parentPort!.postMessage(timedSearch(instance, seed, limits));
