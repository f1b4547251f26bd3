/** The thread of one job: it reads the scenario, plans, explains or compares, and says how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { CancelledError } from '../domain/problem.ts';
import { inputsOfDocument } from '../planning/inputs-of-document.ts';
import { giveWay } from './give-way.ts';
import { jobFailureOf } from './job-failure.ts';
import type { JobCancel, JobOrder, ThreadEnd, ThreadMessage } from './job-messages.ts';
import type { JobDesk } from './job-work.ts';

giveWay();
const order = workerData as JobOrder;
const port = parentPort!;
const say = (message: ThreadMessage) => port.postMessage(message);
const cancel = new AbortController();
port.on('message', (_: JobCancel) => cancel.abort());

try {
  say({ kind: 'end', end: await worked() });
} catch (error) {
  const failure = jobFailureOf(error);
  say({ kind: 'end', end: failure === null ? { kind: 'nothing' } : { kind: 'failed', failure } });
}
port.close();

async function worked(): Promise<ThreadEnd> {
  const { signal } = cancel;
  const inputs = await inputsOfDocument(order, order.travel, signal);
  // Whoever cancelled meanwhile is heard before the work begins.
  await new Promise(setImmediate);
  if (signal.aborted) throw new CancelledError();
  const desk: JobDesk = { inputs, order, signal, say, now: () => performance.now() };
  const { task } = order;
  switch (task.kind) {
    case 'plan':
      return (await import('./plan-job.ts')).planJob(desk, task);
    case 'keep':
      return (await import('./plan-job.ts')).keepJob(desk, task);
    case 'explain':
      return (await import('./explain-job.ts')).explainJob(desk, task);
    case 'compare':
      return (await import('./compare-job.ts')).compareJob(desk, task);
  }
}
