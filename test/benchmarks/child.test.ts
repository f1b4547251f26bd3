import { expect, test } from 'vitest';
import { ChildError, runInChild } from '../../benchmarks/harness/child.ts';

const script = new URL('./children/answering.ts', import.meta.url);
const run = (mode: string, seconds = 30) => runInChild<{ mode: string }, number>(script, { mode }, { seconds });

test('a child answers, infinities included', async () => {
  expect(await run('answer')).toBe(Number.POSITIVE_INFINITY);
});

test('a child that throws, dies or hangs ends its own case and says how', async () => {
  await expect(run('throw')).rejects.toThrow(new ChildError('RangeError: no such thing'));
  await expect(run('leave')).rejects.toThrow('the process ended without an answer (code 3)');
  await expect(run('hang', 1)).rejects.toThrow('no answer after 1 s');
});
