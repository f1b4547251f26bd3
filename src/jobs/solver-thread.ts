/** A thread of a solver pool: takes one order after another. It hears of a stop through shared memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { findClashesOf } from '../planning/explain-clash.ts';
import { plainFailureOf } from '../planning/failure.ts';
import { solveScenario } from '../planning/solve-scenario.ts';
import { limitWasmMemory, type MemoryLimits } from './memory-limits.ts';
import type { SolverAnswer, SolverOrder } from './solver-orders.ts';

limitWasmMemory(workerData as MemoryLimits);
const port = parentPort!;
const say = (answer: SolverAnswer) => port.postMessage(answer);

port.on('message', async (order: SolverOrder) => {
  const stop = new Int32Array(order.stop);
  const hooks = { now: () => performance.now(), stopped: () => Atomics.load(stop, 0) !== 0 };
  try {
    if (order.kind === 'clash') say({ kind: 'clash', report: await findClashesOf(order.request, hooks) });
    else {
      const onProgress = (progress: Extract<SolverAnswer, { kind: 'progress' }>['progress']) =>
        say({ kind: 'progress', progress });
      say({ kind: 'outcome', outcome: await solveScenario(order.request, { ...hooks, onProgress }) });
    }
  } catch (error) {
    say({ kind: 'failure', failure: plainFailureOf(error) });
  }
});
