/** The thread in which a scenario is solved. It hears of a stop through shared memory, for it does not yield while it solves. */
import { parentPort, workerData } from 'node:worker_threads';
import { plainFailureOf } from '../planning/failure.ts';
import { solveScenario } from '../planning/solve-scenario.ts';
import { limitWasmMemory } from './memory-limits.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

const order = workerData as WorkerOrder;
const stop = new Int32Array(order.stop);
limitWasmMemory(order.memory);
const say = (message: WorkerMessage) => parentPort!.postMessage(message);

try {
  const outcome = await solveScenario(order.request, {
    now: () => performance.now(),
    stopped: () => Atomics.load(stop, 0) !== 0,
    onProgress: (progress) => say({ kind: 'progress', progress }),
  });
  say({ kind: 'outcome', outcome });
} catch (error) {
  say({ kind: 'failure', failure: plainFailureOf(error) });
}
