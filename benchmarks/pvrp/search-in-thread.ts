/** One search in a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { ThreadOrder } from './search-thread.ts';
import type { TimedSearch } from './timed-search.ts';

const SCRIPT = new URL('./search-thread.ts', import.meta.url);

/** @throws Error where the thread dies. */
export function searchInThread(order: ThreadOrder): Promise<TimedSearch> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread that searched left with code ${code}`)));
  });
}
