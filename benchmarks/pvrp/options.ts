/** The command line of `npm run bench:pvrp`. */
import { parseArgs } from 'node:util';

export interface PvrpOptions {
  /** Folder of instances; files that are no instance are passed over. */
  readonly instances: string;
  /** Null: all. */
  readonly only: readonly string[] | null;
  /** CSV with columns instance and best_known; null: no gaps. */
  readonly bestKnown: string | null;
  /** CPU seconds of the thread that searches. */
  readonly timeLimitSeconds: number;
  /** Of each search, besides; null: none. */
  readonly iterationLimit: number | null;
  /** Searches of each run, of which the best counts. */
  readonly searches: number;
  /** Searches of a run that are made at a time. */
  readonly threads: number;
  /** CPU seconds at which the best cost is told. */
  readonly logAtSeconds: readonly number[];
  readonly seeds: readonly number[];
  /** Folder that solutions are written to; null: none. */
  readonly out: string | null;
  /** CPU seconds for a lower bound, besides those of the search; null: none. */
  readonly proveSeconds: number | null;
  /** File of results, written after each run and continued; null: none. */
  readonly json: string | null;
}

export class PvrpUsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PvrpUsageError';
  }
}

export const USAGE = `Usage: npm run bench:pvrp -- --instances DIR [options]

Searches periodic routing instances in Cordeau's format (types 0, 1, 5), checks every solution and prints its gap.

  --instances DIR   folder with one file an instance
  --only A,B        some of them, by file name
  --bks FILE        CSV of best known values: instance,best_known
  --time-limit S    CPU seconds of one thread for each instance and seed (default 60)
  --iterations N    also a limit of each search: with no other reached, the same result on every machine
  --threads N       searches side by side, each in a thread of its own (default 1)
  --searches N      searches of each run, with seeds of their own; the best counts (default: one a thread)
  --prove S         S more seconds for a lower bound: how far from the best possible a solution may be
  --log-at S,S      also the best cost after so many seconds
  --seeds N,N       one run for each (default 1)
  --out DIR         writes NAME-seed-N.res
  --json FILE       results, continued where it exists: runs that are in it are passed over
`;

export function parsePvrpOptions(words: readonly string[]): PvrpOptions | 'help' {
  const { values } = parse(words);
  if (values.help === true) return 'help';
  if (values.instances === undefined) throw new PvrpUsageError('--instances is missing');
  return {
    instances: values.instances,
    only: values.only === undefined ? null : values.only.split(',').filter((name) => name !== ''),
    bestKnown: values.bks ?? null,
    timeLimitSeconds: positive('--time-limit', values['time-limit'] ?? '60'),
    iterationLimit: values.iterations === undefined ? null : count('--iterations', values.iterations),
    searches: count('--searches', values.searches ?? values.threads ?? '1'),
    threads: count('--threads', values.threads ?? '1'),
    logAtSeconds: (values['log-at'] ?? '')
      .split(',')
      .filter((word) => word !== '')
      .map((word) => positive('--log-at', word)),
    seeds: (values.seeds ?? '1').split(',').map(seed),
    out: values.out ?? null,
    proveSeconds: values.prove === undefined ? null : positive('--prove', values.prove),
    json: values.json ?? null,
  };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        instances: text,
        only: text,
        bks: text,
        'time-limit': text,
        iterations: text,
        searches: text,
        threads: text,
        'log-at': text,
        seeds: text,
        prove: text,
        out: text,
        json: text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new PvrpUsageError(error instanceof Error ? error.message : String(error));
  }
}

function positive(option: string, word: string): number {
  const number = Number(word);
  if (!(number > 0 && number < Number.POSITIVE_INFINITY)) {
    throw new PvrpUsageError(`${option}: a number of seconds above 0 is expected, not "${word}"`);
  }
  return number;
}

function count(option: string, word: string): number {
  const number = Number(word);
  if (!(Number.isSafeInteger(number) && number > 0)) {
    throw new PvrpUsageError(`${option}: a whole number above 0 is expected, not "${word}"`);
  }
  return number;
}

function seed(word: string): number {
  const number = Number(word);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new PvrpUsageError(`--seeds: whole numbers are expected, not "${word}"`);
  }
  return number;
}
