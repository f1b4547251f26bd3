/** The thread of a job that shows a rota, and is deaf from then on. It speaks the true protocol. */
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../../../src/jobs/job-messages.ts';
import { keptRotaOf } from '../../support/rota-without-tours.ts';

const say = (message: ThreadMessage) => parentPort!.postMessage(message);

say({ kind: 'best', kept: keptRotaOf('shown', 'cancelled') });
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
