/** Part *rotas*: the solver on generated territories, against its targets. */
import type { RunOptions } from '../harness/arguments.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { DEFAULT_PARAMETERS } from './generator.ts';
import { GAPS } from './milestones.ts';
import { medianTable, runTable } from './rotas-tables.ts';
import { type CaseRecord, recordLine, recordName, runCase } from './run-case.ts';
import { problemsOfAnswer, problemsOfGap } from './sanity.ts';
import { casesOf, DEFAULT_CLOSED, DEFAULT_SEEDS, DEFAULT_SIZES, timeLimitOf } from './targets.ts';

/** Below every target, so that a run goes on to its limit where it can still prove more. */
const GAP = 1e-4;
/** Solved anywhere within the seconds. */
const SMOKE = { sizes: [{ stops: 10, units: 1 }], closed: [1], seeds: [1], gap: 0.01, seconds: 20 };

export async function rotas({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = planOf(options);
  const records: CaseRecord[] = [];
  for (const one of casesOf(plan.sizes, plan.closed)) {
    for (const seed of plan.seeds) {
      const timeLimitSeconds = plan.secondsOf(one);
      const { gap } = plan;
      const record = await runCase({ ...one, method: 'method', seed, timeLimitSeconds, gap, clock: options.clock });
      records.push(record);
      say(recordLine(record));
      await keep(resultOf(records, options));
    }
  }
  return resultOf(records, options);
}

function planOf(options: RunOptions) {
  const smoke = options.smoke ? SMOKE : null;
  return {
    sizes: options.sizes ?? smoke?.sizes ?? DEFAULT_SIZES,
    closed: options.closed ?? smoke?.closed ?? DEFAULT_CLOSED,
    seeds: options.seeds ?? smoke?.seeds ?? DEFAULT_SEEDS,
    gap: smoke?.gap ?? GAP,
    secondsOf: smoke === null ? timeLimitOf : () => smoke.seconds,
  };
}

function resultOf(records: readonly CaseRecord[], options: RunOptions): PartResult {
  const { sizes, closed, seeds, gap } = planOf(options);
  const { stops: _, units: __, seed: ___, closedWeekdays: ____, ...territory } = DEFAULT_PARAMETERS;
  return {
    title: 'Rotas of generated territories',
    parameters: { sizes, closedWeekdays: closed, seeds, gapAsked: gap, clock: options.clock, territory },
    data: { gaps: GAPS, runs: records },
    tables: [medianTable(records), runTable(records)],
    notes: [
      'Seconds are CPU seconds of the thread that solves, from the compiled scenario to the answer; wall seconds stand beside them. Each run has a process of its own.',
      'Rota within 1 %: the first rota that the final bound puts within 1 % of the best possible one. Proven: the first moment at which the certificate said so.',
      'A target is met where the median of the seeds proves its gap within its seconds and no seed exceeds 2 GB.',
      'Every rota is legal and worth what the solver says, by the judge, unless a problem below says otherwise.',
    ],
    problems: records.flatMap((record) => problemsOf(record, options.smoke ? gap : null)),
  };
}

function problemsOf(record: CaseRecord, gapAsked: number | null): string[] {
  const name = recordName(record);
  if (record.run === null) return [`${name}: ${record.failure}`];
  return [...problemsOfAnswer(name, record.run), ...(gapAsked === null ? [] : problemsOfGap(name, record.run, gapAsked))];
}
