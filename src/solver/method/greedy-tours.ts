/**
 * Step *start*: a first rota in a fraction of a second.
 *
 * Tours are taken one at a time, each the best by the hours its visits would serve at today's worth, less its cost. A
 * stop is visited once, or, where no rule allows that everywhere, as in `repeated-tours.ts`. What its visits serve is filled from
 * its own commune and those around it, best tiers first. Not meant to be good, only to be there early; caps, crews and
 * promises it cannot keep make it give up early.
 */
import type { Instance } from '../instance/instance.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { daySetsOf } from '../selection/patterns.ts';
import { runsOn, type TourPool } from '../tours/tour-pool.ts';
import { Market } from './market.ts';
import { repeatedTours } from './repeated-tours.ts';

export function greedyTours(run: SolveRun): DayTour[] {
  const { instance, pools } = run;
  const canVisitOnce = instance.patternRules.some(
    (rule, r) =>
      rule.visitsPerCycle === 1 &&
      instance.scenario.stops.every((_, stop) => instance.mayHaveRule[r * instance.stopCount + stop] === 1) &&
      daySetsOf(instance, rule).length === instance.days.length,
  );
  const market = new Market(instance);
  if (!canVisitOnce) return repeatedTours(run, market);
  const chosen: DayTour[] = [];
  for (const { pool, day, tours } of everyUnitAndDay(instance, pools)) {
    if (run.isOver()) break;
    const slot = { tours, days: [day] };
    let best: number | null = null;
    let bestGain = 0;
    for (let tour = 0; tour < tours.size; tour++) {
      if (!runsOn(tours, tour, day) || !market.allows(slot, tour)) continue;
      const gain = market.gainOf(slot, tour);
      if (gain <= bestGain) continue;
      bestGain = gain;
      best = tour;
    }
    if (best === null) continue;
    chosen.push({ pool, tour: best, day });
    market.take(slot, best);
  }
  return chosen;
}

function everyUnitAndDay(instance: Instance, pools: readonly TourPool[]) {
  return instance.days.flatMap((day) =>
    pools.flatMap((tours, pool) =>
      instance.unitClasses[tours.unitClass]!.units.map(() => ({ pool, day: day.index, tours })),
    ),
  );
}
