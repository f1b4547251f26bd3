/**
 * Markets: a visit on the market day of a stop where that is wanted adds `goal.marketDayReward` to the objective, counted
 * by patterns, or by v where their days are open. Groups must lie on the market day or off it (`likeDays` sees to it).
 */
import type { Instance } from '../instance/instance.ts';
import type { DayGroup } from './day-groups.ts';
import type { Pattern } from './patterns.ts';

export interface MarketPart {
  /** Weighted hours. */
  readonly worthOfPattern: (pattern: Pattern) => number;
  /** Weighted hours of a visit where the pattern leaves its day open. */
  readonly worthOfFreeDay: (visit: { stop: number; group: number }) => number;
}

export function marketPart(instance: Instance, groups: readonly DayGroup[]): MarketPart {
  const { aim, scenario, days } = instance;
  const reward = aim.measure === 'weighted-hours' ? scenario.goal.marketDayReward.value : 0;
  const worthOfFreeDay = ({ stop, group }: { stop: number; group: number }) =>
    isMarket(instance, stop, groups[group]!.days[0]!) ? reward : 0;
  const hasMarket = scenario.stops.map((_, stop) => days.some((day) => isMarket(instance, stop, day.index)));
  return {
    worthOfFreeDay,
    worthOfPattern: ({ stop, counts, isFree }) =>
      isFree || !hasMarket[stop]!
        ? 0
        : counts.reduce((sum, [group, count]) => sum + count * worthOfFreeDay({ stop, group }), 0),
  };
}

/** True where a visit of the stop on that day is on a market that is wanted. */
export function isMarket({ scenario, days }: Instance, stop: number, day: number): boolean {
  const { market, marketDay } = scenario.stops[stop]!;
  return market === 'wanted' && marketDay === days[day]!.weekday;
}

/** @returns what visits on all market days would be worth, weighted hours. */
export function worthOfAllMarkets(instance: Instance): number {
  const { scenario, days } = instance;
  let visits = 0;
  for (let stop = 0; stop < instance.stopCount; stop++) {
    visits += days.filter((day) => isMarket(instance, stop, day.index)).length;
  }
  return visits * scenario.goal.marketDayReward.value;
}
