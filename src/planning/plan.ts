/** Plan: solve, then let the judge have the last word. */
import type { Progress, SolveLimits, SolveStatistics } from '../domain/progress.ts';
import { type Certificate, type Rota, relativeGap } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import type { PlanningInputs } from './inputs.ts';
import type { Solve } from './solve-scenario.ts';

export interface PlanResult {
  /** Carries the certificate and what its clock times rest on. */
  readonly rota: Rota;
  readonly certificate: Certificate;
  readonly verdict: Verdict;
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
 * @throws InfeasibleError where no legal rota exists; CancelledError where it was stopped before the first;
 * DisagreementError where solver and judge disagree.
 */
export async function plan(inputs: PlanningInputs, options: PlanOptions): Promise<PlanResult> {
  const { scenario, matrix, need } = inputs;
  const outcome = await options.solve(
    { scenario, matrix, limits: options.limits, start: options.start ?? null },
    { signal: options.signal ?? new AbortController().signal, onProgress: options.onProgress ?? (() => {}) },
  );
  const verdict = judge(scenario, need, matrix, outcome.rota);
  const certificate = agreed(outcome.certificate, verdict);
  return {
    rota: { ...outcome.rota, travel: matrix.note, certificate },
    certificate,
    verdict,
    statistics: outcome.statistics,
  };
}

/** @returns the certificate, with the judge's objective. */
function agreed(certificate: Certificate, verdict: Verdict): Certificate {
  if (!verdict.legal) {
    const rules = verdict.violations.map((violation) => violation.rule);
    throw new DisagreementError(`the judge finds the solver's rota illegal: ${[...new Set(rules)].join(', ')}`);
  }
  const { objective } = verdict.figures;
  if (apart(certificate.objective, objective)) {
    throw new DisagreementError(`objective of the solver ${certificate.objective}, of the judge ${objective}`);
  }
  const bound = Math.max(certificate.bound, objective);
  if (apart(bound, certificate.bound)) {
    throw new DisagreementError(`bound of the solver ${certificate.bound}, below the objective ${objective}`);
  }
  return { objective, bound, gap: relativeGap({ objective, bound }), status: certificate.status };
}

/** Relative; absolute below one weighted hour, where a relative difference says nothing. */
function apart(one: number, other: number): boolean {
  return !(Math.abs(one - other) <= AGREEMENT * Math.max(1, Math.abs(one), Math.abs(other)));
}
