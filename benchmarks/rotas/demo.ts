/** Part *demo*: a real territory against the rota in use there, with the same kilometres and hours. */
import type { RunOptions } from '../harness/arguments.ts';
import { runInChild } from '../harness/child.ts';
import { percent } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import type { DemoRecord, DemoRun } from './demo-record.ts';
import { figuresTable, runTable, targetTable } from './demo-tables.ts';
import type { SolveOrder } from './measured-solve.ts';
import { patienceFor } from './run-case.ts';
import { problemsOfAnswer, problemsOfGap } from './sanity.ts';
import { DEFAULT_SEEDS } from './targets.ts';

const SCRIPT = new URL('./demo-case.ts', import.meta.url);
/** What `npm run demo` has. */
const LIMITS = { timeLimitSeconds: 60, gap: 1e-4 };
const SMOKE = { timeLimitSeconds: 20, gap: 0.05, seeds: [1] };

export async function demo({ options, say, keep }: PartContext): Promise<PartResult> {
  const { seeds, timeLimitSeconds, gap } = planOf(options);
  const records: DemoRecord[] = [];
  for (const seed of seeds) {
    const record = await runDemo(seed, {
      limits: { timeLimitSeconds, gap, iterationLimit: null, seed },
      clock: options.clock,
    });
    records.push(record);
    say(`demo, seed ${seed}: ${lineOf(record)}`);
    await keep(resultOf(records, options));
  }
  return resultOf(records, options);
}

function planOf(options: RunOptions) {
  const plan = options.smoke ? SMOKE : { ...LIMITS, seeds: DEFAULT_SEEDS };
  return { ...plan, seeds: options.seeds ?? plan.seeds };
}

async function runDemo(seed: number, order: SolveOrder): Promise<DemoRecord> {
  try {
    const patience = { seconds: patienceFor(order.limits.timeLimitSeconds) };
    return { seed, run: await runInChild<SolveOrder, DemoRun>(SCRIPT, order, patience), failure: null };
  } catch (error) {
    return { seed, run: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function lineOf({ run, failure }: DemoRecord): string {
  if (run === null) return `FAILED, ${failure}`;
  const { spent, answer } = run.measure;
  const gap = answer === null ? 'no rota' : `gap ${percent(answer.certificate.gap, 3)}`;
  return `${gap} in ${spent.cpuSeconds.toFixed(1)} s CPU, ${spent.wallSeconds.toFixed(1)} s wall`;
}

function resultOf(records: readonly DemoRecord[], options: RunOptions): PartResult {
  const { timeLimitSeconds, gap, seeds } = planOf(options);
  const runs = records.flatMap(({ run }) => (run === null ? [] : [run]));
  return {
    title: 'Rochefort Océan against its rota in use',
    parameters: { scenario: 'data/rochefort-ocean', seeds, timeLimitSeconds, gapAsked: gap, clock: options.clock },
    data: { runs: records },
    tables: [
      ...(runs.length === 0 ? [] : [figuresTable(runs)]),
      runTable(records),
      ...(options.smoke ? [] : [targetTable(runs)]),
    ],
    notes: [
      'Kilometres and hours from garage to garage are capped at what the judge finds for the rota in use; both rotas are judged under those caps. Figures of the planned rota are medians of the seeds.',
      'Seconds are CPU seconds of the thread that solves; each run has a process of its own.',
    ],
    problems: records.flatMap((record) => problemsOf(record, options.smoke ? gap : null)),
  };
}

function problemsOf({ seed, run, failure }: DemoRecord, gapAsked: number | null): string[] {
  const name = `demo, seed ${seed}`;
  if (run === null) return [`${name}: ${failure}`];
  const { inUse, planned, measure } = run;
  const isBetter = planned !== null && planned.objective > inUse.objective;
  return [
    ...problemsOfAnswer(name, measure),
    ...(gapAsked === null ? [] : problemsOfGap(name, measure, gapAsked)),
    ...(isBetter ? [] : [`${name}: the planned rota is worth no more than the rota in use`]),
  ];
}
