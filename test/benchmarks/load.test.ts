import { expect, test } from 'vitest';
import { parseArguments } from '../../benchmarks/harness/arguments.ts';
import { killsPart } from '../../benchmarks/load/kills-part.ts';
import { load } from '../../benchmarks/load/load.ts';

/** A minute on a quiet machine would be much: a process is started, loaded, killed and started again. */
const PATIENCE_MS = 180_000;

test(
  'the service bears reads while it solves, malformed requests, many requests and jobs: in small',
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
    });
    expect(figures.malformed).toMatchObject({ random: { failures: [] }, malformed: { failures: [] } });
  },
  PATIENCE_MS,
);

test(
  'the service has what it has acknowledged, whenever it is killed: once, here',
  async () => {
    const options = parseArguments(['--smoke', '--only', 'kills']);
    if (options === 'help') throw new Error('these words ask for no help');
    const { problems, data } = await killsPart({ options, say: () => {}, keep: async () => {} });
    expect(problems).toEqual([]);
    expect(data.figures).toMatchObject({ lost: [], integrity: 'ok' });
    expect(data.figures).toHaveProperty(
      'acknowledged',
      expect.toSatisfy((count: number) => count > 0),
    );
  },
  PATIENCE_MS,
);
