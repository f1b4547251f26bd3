/** A first rota where no rule allows a single visit: each tour is driven on all days of a set that a rule allows. */
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { daySetsOf } from '../selection/patterns.ts';
import { type DaySet, daySet, type TourPool } from '../tours/tour-pool.ts';
import type { Market } from './market.ts';

interface SetOfDays extends DaySet {
  readonly days: readonly number[];
}

/** Unit by unit, the best tour first, in the rhythms of fewest visits first. */
export function repeatedTours(run: SolveRun, market: Market): DayTour[] {
  const { instance, pools } = run;
  const rules = instance.patternRules.toSorted((one, other) => one.visitsPerCycle - other.visitsPerCycle);
  const rhythms = rules.map((rule) => daySetsOf(instance, rule).map((days) => ({ days, ...daySet(days) })));
  const chosen: DayTour[] = [];
  pools.forEach((tours, pool) => {
    for (const _ of instance.unitClasses[tours.unitClass]!.units) {
      let free = daySet(instance.days.map((day) => day.index));
      for (const sets of rhythms) {
        for (let next = bestOn(sets, free); next !== null; next = bestOn(sets, free)) {
          free = { low: free.low & ~next.set.low, high: free.high & ~next.set.high };
          market.take({ tours, days: next.set.days }, next.tour);
          for (const day of next.set.days) chosen.push({ pool, tour: next.tour, day });
        }
      }
    }

    function bestOn(sets: readonly SetOfDays[], free: DaySet): { tour: number; set: SetOfDays } | null {
      const firstSet = firstSetWithin(sets);
      let best: { tour: number; set: SetOfDays } | null = null;
      let bestGain = 0;
      for (let tour = 0; tour < tours.size && !run.isOver(); tour++) {
        const set = firstSet(freeDaysOf(tours, tour, free));
        if (set === null) continue;
        const slot = { tours, days: set.days };
        if (!market.allows(slot, tour)) continue;
        const gain = market.gainOf(slot, tour);
        if (gain <= bestGain) continue;
        bestGain = gain;
        best = { tour, set };
      }
      return best;
    }
  });
  return chosen;
}

function freeDaysOf({ daysLow, daysHigh }: TourPool, tour: number, free: DaySet): DaySet {
  return { low: daysLow[tour]! & free.low, high: daysHigh[tour]! & free.high };
}

/** @returns finds the first set of days within given ones, null for none; looked for once for all tours that run alike. */
function firstSetWithin(sets: readonly SetOfDays[]): (within: DaySet) => SetOfDays | null {
  const known = new Map<number, Map<number, SetOfDays | null>>();
  return ({ low, high }) => {
    const ofLow = known.get(low) ?? new Map<number, SetOfDays | null>();
    known.set(low, ofLow);
    const found = ofLow.get(high);
    if (found !== undefined) return found;
    const first = sets.find((set) => (set.low & ~low) === 0 && (set.high & ~high) === 0) ?? null;
    ofLow.set(high, first);
    return first;
  };
}
