/** The thread of a job that shows a rota, and is deaf from then on. It speaks the true protocol. */
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../../../src/jobs/job-messages.ts';
import { certificateOf } from '../../support/certificates.ts';
import { rotaOf, smallTour } from '../../support/small-rota.ts';

const say = (message: ThreadMessage) => parentPort!.postMessage(message);
const certificate = certificateOf({ objective: 12, bound: 15 });

say({ kind: 'best', kept: { rota: { ...rotaOf([smallTour()]), certificate }, certificate, verdict: '{}' } });
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
