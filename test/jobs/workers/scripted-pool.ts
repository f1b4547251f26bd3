/**
 * A thread of a pool that plays a part instead of solving: the name of the scenario says which. It speaks the true
 * protocol, so that what is tested is the pool.
 */
import { parentPort, threadId } from 'node:worker_threads';
import { InfeasibleError } from '../../../src/domain/problem.ts';
import type { SolverAnswer, SolverOrder } from '../../../src/jobs/solver-orders.ts';
import { plainFailureOf } from '../../../src/planning/failure.ts';
import { certificateOf, ONLY_STAGE } from '../../support/certificates.ts';
import { rotaOf, smallTour } from '../../support/small-rota.ts';

const say = (answer: SolverAnswer) => parentPort!.postMessage(answer);
const certificate = certificateOf({ objective: 12, bound: 15 });
/** Tells by its name which thread has answered. */
const rota = { ...rotaOf([smallTour()]), name: `thread ${threadId}`, certificate };

function showRota(): void {
  const figures = { objective: 12, bound: 15, gap: 0.25, rota };
  say({ kind: 'progress', progress: { stage: ONLY_STAGE, phase: 'days', elapsedSeconds: 0, tours: 3, ...figures } });
}

function answer(): void {
  say({ kind: 'outcome', outcome: { rota, certificate, stages: [], coverage: null, statistics: null } });
}

function spin(until: () => boolean): void {
  while (!until()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

parentPort!.on('message', ({ kind, request, stop }: SolverOrder) => {
  const isStopped = () => Atomics.load(new Int32Array(stop), 0) !== 0;
  const parts: Record<string, () => void> = {
    answers: () => {
      showRota();
      answer();
    },
    obeys: () => {
      spin(isStopped);
      answer();
    },
    deaf: () => {
      showRota();
      spin(() => false);
    },
    'deaf and dumb': () => spin(() => false),
    'finds nothing legal': () => {
      const error = new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
      say({ kind: 'failure', failure: plainFailureOf(error) });
    },
    crashes: () => process.nextTick(() => process.exit(3)),
  };
  if (kind === 'clash' && request.scenario.name === 'answers') {
    say({ kind: 'clash', report: { clashes: [], remedies: [], fewest: true, complete: true } });
  } else parts[request.scenario.name]!();
});
