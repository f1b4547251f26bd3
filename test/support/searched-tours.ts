/** Tours that the search found, as pools, and rotas made of them. */
import type { SolveLimits } from '../../src/domain/progress.ts';
import type { Rota } from '../../src/domain/rota.ts';
import type { SolverInput } from '../../src/solver/instance/compile.ts';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { chooseFolded } from '../../src/solver/method/choose-folded.ts';
import { markUsableStops } from '../../src/solver/method/find-tours.ts';
import { placeOnDays } from '../../src/solver/method/place-on-days.ts';
import type { SearchedTour } from '../../src/solver/method/tours-of-search.ts';
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { SolveRun } from '../../src/solver/run/solve-run.ts';
import type { DayTour } from '../../src/solver/selection/chosen-tours.ts';
import { TourPoolBuilder } from '../../src/solver/tours/tour-pool.ts';
import { instanceOf, poolsOf } from './instances.ts';
import { EXACT } from './solving.ts';

export function searchedInstance({ scenario, matrix }: Pick<SolverInput, 'scenario' | 'matrix'>): Instance {
  const instance = instanceOf(scenario, matrix);
  markUsableStops(instance, poolsOf(instance));
  return instance;
}

/** A run whose pools hold the tours found, and nothing else. */
export async function runWith(
  instance: Instance,
  found: readonly SearchedTour[],
  limits: Partial<SolveLimits> = {},
): Promise<SolveRun> {
  const builders = instance.unitClasses.map(({ index }) => new TourPoolBuilder(index));
  for (const { unitClass, tour } of found) builders[unitClass]!.add(tour);
  const run = new SolveRun({
    instance,
    solver: await loadHighsSolver(),
    appraiser: await loadHighsSolver(),
    control: {
      limits: { ...EXACT, ...limits },
      now: () => performance.now(),
      stopped: () => false,
      onProgress: () => {},
    },
    startedAt: performance.now(),
    stage: { number: 1, count: 1, measure: instance.aim.measure },
  });
  run.pools = builders.map((builder) => builder.build());
  return run;
}

/** @returns the best plan of the search as tours of the run's pools, each at its first clock. */
export function bestPlan(found: readonly SearchedTour[]): DayTour[] {
  const sizes = new Map<number, number>();
  const chosen = new Map<string, DayTour>();
  for (const { unitClass, day, tour, isOfBestPlan } of found) {
    const at = sizes.get(unitClass) ?? 0;
    sizes.set(unitClass, at + 1);
    const key = `${unitClass} ${day} ${tour.visits.map(({ stop }) => stop).join(' ')}`;
    if (isOfBestPlan && !chosen.has(key)) chosen.set(key, { pool: unitClass, tour: at, day });
  }
  return [...chosen.values()];
}

/** @returns the best rota that the selection makes of the tours found. */
export function selected(run: SolveRun): Rota {
  run.offer([]);
  const { choice, objective } = chooseFolded(run);
  if (choice !== null) placeOnDays(run, { tours: choice, objective });
  return run.finish().rota;
}
