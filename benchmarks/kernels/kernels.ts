/** Part *kernels*: the speed of the parts that all else rests on. */
import type { RunOptions } from '../harness/arguments.ts';
import { runInChild } from '../harness/child.ts';
import type { Table } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { median, rounded } from '../harness/statistics.ts';
import type { KernelJob, KernelMeasure } from './kernel-case.ts';
import type { KernelEntry } from './kernel-list.ts';
import type { Rounds } from './stopwatch.ts';

export interface KernelRecord extends KernelEntry {
  readonly seed: number;
  readonly measure: KernelMeasure | null;
  readonly failure: string | null;
}

const ROUNDS: Rounds = { warmUpSeconds: 1, roundSeconds: 0.5, rounds: 7 };
/** Long enough for the clock, whose ticks are milliseconds apart. */
const SMOKE_ROUNDS: Rounds = { warmUpSeconds: 0, roundSeconds: 0.03, rounds: 1 };
const SEEDS = [1, 2, 3];
const PATIENCE = { seconds: 600 };
const LIST = new URL('./kernel-list.ts', import.meta.url);
const CASE = new URL('./kernel-case.ts', import.meta.url);

export async function kernels({ options, say, keep }: PartContext): Promise<PartResult> {
  const { seeds } = planOf(options);
  const records: KernelRecord[] = [];
  for (const entry of await runInChild<object, KernelEntry[]>(LIST, {}, PATIENCE)) {
    for (const seed of entry.isSeeded ? seeds : seeds.slice(0, 1)) {
      const record = await runKernel(entry, seed, options);
      records.push(record);
      say(lineOf(record));
      await keep(resultOf(records, options));
    }
  }
  return resultOf(records, options);
}

function planOf(options: RunOptions) {
  return {
    seeds: options.seeds ?? (options.smoke ? SEEDS.slice(0, 1) : SEEDS),
    rounds: options.smoke ? SMOKE_ROUNDS : ROUNDS,
  };
}

async function runKernel(entry: KernelEntry, seed: number, options: RunOptions): Promise<KernelRecord> {
  const job = { name: entry.name, seed, isTiny: options.smoke, rounds: planOf(options).rounds };
  try {
    const measure = await runInChild<KernelJob, KernelMeasure>(CASE, job, PATIENCE);
    return { ...entry, seed, measure, failure: null };
  } catch (error) {
    return { ...entry, seed, measure: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function lineOf({ name, seed, unit, measure, failure }: KernelRecord): string {
  if (measure === null) return `${name}, seed ${seed}: FAILED, ${failure}`;
  const { unitsPerSecond, callMs } = measure.speed;
  return `${name}, seed ${seed}: ${rounded(unitsPerSecond, 3)} ${unit}/s, ${rounded(callMs.median, 3)} ms a call`;
}

function resultOf(records: readonly KernelRecord[], options: RunOptions): PartResult {
  return {
    title: 'Kernels',
    parameters: { ...planOf(options), isTiny: options.smoke },
    data: { runs: records },
    tables: [speedTable(records)],
    notes: [
      'CPU seconds of the thread, medians of the rounds, then of the seeds. Spread: fastest and slowest round of any seed.',
      'Each kernel and seed has a process of its own, warmed up before anything counts.',
    ],
    problems: records.flatMap(problemsOf),
  };
}

function problemsOf({ name, seed, measure, failure }: KernelRecord): string[] {
  if (measure === null) return [`${name}, seed ${seed}: ${failure}`];
  const { unitsPerSecond } = measure.speed;
  return unitsPerSecond > 0 && Number.isFinite(unitsPerSecond) ? [] : [`${name}, seed ${seed}: no work was done`];
}

function speedTable(records: readonly KernelRecord[]): Table {
  return {
    caption: 'Speed',
    headings: ['kernel', 'on', 'ms a call', 'spread ms', 'units a call', 'units/s', 'unit'],
    rows: [...Map.groupBy(records, (record) => record.name)].map(([name, same]) => {
      const measures = same.flatMap(({ measure }) => (measure === null ? [] : [measure]));
      const speeds = measures.map(({ speed }) => speed);
      const middle = (of: (speed: KernelMeasure['speed']) => number) => rounded(median(speeds.map(of)), 3);
      const [least, most] = [
        Math.min(...speeds.map(({ callMs }) => callMs.least)),
        Math.max(...speeds.map(({ callMs }) => callMs.most)),
      ];
      return [
        name,
        measures[0]?.about ?? 'failed',
        middle(({ callMs }) => callMs.median),
        `${rounded(least, 3)}–${rounded(most, 3)}`,
        median(speeds.map(({ unitsPerCall }) => unitsPerCall)),
        middle(({ unitsPerSecond }) => unitsPerSecond),
        same[0]!.unit,
      ];
    }),
  };
}
