import { once } from 'node:events';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

test.skipIf(process.platform !== 'linux')(
  'a thread that gives way takes its own threads with it, and nobody else (Linux only: elsewhere niceness is of processes)',
  async () => {
    const before = os.getPriority(0);
    const worker = new Worker(new URL('./workers/niceness.ts', import.meta.url));
    const [[own, inner]] = await once(worker, 'message');
    await worker.terminate();
    expect(own).toBeGreaterThan(before);
    expect(inner).toBe(own);
    expect(os.getPriority(0)).toBe(before);
  },
);
