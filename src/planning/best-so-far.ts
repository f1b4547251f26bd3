/** The best rota a run has shown so far, and what is proven of it: kept for the day the run is ended from outside. */
import type { Progress, SolveLimits } from '../domain/progress.ts';
import { type Certificate, isMinimised, type Measure, type Rota, relativeGap } from '../domain/rota.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { outerBound } from './outer-bound.ts';
import type { ProvenRota, SolveOutcome, SolveRequest } from './solve-scenario.ts';

export interface BestSoFar {
  record(progress: Progress): void;
  /** @returns null where no rota has been shown. */
  outcome(status: Certificate['status']): SolveOutcome | null;
}

export function bestSoFar(request: Pick<SolveRequest, 'scenario' | 'matrix' | 'limits'>): BestSoFar {
  let stage: StageBest | null = null;
  const before: StageBest[] = [];

  return {
    record(progress) {
      if (stage !== null && stage.number !== progress.stage.number) {
        before.push(stage);
        // What was found for one measure is still a rota: with it the next stage begins.
        stage = null;
      }
      stage ??= { ...progress.stage, best: null, objective: 0, bound: null };
      if (progress.bound !== null) stage.bound = progress.bound;
      const objective = progress.rota?.certificate?.objective ?? progress.objective;
      if (progress.rota === null || objective === null) return;
      stage.best = progress.rota;
      stage.objective = objective;
    },
    outcome(status) {
      const shown = [...before, ...(stage === null ? [] : [stage])].filter((one) => one.best !== null);
      const proven = shown.map((one, k) => provenBy(one, k < shown.length - 1 ? null : status, request));
      const last = proven.at(-1);
      if (last === undefined) return null;
      const [coverage, ...others] = proven;
      const stages = others.slice(0, -1);
      const rota = { ...last.rota, stages: stages.map((one) => one.certificate) };
      return { ...last, rota, stages, coverage: proven.length > 1 ? coverage! : null, statistics: null };
    },
  };
}

/** What a stage has shown. Within one, later rotas are better and later bounds tighter. */
interface StageBest {
  readonly number: number;
  readonly measure: Measure;
  best: Rota | null;
  /** Of the best. */
  objective: number;
  bound: number | null;
}

/** @param status null where the stage went on to the next: it ended as its last rota could not know. */
function provenBy(
  { best, bound, objective, measure }: StageBest,
  status: Certificate['status'] | null,
  { scenario, matrix, limits }: Pick<SolveRequest, 'scenario' | 'matrix' | 'limits'>,
): ProvenRota {
  const keeps = best!.certificate?.keeps ?? null;
  // Stopped before the first bound: what needs no solver is one too.
  const proven = bound ?? outerBound(scenario, buildNeedModel(scenario, matrix), measure);
  const said = { objective, bound: isMinimised(measure) ? Math.min(proven, objective) : Math.max(proven, objective) };
  const gap = relativeGap(said);
  const certificate = { ...said, gap, status: status ?? statusOf(gap, limits), measure, keeps };
  return { rota: { ...best!, certificate }, certificate };
}

const SAME = 1e-9;

function statusOf(gap: number, limits: SolveLimits): Certificate['status'] {
  if (gap <= SAME) return 'optimal';
  return gap <= limits.gap ? 'gap-reached' : 'time-limit';
}
