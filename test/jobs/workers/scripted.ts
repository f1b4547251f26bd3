/**
 * A worker that plays a part instead of solving: the name of the scenario says which. It speaks the true protocol, so
 * that what is tested is the caller's side.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { InfeasibleError, InputError, NoRotaFoundError } from '../../../src/domain/problem.ts';
import type { Progress } from '../../../src/domain/progress.ts';
import type { Certificate } from '../../../src/domain/rota.ts';
import type { WorkerMessage, WorkerOrder } from '../../../src/jobs/worker-messages.ts';
import { plainFailureOf } from '../../../src/planning/failure.ts';
import { certificateOf, ONLY_STAGE } from '../../support/certificates.ts';
import { rotaOf, smallTour } from '../../support/small-rota.ts';

const order = workerData as WorkerOrder;
const stop = new Int32Array(order.stop);
const say = (message: WorkerMessage) => parentPort!.postMessage(message);
const rota = rotaOf([smallTour()]);

function progress(changes: Partial<Progress>): void {
  const silent: Progress = {
    stage: ONLY_STAGE,
    phase: 'days',
    elapsedSeconds: 0,
    tours: 3,
    objective: null,
    bound: null,
    gap: null,
    rota: null,
  };
  say({ kind: 'progress', progress: { ...silent, ...changes } });
}

function outcome(name: string, certificate: Certificate): WorkerMessage {
  const proven = { rota: { ...rota, name }, certificate };
  return { kind: 'outcome', outcome: { ...proven, stages: [], coverage: null, statistics: null } };
}

function showTwoRotas(): void {
  progress({ objective: 10, rota: { ...rota, name: 'first' } });
  progress({ objective: 12, bound: 20, rota: { ...rota, name: 'second' } });
  progress({ objective: 12, bound: 15 });
}

function spin(until: () => boolean): void {
  while (!until()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

const parts: Record<string, () => void> = {
  answers: () => {
    showTwoRotas();
    say(outcome('answer', certificateOf({ objective: 12, bound: 12 })));
  },
  obeys: () => {
    showTwoRotas();
    spin(() => Atomics.load(stop, 0) !== 0);
    say(outcome('own end', certificateOf({ objective: 13, bound: 14 }, 'cancelled')));
  },
  deaf: () => {
    showTwoRotas();
    spin(() => false);
  },
  'deaf without a bound': () => {
    progress({ objective: 10, rota });
    spin(() => false);
  },
  'deaf without a rota': () => spin(() => false),
  'finds no rota': () => say({ kind: 'failure', failure: plainFailureOf(new NoRotaFoundError('method')) }),
  'stops by itself': () => say({ kind: 'failure', failure: { kind: 'cancelled' } }),
  'finds bad input': () =>
    say({
      kind: 'failure',
      failure: plainFailureOf(
        new InputError([{ code: 'missing', path: ['stops', 0], parameters: { key: 'id' } }], 'scenario.json'),
      ),
    }),
  'finds nothing legal': () =>
    say({
      kind: 'failure',
      failure: plainFailureOf(new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }])),
    }),
  'has a bug': () => say({ kind: 'failure', failure: plainFailureOf(new TypeError('x is not a function')) }),
  'fills its WebAssembly memory': () =>
    say({ kind: 'failure', failure: plainFailureOf(new Error('Aborted(Cannot enlarge memory arrays)')) }),
  'fills its heap': () => {
    // Small objects only: a large one that finds no room aborts the whole process, whatever thread it is in.
    interface Link {
      readonly before: Link | null;
    }
    let last: Link | null = null;
    for (;;) last = { before: last };
  },
  crashes: () => {
    throw new Error('far out');
  },
  'leaves without a word': () => process.exit(3),
  'prints noise': () => {
    process.stdout.write('noise on standard output\n');
    console.error('noise on standard error');
    parts.answers!();
  },
};

parts[order.request.scenario.name]!();
