/** A first rota where no rule allows a single visit everywhere: each tour is driven on all days of a set that a rule allows. */
import type { PatternRule } from '../../domain/cycle.ts';
import type { Instance } from '../instance/instance.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { daySetsOf, fixesCountAlone } from '../selection/patterns.ts';
import { DAYS_PER_MASK, type DaySet, daySet, type TourPool } from '../tours/tour-pool.ts';
import type { Market } from './market.ts';

interface SetOfDays extends DaySet {
  readonly days: readonly number[];
}

/** Unit by unit, the best tour first, in the rhythms of fewest visits first. */
export function repeatedTours(run: SolveRun, market: Market): DayTour[] {
  const { instance, pools } = run;
  const rhythms = instance.patternRules
    .map((rule, index) => ({ index, rule }))
    .toSorted((one, other) => one.rule.visitsPerCycle - other.rule.visitsPerCycle)
    .map(({ index, rule }) => ({ index, firstSet: setFinder(instance, rule) }));
  const chosen: DayTour[] = [];
  pools.forEach((tours, pool) => {
    for (const _ of instance.unitClasses[tours.unitClass]!.units) {
      let free = daySet(instance.days.map((day) => day.index));
      for (const rhythm of rhythms) {
        for (let next = bestOn(rhythm, free); next !== null; next = bestOn(rhythm, free)) {
          free = { low: free.low & ~next.set.low, high: free.high & ~next.set.high };
          market.take({ tours, days: next.set.days }, next.tour);
          for (const day of next.set.days) chosen.push({ pool, tour: next.tour, day });
        }
      }
    }

    function bestOn({ index, firstSet }: Rhythm, free: DaySet): { tour: number; set: SetOfDays } | null {
      let best: { tour: number; set: SetOfDays } | null = null;
      let bestGain = 0;
      for (let tour = 0; tour < tours.size && !run.isOver(); tour++) {
        const set = firstSet(freeDaysOf(tours, tour, free));
        if (set === null || !mayHave(instance, index, stopsOf(tours, tour))) continue;
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

interface Rhythm {
  /** Of its rule in the instance. */
  readonly index: number;
  /** Finds a set of days that the rule allows within given ones; null for none. */
  readonly firstSet: (within: DaySet) => SetOfDays | null;
}

function setFinder(instance: Instance, rule: PatternRule): Rhythm['firstSet'] {
  if (fixesCountAlone(instance, rule)) return (within) => firstDaysWithin(within, rule.visitsPerCycle);
  return firstSetWithin(daySetsOf(instance, rule).map((days) => ({ days, ...daySet(days) })));
}

function firstDaysWithin({ low, high }: DaySet, count: number): SetOfDays | null {
  const days: number[] = [];
  for (let day = 0; day < 2 * DAYS_PER_MASK && days.length < count; day++) {
    const word = day < DAYS_PER_MASK ? low : high;
    if (((word >>> (day % DAYS_PER_MASK)) & 1) === 1) days.push(day);
  }
  return days.length < count ? null : { days, ...daySet(days) };
}

function mayHave(instance: Instance, rule: number, stops: Int32Array): boolean {
  return stops.every((stop) => instance.mayHaveRule[rule * instance.stopCount + stop] === 1);
}

function stopsOf({ stop, firstVisit }: TourPool, tour: number): Int32Array {
  return stop.subarray(firstVisit[tour]!, firstVisit[tour + 1]!);
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
