/** Plan: solve, then let the judge have the last word. */
import { InputError } from '../domain/problem.ts';
import type { Progress, SolveLimits, SolveStatistics } from '../domain/progress.ts';
import { type Certificate, isMinimised, type Rota, relativeGap } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import type { PlanningInputs } from './inputs.ts';
import { measured } from './measured.ts';
import type { ProvenRota, Solve, SolveOutcome } from './solve-scenario.ts';

/** A rota with its proof, and what the judge says of it. */
export interface JudgedPlan {
  /** Carries the certificate and what its clock times rest on. */
  readonly rota: Rota;
  readonly certificate: Certificate;
  readonly verdict: Verdict;
}

export interface PlanResult extends JudgedPlan {
  /** The best rota for coverage, where the goal is another: what the goal costs is told against it. */
  readonly coverage: JudgedPlan | null;
  /** Null where the solver was ended before it could account for its work. */
  readonly statistics: SolveStatistics | null;
}

export interface PlanOptions {
  readonly limits: SolveLimits;
  readonly solve: Solve;
  /** A rota to start from, such as the one in use. */
  readonly start?: Rota | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Solver and judge share no code: this far apart, one of them is wrong. */
const AGREEMENT = 1e-6;

/** A bug of ours: what the solver says of its rota is not what the judge finds. */
export class DisagreementError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DisagreementError';
  }
}

/**
 * @throws InputError where the goal is economy and nothing is promised; InfeasibleError where no legal rota exists; CancelledError where it was stopped before the first;
 * DisagreementError where solver and judge disagree.
 */
export async function plan(inputs: PlanningInputs, options: PlanOptions): Promise<PlanResult> {
  const { scenario, matrix } = inputs;
  refuseEmptyEconomy(scenario);
  const outcome = await options.solve(
    { scenario, matrix, limits: options.limits, start: options.start ?? null },
    { signal: options.signal ?? new AbortController().signal, onProgress: options.onProgress ?? (() => {}) },
  );
  return judgedOutcome(inputs, outcome);
}

/** @throws DisagreementError where solver and judge disagree. */
export function judgedOutcome(inputs: PlanningInputs, outcome: SolveOutcome): PlanResult {
  const judged = (proven: ProvenRota) => judgedPlan(inputs, proven);
  const stages = outcome.stages.map(judged);
  const last = judged(outcome);
  return {
    ...last,
    rota: { ...last.rota, stages: stages.map((stage) => stage.certificate) },
    coverage: outcome.coverage === null ? null : judged(outcome.coverage),
    statistics: outcome.statistics,
  };
}

/** Without a promise the cheapest rota is none at all: somebody has forgotten to say what is to be kept. */
function refuseEmptyEconomy({ goal, floors, locks }: Scenario): void {
  if (goal.kind !== 'economy') return;
  const promises = floors.some((floor) => floor.leastVisitsPerCycle > 0 || floor.leastServedShare > 0);
  if (promises || locks.some((lock) => lock.kind === 'visit' || lock.kind === 'tour')) return;
  throw new InputError([{ code: 'economy-without-promises', path: ['goal', 'kind'], parameters: {} }]);
}

/** The judge looks at every rota that something is proven of, those of earlier stages too. */
function judgedPlan(
  { scenario, matrix, need }: Pick<PlanningInputs, 'scenario' | 'matrix' | 'need'>,
  proven: ProvenRota,
): JudgedPlan {
  const verdict = judge(scenario, need, matrix, proven.rota);
  const certificate = agreed(proven.certificate, verdict, scenario);
  return { rota: { ...proven.rota, travel: matrix.note, certificate }, certificate, verdict };
}

/** @returns the certificate, with the judge's objective. */
function agreed(certificate: Certificate, verdict: Verdict, scenario: Scenario): Certificate {
  if (!verdict.legal) {
    const rules = verdict.violations.map((violation) => violation.rule);
    throw new DisagreementError(`the judge finds the solver's rota illegal: ${[...new Set(rules)].join(', ')}`);
  }
  const { measure } = certificate;
  const objective = measured(measure, verdict, scenario);
  if (apart(certificate.objective, objective) && !isReachedByChance(certificate, objective)) {
    throw new DisagreementError(`objective of the solver ${certificate.objective}, of the judge ${objective}`);
  }
  const bound = isMinimised(measure) ? Math.min(certificate.bound, objective) : Math.max(certificate.bound, objective);
  if (apart(bound, certificate.bound)) {
    throw new DisagreementError(`bound of the solver ${certificate.bound}, passed by the objective ${objective}`);
  }
  return { ...certificate, objective, bound, gap: relativeGap({ objective, bound }) };
}

/**
 * The judge gives hours to whom they are worth most once promises are kept: that may serve more communes, or the least of
 * them better, than the solver has promised.
 */
function isReachedByChance({ measure, objective: promised }: Certificate, objective: number): boolean {
  return (measure === 'communes' || measure === 'least-share') && objective > promised;
}

/** Relative; absolute below one weighted hour, where a relative difference says nothing. */
function apart(one: number, other: number): boolean {
  return !(Math.abs(one - other) <= AGREEMENT * Math.max(1, Math.abs(one), Math.abs(other)));
}
