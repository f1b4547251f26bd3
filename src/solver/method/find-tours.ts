/** Step *tours*: the day tours of every unit class, listed where that is possible. */
import { DAY_PARTS } from '../../domain/primitives.ts';
import { InfeasibleError } from '../../domain/problem.ts';
import { hasCrewFor } from '../instance/crew-for-tour.ts';
import type { Instance } from '../instance/instance.ts';
import { binds } from '../instance/work-rules.ts';
import { RowBuilder } from '../mip/block-builder.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { likeDays } from '../selection/day-groups.ts';
import { layLinks } from '../selection/links.ts';
import { patternsOf, TooManyPatternsError } from '../selection/patterns.ts';
import { enumerateTours, TooManyToursError } from '../tours/enumerate.ts';
import { restrictPools } from '../tours/restrict.ts';
import { type PooledTour, type TourPool, tourOf } from '../tours/tour-pool.ts';
import { PricedPools } from './priced-pools.ts';

/** Of all unit classes: above this, listing them costs more time and memory than it is worth. */
const MOST_TOURS = 160_000;

/**
 * The tours of the run: all of them where they can be listed, else single visits and those that will be found.
 *
 * @throws InfeasibleError (`too-many-tours`) where a unit has more tours than can be listed and hours of visits matter, `too-many-patterns`
 *   where a rule allows more sets of days.
 */
export function findTours(run: SolveRun): void {
  const { instance } = run;
  const listed = enumerateAll(run);
  const isRuled = instance.rulesOfWork.ofAgent.some(binds);
  const hasCrew = (unitClass: number, tour: PooledTour) => !isRuled || hasCrewFor(instance, unitClass, tour);
  const beyond = listed === null ? new PricedPools(instance, hasCrew) : null;
  run.beyond = beyond;
  run.pools = beyond?.pools ?? listed!;
  try {
    markUsableStops(instance, run.pools);
  } catch (error) {
    if (!(error instanceof TooManyPatternsError)) throw error;
    throw beyondMethod(error);
  }
  if (beyond !== null || !isRuled) return;
  const keep = run.pools.map((pool) => toursWith(pool, (tour) => hasCrew(pool.unitClass, tour)));
  run.pools = restrictPools(run.pools, keep).pools;
}

/** @returns null where they are too many. @throws InfeasibleError (`too-many-tours`) where then there is no other way. */
function enumerateAll({ instance, isOver, control }: SolveRun): TourPool[] | null {
  const most = control.mostListedTours ?? MOST_TOURS;
  let room = most;
  const pools: TourPool[] = [];
  for (const unit of instance.unitClasses) {
    try {
      const pool = enumerateTours(instance, unit, { mostTours: room, stopped: isOver });
      room -= pool.size;
      pools.push(pool);
    } catch (error) {
      if (!(error instanceof TooManyToursError)) throw error;
      if (!hoursMatter(instance)) return null;
      const name = instance.scenario.units[unit.units[0]!]!.id;
      throw new InfeasibleError([
        {
          code: 'too-many-tours',
          path: ['units', unit.units[0]!],
          parameters: { unit: name, limit: most, mostPerTour: instance.limits.mostVisitsPerTour },
        },
      ]);
    }
  }
  return pools;
}

/** True where a tolerance on hours can bind: tours are then told apart by the hours of their visits, which pricing is not. */
function hoursMatter({ bands, stopCount }: Instance): boolean {
  return Array.from({ length: stopCount }).some((_, stop) =>
    DAY_PARTS.some((part) => bands.ofAllRules(stop, part).length > 0),
  );
}

export function beyondMethod({ rule }: TooManyPatternsError): InfeasibleError {
  return new InfeasibleError([{ code: 'too-many-patterns', path: ['patterns'], parameters: { rule } }]);
}

/** Usable is a stop that a unit can visit in some pattern going nowhere else: what the rules mean by it too. */
export function markUsableStops(instance: Instance, pools: readonly TourPool[]): void {
  const groups = likeDays(instance);
  const lone = restrictPools(pools, pools.map(loneVisits));
  const links = layLinks(new RowBuilder(), instance, lone.pools, { groups, beyond: null });
  const patterns = patternsOf(instance, groups, links.isMade);
  for (const pattern of patterns) instance.usableStops[pattern.stop] = 1;
}

function loneVisits(pool: TourPool): number[] {
  const tours: number[] = [];
  for (let tour = 0; tour < pool.size; tour++) {
    if (pool.firstVisit[tour + 1]! - pool.firstVisit[tour]! === 1) tours.push(tour);
  }
  return tours;
}

function toursWith(pool: TourPool, isWanted: (tour: PooledTour) => boolean): number[] {
  const tours: number[] = [];
  for (let tour = 0; tour < pool.size; tour++) if (isWanted(tourOf(pool, tour))) tours.push(tour);
  return tours;
}
