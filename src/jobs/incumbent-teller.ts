/**
 * Tells how far a plan is: at once where something is better, else every second or so, and never more often than a reader
 * can follow. The best rota is judged before it is told, so that whoever ends this thread has one to keep.
 */
import type { Progress, SolveLimits } from '../domain/progress.ts';
import { bestSoFar } from '../planning/best-so-far.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import { DisagreementError, judgedOutcome, type PlanResult } from '../planning/plan.ts';
import type { KeptRota } from './job-messages.ts';
import type { JobDesk } from './job-work.ts';
import { NO_FIGURES } from './no-figures.ts';

export interface IncumbentTeller {
  tell(progress: Progress): void;
  phase(phase: string): void;
  /** Somebody cancels: the best rota is shown at once, for this thread may be ended before it ends by itself. */
  hurry(): void;
  end(): void;
}

/** Between two messages on progress. */
const PROGRESS_MS = 250;
/** Between two rotas: to judge one may take tenths of a second. */
const ROTA_MS = 1000;

export function incumbentTeller(
  { say, now }: Pick<JobDesk, 'say' | 'now'>,
  {
    inputs,
    limits,
    named,
  }: {
    readonly inputs: PlanningInputs;
    readonly limits: SolveLimits;
    readonly named: (result: PlanResult) => KeptRota;
  },
): IncumbentTeller {
  const best = bestSoFar({ scenario: inputs.scenario, matrix: inputs.matrix, limits });
  let last: Progress | null = null;
  let hasNewRota = false;
  const tellProgress = spaced(PROGRESS_MS, now, () => {
    const { phase, stage, tours, objective, bound, gap } = last!;
    say({ kind: 'progress', progress: { phase, stage, tours, objective, bound, gap, questions: null } });
  });
  const tellRota = spaced(ROTA_MS, now, () => {
    if (!hasNewRota) return;
    hasNewRota = false;
    const kept = keptOf();
    if (kept === null) return;
    // What is told of a rota is told before the rota.
    tellProgress.now();
    say({ kind: 'best', kept });
  });

  return {
    tell: (progress) => {
      best.record(progress);
      if (progress.rota !== null) hasNewRota = true;
      last = progress;
      tellProgress.soon();
      if (hasNewRota) tellRota.soon();
    },
    phase: (phase) => say({ kind: 'progress', progress: { ...NO_FIGURES, phase } }),
    hurry: () => tellRota.now(),
    end: () => {
      tellProgress.end();
      tellRota.end();
    },
  };

  function keptOf(): KeptRota | null {
    const outcome = best.outcome('cancelled');
    if (outcome === null) return null;
    try {
      return named(judgedOutcome(inputs, outcome));
    } catch (error) {
      // What the judge does not agree to is not kept; of the last rota `plan` says so.
      if (error instanceof DisagreementError) return null;
      throw error;
    }
  }
}

/** Does something at once, but only so often: what comes too soon is done later, once. */
function spaced(leastMs: number, clock: () => number, act: () => void) {
  let actedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const run = () => {
    timer = null;
    actedAt = clock();
    act();
  };
  return {
    soon: () => {
      if (timer !== null) return;
      const waitMs = actedAt + leastMs - clock();
      if (waitMs <= 0) run();
      else timer = setTimeout(run, waitMs);
    },
    /** What waits is done now. */
    now: () => {
      if (timer === null) return;
      clearTimeout(timer);
      run();
    },
    end: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
