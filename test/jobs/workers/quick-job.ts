/** The thread of a job that ends at once, with a rota whose name tells what it was given to start from. */
import { parentPort, workerData } from 'node:worker_threads';
import { type JobOrder, NO_RESULT, type ThreadMessage } from '../../../src/jobs/job-messages.ts';
import { keptRotaOf } from '../../support/rota-without-tours.ts';

const { task } = workerData as JobOrder;
const say = (message: ThreadMessage) => parentPort!.postMessage(message);
const best = task.kind === 'plan' ? task.best : null;
const kept = keptRotaOf(best === null ? 'quick' : `${best.name}, again`, 'optimal');

say({ kind: 'end', end: { kind: 'planned', kept, result: NO_RESULT } });
