/** Part *scale*: a whole département with a dozen mediators, a library bus, and how time and memory grow. */
import type { RunOptions } from '../harness/arguments.ts';
import { ChildError, runInChild } from '../harness/child.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { patienceFor } from '../rotas/run-case.ts';
import { problemsOfAnswer } from '../rotas/sanity.ts';
import { growthCases, SCALE_CASES, type ScaleCase, SMOKE_CASES } from './cases.ts';
import { keptRuns } from './kept-runs.ts';
import type { MeasuredScale, ScaleOrder } from './scale-case.ts';
import { lineOf, type ScaleRecord, scaleTables } from './scale-tables.ts';

const SCRIPT = new URL('./scale-case.ts', import.meta.url);
const GAP = 1e-3;
const SMOKE_GAP = 0.05;
const SEEDS = [1];

export async function scale({ options, say, keep }: PartContext): Promise<PartResult> {
  const seeds = options.seeds ?? SEEDS;
  const gap = options.smoke ? SMOKE_GAP : GAP;
  const known = options.smoke ? [] : await keptRuns(options.out);
  const records: ScaleRecord[] = [];
  const result = (): PartResult => ({
    title: 'Scale',
    parameters: { seeds, gapAsked: gap, clock: options.clock },
    data: { runs: records },
    tables: scaleTables(records),
    notes: [
      'Seconds are CPU seconds of the thread that solves, and what the limit counts; each run has a process of its own.',
      'Communes of the département are real, towns that mediators start from our choice (`scale/departement.ts`); all else is generated.',
      'A run cut short goes on from the results of the same day: those of the same case, seed, limit and gap are not run again.',
    ],
    problems: records.flatMap(({ name, seed, run, failure }) =>
      run === null ? [`${name}, seed ${seed}: ${failure}`] : problemsOfAnswer(`${name}, seed ${seed}`, run),
    ),
  });
  for (const one of options.smoke ? SMOKE_CASES : casesOf(options)) {
    for (const seed of seeds) {
      const about = { name: one.name, seed, timeLimitSeconds: one.timeLimitSeconds, gap, clock: options.clock };
      const record = known.find((other) => isSame(other, about)) ?? (await runScale(about, one));
      records.push(record);
      say(lineOf(record));
      await keep(result());
    }
  }
  return result();
}

/** With sizes given: how time and memory grow up to those alone. */
function casesOf({ sizes }: RunOptions): readonly ScaleCase[] {
  return sizes === null ? SCALE_CASES : growthCases(sizes);
}

type About = Omit<ScaleRecord, 'run' | 'failure'>;

function isSame(record: ScaleRecord, about: About): boolean {
  return (
    record.run !== null &&
    record.name === about.name &&
    record.seed === about.seed &&
    record.timeLimitSeconds === about.timeLimitSeconds &&
    record.gap === about.gap &&
    record.clock === about.clock
  );
}

async function runScale(about: About, { territory }: ScaleCase): Promise<ScaleRecord> {
  const { timeLimitSeconds, gap, seed, clock } = about;
  const order: ScaleOrder = { territory, clock, limits: { timeLimitSeconds, gap, iterationLimit: null, seed } };
  try {
    const patience = { seconds: patienceFor(timeLimitSeconds) };
    return { ...about, run: await runInChild<ScaleOrder, MeasuredScale>(SCRIPT, order, patience), failure: null };
  } catch (error) {
    if (!(error instanceof ChildError)) throw error;
    return { ...about, run: null, failure: error.message };
  }
}
