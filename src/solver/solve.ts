/**
 * Scenario, need and matrix → a rota and the proof of how far from the best possible one it may be.
 *
 * The method (MODEL.md section 5), on one page:
 *
 * 1. *tours*  enumerate every feasible day tour of every unit;
 * 2. *start*  a first rota, greedily, so that there is something to keep from the first second on;
 * 3. *fold*   count tours on groups of like days: linear relaxation by column generation, a bound from the visits
 *             alone (Lagrangian), tours for those visits, then all tours that could still be better, exactly;
 * 4. *place*  put the chosen tours on single days;
 * 5. *days*   where placing lost something, choose day by day among the tours that could still be better.
 *
 * Pure: the clock, the stop and the seed are handed in. The same scenario, seed and iteration limit give the same
 * rota unless the time limit was hit.
 */
import type { SolveStatistics } from '../domain/progress.ts';
import type { Certificate, Rota } from '../domain/rota.ts';
import { compileInstance, type SolverInput } from './instance/compile.ts';
import { chooseByDay } from './method/choose-by-day.ts';
import { chooseFolded } from './method/choose-folded.ts';
import { enumerateAll } from './method/enumerate-all.ts';
import { greedyTours } from './method/greedy-tours.ts';
import { placeOnDays } from './method/place-on-days.ts';
import { toursOfRota } from './method/tours-of-rota.ts';
import { loadHighsSolver } from './mip/highs.ts';
import { SolverFailedError } from './mip/mip-solver.ts';
import { type SolveControl, SolveRun } from './run/solve-run.ts';

export interface SolveResult {
  readonly rota: Rota;
  readonly certificate: Certificate;
  readonly statistics: SolveStatistics;
}

/**
 * @throws InfeasibleError where no legal rota exists, or where the scenario is beyond this method.
 * @throws CancelledError when stopped before there is any rota.
 */
export async function solve(input: SolverInput, control: SolveControl): Promise<SolveResult> {
  const startedAt = control.now();
  const [solver, appraiser] = [await loadHighsSolver(), await loadHighsSolver()];
  const run = new SolveRun({ instance: compileInstance(input), solver, appraiser, control, startedAt });

  try {
    improve(run, input.start ?? null);
  } catch (error) {
    if (!(error instanceof SolverFailedError) || !run.hasRota) throw error;
    run.solverHasFailed = true;
  }
  return run.finish();
}

function improve(run: SolveRun, start: Rota | null): void {
  run.pools = enumerateAll(run);
  run.enter('start');
  // Staying in the garage is a rota too, where nothing is promised.
  run.offer([]);
  if (start !== null) run.offer(toursOfRota(run.instance, run.pools, start));
  run.offer(greedyTours(run));
  run.enter('fold');
  const folded = chooseFolded(run);
  run.enter('place');
  if (folded.choice !== null) placeOnDays(run, folded.choice);
  if (run.isGood || run.isOver() || !run.hasLostAgainst(folded.objective)) return;
  run.enter('days');
  chooseByDay(run, folded);
}
