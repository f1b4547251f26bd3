/** Days of markets that are wanted. */
import type { Instance } from './instance.ts';

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
