/** One run of a solver in this process: how long, how much memory, how good, and whether the judge agrees. */
import { CancelledError, NoRotaFoundError } from '../../src/domain/problem.ts';
import type { SolveLimits, SolveStatistics } from '../../src/domain/progress.ts';
import type { Certificate } from '../../src/domain/rota.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { judge } from '../../src/rules/judge.ts';
import type { SolverInput } from '../../src/solver/instance/compile.ts';
import type { SolveControl } from '../../src/solver/run/solve-run.ts';
import type { StageOutcome } from '../../src/solver/run/stage-outcome.ts';
import type { Clock } from '../harness/arguments.ts';
import { type Moment, peakMegabytes, processCpuSeconds, startStopwatch, threadCpuSeconds } from '../harness/clocks.ts';
import { type Milestone, MilestoneWatch } from './milestones.ts';

export type SolveMethod = (input: SolverInput, control: SolveControl) => Promise<StageOutcome>;

export interface MeasuredSolve {
  readonly firstRota: Moment | null;
  readonly milestones: readonly Milestone[];
  /** The whole run: CPU of the solver's thread, and on the wall. */
  readonly spent: Moment;
  /** CPU seconds of all threads of the process during the run. */
  readonly processCpuSeconds: number;
  /** Of the process up to the end of the run, with all that Node and the scenario take. */
  readonly peakMegabytes: number;
  /** Null where no rota was found in time. */
  readonly answer: JudgedAnswer | null;
}

export interface JudgedAnswer {
  readonly certificate: Certificate;
  readonly statistics: SolveStatistics;
  readonly legal: boolean;
  /** Rules that the rota breaks. */
  readonly broken: readonly string[];
  /** Relative distance of the solver's objective from the judge's. */
  readonly objectiveApart: number;
}

export interface SolveOrder {
  readonly limits: SolveLimits;
  readonly clock: Clock;
}

/** Milliseconds. On the CPU clock a busy machine has all the time that a quiet one has. */
const NOW: Readonly<Record<Clock, () => number>> = {
  cpu: () => threadCpuSeconds() * 1000,
  wall: () => performance.now(),
};

/** On a machine shared by many: a CPU second may take so long. */
const WALL_SECONDS: Readonly<Record<Clock, number>> = { cpu: 8, wall: 1 };

/** @returns the measure, and the verdict on the rota for those who want more of it. */
export async function measureSolve(
  solve: SolveMethod,
  input: SolverInput,
  { limits, clock }: SolveOrder,
): Promise<{ measure: MeasuredSolve; verdict: Verdict | null }> {
  const cpuBefore = processCpuSeconds();
  const elapsed = startStopwatch();
  const watch = new MilestoneWatch(elapsed);
  const result = await answered(() =>
    solve(input, {
      limits,
      now: NOW[clock],
      wallSeconds: WALL_SECONDS[clock],
      stopped: () => false,
      onProgress: (progress) => watch.note(progress),
    }),
  );
  const spent = elapsed();
  const processCpu = processCpuSeconds() - cpuBefore;
  const peak = peakMegabytes();
  const verdict = result === null ? null : judge(input.scenario, input.need, input.matrix, result.rota);
  const measure = {
    firstRota: watch.firstRota,
    milestones: watch.milestones(result?.certificate.bound ?? Number.POSITIVE_INFINITY),
    spent,
    processCpuSeconds: processCpu,
    peakMegabytes: peak,
    answer: result === null || verdict === null ? null : judged(result, verdict),
  };
  return { measure, verdict };
}

/** A run that was over before there was any rota has no answer; that is a measurement, not an error. */
async function answered(run: () => Promise<StageOutcome>): Promise<StageOutcome | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CancelledError || error instanceof NoRotaFoundError) return null;
    throw error;
  }
}

function judged({ certificate, statistics }: StageOutcome, verdict: Verdict): JudgedAnswer {
  const { objective } = verdict.figures;
  return {
    certificate,
    statistics,
    legal: verdict.legal,
    broken: [...new Set(verdict.violations.map((violation) => violation.rule))],
    objectiveApart: Math.abs(certificate.objective - objective) / Math.max(1, Math.abs(objective)),
  };
}
