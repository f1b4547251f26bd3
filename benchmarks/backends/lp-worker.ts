/** The thread in which javascript-lp-solver is called: orders come by the port, and whoever waits for answers is woken. */
import { type MessagePort, workerData } from 'node:worker_threads';
import {
  callJavascriptLp,
  type LpAnswer,
  type LpOrder,
  type LpValues,
} from '../../src/solver/mip/javascript-lp-call.ts';

export interface ThreadMeans {
  readonly port: MessagePort;
  /** One word of 32 bits: how many messages have been posted. */
  readonly posted: SharedArrayBuffer;
}

export type ThreadMessage =
  | { readonly kind: 'solution'; readonly values: LpValues }
  | { readonly kind: 'answer'; readonly answer: LpAnswer }
  | { readonly kind: 'failure'; readonly message: string };

const means = workerData as ThreadMeans;
const posted = new Int32Array(means.posted);

means.port.on('message', (order: LpOrder) => {
  try {
    post({ kind: 'answer', answer: callJavascriptLp(order, (values) => post({ kind: 'solution', values })) });
  } catch (error) {
    post({ kind: 'failure', message: String(error) });
  }
});

function post(message: ThreadMessage): void {
  means.port.postMessage(message);
  Atomics.add(posted, 0, 1);
  Atomics.notify(posted, 0);
}
