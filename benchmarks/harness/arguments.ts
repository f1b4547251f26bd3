/** The command line of the benchmarks: from words to what is to be run. */
import { parseArgs } from 'node:util';

export const PARTS = [
  'rotas',
  'whole-model',
  'backends',
  'demo',
  'presets',
  'scale',
  'kernels',
  'travel',
  'osrm-blocks',
  'load',
  'kills',
] as const;
export type PartName = (typeof PARTS)[number];

export const CLOCKS = ['cpu', 'wall'] as const;
/** What the solver's time limit counts: CPU seconds of its thread, or seconds on the wall. */
export type Clock = (typeof CLOCKS)[number];

export interface Size {
  readonly stops: number;
  readonly units: number;
}

export interface RunOptions {
  readonly smoke: boolean;
  readonly parts: readonly PartName[];
  /** Null: those of the part. */
  readonly sizes: readonly Size[] | null;
  readonly seeds: readonly number[] | null;
  /** Weekdays out of five on which each stop is closed; null: those of the part. */
  readonly closed: readonly number[] | null;
  readonly clock: Clock;
  /** Folder that results are written to; null: none. */
  readonly out: string | null;
}

/** A command line that cannot be obeyed. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const USAGE = `Usage: npm run bench -- [options]

Measures the solver and writes JSON and a readable table into benchmarks/results/. Without options: everything, which
takes about an hour and a half on a quiet machine.

  --smoke          a tiny version of each part that only looks whether the answers make sense; writes no results
                   unless --out says where; less than a minute
  --only PARTS     some parts, separated by commas:
                     rotas        the solver on generated territories, against its targets
                     whole-model  the method against one model of all tours at once
                     backends     HiGHS and javascript-lp-solver on the same models of all tours
                     demo         Rochefort Océan against its rota in use
                     presets      the nine systems of data/presets, and the demo under goal equity
                     scale        a whole département, a library bus, growth to 2,000 stops
                     kernels      speed of the parts that all else rests on
                     travel       the great-circle estimate against a routed matrix
                     osrm-blocks  the client of OSRM on 545 points, against a server of its own
                     load         the service over HTTP: throughput, answers, malformed requests, memory
                     kills        the service killed under write load
  --skip PARTS     all parts but these
  --sizes SIZES    stops x units, e.g. 25x1,60x2 (rotas, whole-model, backends, scale)
  --seeds SEEDS    e.g. 1,2,3
  --closed DAYS    weekdays out of five on which each stop is closed, e.g. 1,3 (the same parts)
  --clock CLOCK    what the solver's time limit counts: cpu (seconds of its thread, so that a busy machine changes
                   little; the default) or wall
  --out FOLDER     where results go; default: benchmarks/results
  --help           this text

Exit code: 0, whether targets are met or not; 1 where an answer is wrong or a case failed; 2 where the command line is.
`;

const LARGEST_SEED = 2 ** 31 - 1;
const MOST_STOPS = 2000;
const MOST_UNITS = 100;
const MOST_CLOSED = 4;

/** @throws UsageError. @returns 'help' where help is asked for. */
export function parseArguments(words: readonly string[]): RunOptions | 'help' {
  const values = valuesOf(words);
  if (values.help === true) return 'help';
  const smoke = values.smoke === true;
  return {
    smoke,
    parts: partsOf(values),
    sizes: listOf('--sizes', values.sizes, size),
    seeds: listOf('--seeds', values.seeds, (word) => wholeNumber('--seeds', word, { least: 0, most: LARGEST_SEED })),
    closed: listOf('--closed', values.closed, (word) => wholeNumber('--closed', word, { least: 0, most: MOST_CLOSED })),
    clock: values.clock === undefined ? 'cpu' : oneOf('--clock', values.clock, CLOCKS),
    out: values.out ?? (smoke ? null : 'benchmarks/results'),
  };
}

function valuesOf(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        smoke: flag,
        only: text,
        skip: text,
        sizes: text,
        seeds: text,
        closed: text,
        clock: text,
        out: text,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function partsOf({ only, skip }: { only?: string | undefined; skip?: string | undefined }): readonly PartName[] {
  const skipped = listOf('--skip', skip, (word) => oneOf('--skip', word, PARTS)) ?? [];
  const parts = (listOf('--only', only, part) ?? PARTS).filter((one) => !skipped.includes(one));
  if (parts.length === 0) throw new UsageError('--skip: nothing is left to run');
  return parts;
}

/** @returns without repeats; null where the option is not given. */
function listOf<T>(option: string, text: string | undefined, parse: (word: string) => T): T[] | null {
  if (text === undefined) return null;
  const words = text.split(',').map((word) => word.trim());
  if (words.some((word) => word === '')) throw new UsageError(`${option}: a list separated by commas, not "${text}"`);
  return [...new Set(words)].map(parse);
}

function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new UsageError(`${option}: "${word}" is not one of ${known.join(', ')}`);
  return found;
}

const part = (word: string): PartName => oneOf('--only', word, PARTS);

function size(word: string): Size {
  const match = /^(\d+)[x×](\d+)$/.exec(word);
  if (match === null) throw new UsageError(`--sizes: stops x units, as in 60x2, not "${word}"`);
  return {
    stops: wholeNumber('--sizes', match[1]!, { least: 1, most: MOST_STOPS }),
    units: wholeNumber('--sizes', match[2]!, { least: 1, most: MOST_UNITS }),
  };
}

function wholeNumber(option: string, word: string, range: { least: number; most: number }): number {
  const number = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (number >= range.least && number <= range.most) return number;
  throw new UsageError(`${option}: a whole number from ${range.least} to ${range.most}, not "${word}"`);
}
