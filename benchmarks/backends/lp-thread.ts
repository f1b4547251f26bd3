/**
 * Calls javascript-lp-solver in a thread of its own and waits for it, as `MipModel` is synchronous: the thread that waits
 * sleeps on shared memory, and wakes for messages and to look at the clock. One that is over its time is ended; the next
 * call has a new one.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { LpControl, LpOrder, LpOutcome } from '../../src/solver/mip/javascript-lp-call.ts';
import type { ThreadMeans, ThreadMessage } from './lp-worker.ts';

/** Milliseconds between two looks at whether to stop. */
const LOOK_MS = 20;
const SCRIPT = new URL('./lp-worker.ts', import.meta.url);

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly posted: Int32Array;
}

export class LpThread {
  private running: Running | null = null;

  /** See `CallElsewhere`. */
  readonly call = (order: LpOrder, control: LpControl): LpOutcome => {
    const endsAt = performance.now() + control.timeLimitSeconds * 1000;
    const running = this.running ?? start();
    // Whatever happens on the way, a thread that is not back is not used again.
    this.running = null;
    running.port.postMessage(order);
    try {
      const outcome = wait(running, control, endsAt);
      if (outcome.kind === 'answer' || outcome.kind === 'failure') this.running = running;
      return outcome;
    } finally {
      if (this.running === null) end(running);
    }
  };

  end(): void {
    if (this.running !== null) end(this.running);
    this.running = null;
  }
}

function start(): Running {
  const { port1: port, port2 } = new MessageChannel();
  const posted = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const means: ThreadMeans = { port: port2, posted };
  // Its output is kept off ours, and it keeps nobody's process alive.
  const worker = new Worker(SCRIPT, { workerData: means, transferList: [port2], stdout: true, stderr: true });
  worker.unref();
  // Of a thread that dies, of lack of memory say, the one who sleeps hears nothing: it waits to the limit.
  worker.on('error', () => {});
  return { worker, port, posted: new Int32Array(posted) };
}

function wait({ port, posted }: Running, control: LpControl, endsAt: number): LpOutcome {
  for (;;) {
    const seen = Atomics.load(posted, 0);
    for (let entry = receiveMessageOnPort(port); entry !== undefined; entry = receiveMessageOnPort(port)) {
      const message = entry.message as ThreadMessage;
      if (message.kind !== 'solution') return message;
      control.onSolution(message.values);
    }
    if (performance.now() >= endsAt) return { kind: 'time-limit' };
    if (control.stopped()) return { kind: 'stopped' };
    Atomics.wait(posted, 0, seen, LOOK_MS);
  }
}

function end({ worker, port }: Running): void {
  port.close();
  void worker.terminate();
}
