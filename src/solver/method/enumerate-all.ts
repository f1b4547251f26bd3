/** Step *tours*: the day tours of every unit class. */
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
import type { TourPool } from '../tours/tour-pool.ts';

/** Above this, per unit class, enumeration costs more memory than it is worth. */
const MOST_TOURS = 2_000_000;

/** @throws InfeasibleError (`too-many-tours`) where a unit has more tours than this method is meant for,
 * `too-many-patterns` where a rule allows more sets of days. */
export function enumerateAll(run: SolveRun): TourPool[] {
  const { instance } = run;
  const pools = instance.unitClasses.map((unit) => {
    try {
      return enumerateTours(instance, unit, { mostTours: MOST_TOURS, stopped: run.isOver });
    } catch (error) {
      if (!(error instanceof TooManyToursError)) throw error;
      const name = instance.scenario.units[unit.units[0]!]!.id;
      throw new InfeasibleError([
        {
          code: 'too-many-tours',
          path: ['units', unit.units[0]!],
          parameters: { unit: name, limit: error.limit, mostPerTour: instance.limits.mostVisitsPerTour },
        },
      ]);
    }
  });
  try {
    markUsableStops(instance, pools);
  } catch (error) {
    if (!(error instanceof TooManyPatternsError)) throw error;
    throw beyondMethod(error);
  }
  if (!instance.rulesOfWork.ofAgent.some(binds)) return pools;
  const keep = pools.map((pool) => toursWithCrews(instance, pool));
  return [...restrictPools(pools, keep).pools];
}

/** Tours that enough agents may ride, by their own rules of work, for each need of the unit's crew. */
function toursWithCrews(instance: Instance, pool: TourPool): number[] {
  const found: number[] = [];
  for (let tour = 0; tour < pool.size; tour++) {
    const measures = {
      workSeconds: pool.workSeconds[tour]!,
      spanSeconds: pool.spanSeconds[tour]!,
      breaks: pool.breaks[tour]!,
    };
    if (hasCrewFor(instance, pool.unitClass, measures)) found.push(tour);
  }
  return found;
}

export function beyondMethod({ rule }: TooManyPatternsError): InfeasibleError {
  return new InfeasibleError([{ code: 'too-many-patterns', path: ['patterns'], parameters: { rule } }]);
}

/** Usable is a stop that a unit can visit in some pattern going nowhere else: what the rules mean by it too. */
export function markUsableStops(instance: Instance, pools: readonly TourPool[]): void {
  const groups = likeDays(instance);
  const lone = restrictPools(pools, pools.map(loneVisits));
  const links = layLinks(new RowBuilder(), instance, lone.pools, groups);
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
