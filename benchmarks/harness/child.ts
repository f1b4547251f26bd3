/**
 * A process of its own for each thing that is measured: its memory and CPU are then its own, and a crash there ends
 * one case, not the run.
 *
 * Whoever starts them must stay small: on Linux the peak memory of a process starts at that of its parent.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Answer = { readonly kind: 'result'; readonly result: unknown } | { readonly kind: 'error'; readonly text: string };

/** A child that died, took too long, or threw. */
export class ChildError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChildError';
  }
}

/** @param script that calls `answerJob`. @throws ChildError. */
export function runInChild<Job, Result>(script: URL, job: Job, patience: { seconds: number }): Promise<Result> {
  // Structured clone: infinities cross, which JSON would make null. What the child prints goes to stderr.
  const child = fork(fileURLToPath(script), [], { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new ChildError(`no answer after ${patience.seconds} s`));
    }, patience.seconds * 1000);
    child.on('message', (answer: Answer) => {
      if (answer.kind === 'result') resolve(answer.result as Result);
      else reject(new ChildError(answer.text));
    });
    child.on('error', (error) => reject(new ChildError(error.message)));
    // Where there has been an answer, this changes nothing.
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      reject(new ChildError(`the process ended without an answer (${signal ?? `code ${code}`})`));
    });
    child.send(job as object);
  });
}

/** The child's side: one job, one answer, then the process ends. */
export function answerJob<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  process.once('message', async (job: Job) => {
    const answer = await answered(() => work(job));
    process.send!(answer, () => process.disconnect());
  });
}

async function answered(work: () => unknown): Promise<Answer> {
  try {
    return { kind: 'result', result: await work() };
  } catch (error) {
    return { kind: 'error', text: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
