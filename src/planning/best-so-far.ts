/** The best rota a run has shown so far, and what is proven of it: kept for the day the run is ended from outside. */
import type { Progress } from '../domain/progress.ts';
import { type Certificate, type Rota, relativeGap } from '../domain/rota.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { outerBound } from './outer-bound.ts';
import type { SolveOutcome, SolveRequest } from './solve-scenario.ts';

export interface BestSoFar {
  record(progress: Progress): void;
  /** @returns null where no rota has been shown. */
  outcome(status: Certificate['status']): SolveOutcome | null;
}

export function bestSoFar(request: Pick<SolveRequest, 'scenario' | 'matrix'>): BestSoFar {
  let best: { rota: Rota; objective: number } | null = null;
  let bound = Number.POSITIVE_INFINITY;

  return {
    record(progress) {
      if (progress.bound !== null) bound = Math.min(bound, progress.bound);
      if (progress.rota === null) return;
      const objective = progress.rota.certificate?.objective ?? progress.objective;
      if (objective === null || (best !== null && objective <= best.objective)) return;
      best = { rota: progress.rota, objective };
    },
    outcome(status) {
      if (best === null) return null;
      const { scenario, matrix } = request;
      // Stopped before the first bound: all need served at no cost is one too.
      const proven = Number.isFinite(bound) ? bound : outerBound(scenario, buildNeedModel(scenario, matrix));
      const certificate = { objective: best.objective, bound: Math.max(proven, best.objective) };
      return {
        rota: best.rota,
        certificate: { ...certificate, gap: relativeGap(certificate), status },
        statistics: null,
      };
    },
  };
}
