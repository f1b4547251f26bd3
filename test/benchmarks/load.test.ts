import { expect, test } from 'vitest';
import { parseArguments } from '../../benchmarks/harness/arguments.ts';
import { load } from '../../benchmarks/load/load.ts';

/** A minute on a quiet machine would be much: a process is started, loaded, killed and started again. */
const PATIENCE_MS = 180_000;

test(
  'the service bears reads while it solves, many requests and jobs, and being killed: in small',
  async () => {
    const options = parseArguments(['--smoke', '--only', 'load']);
    if (options === 'help') throw new Error('these words ask for no help');
    const { problems, data } = await load({ options, say: () => {}, keep: async () => {} });
    expect(problems).toEqual([]);
    const figures = data.figures as Awaited<ReturnType<typeof load>>['data'];
    expect(figures).toMatchObject({
      throughput: { pairs: [{ idle: { failed: 0 }, solving: { failed: 0 } }] },
      checks: { count: 5 },
      soak: { failed: 0, jobsDone: 10 },
      kills: { lost: [], integrity: 'ok' },
    });
    expect(figures.kills).toHaveProperty(
      'acknowledged',
      expect.toSatisfy((count: number) => count > 0),
    );
  },
  PATIENCE_MS,
);
