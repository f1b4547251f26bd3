/** Days of the cycle that are alike, so that the model may count tours on them instead of telling them apart. */
import type { Instance } from '../instance/instance.ts';
import { isMarket } from './market-part.ts';

export interface DayGroup {
  readonly index: number;
  readonly days: readonly number[];
}

/** Every day for itself. */
export function singleDays(instance: Instance): DayGroup[] {
  return instance.days.map((day) => ({ index: day.index, days: [day.index] }));
}

/** Days on which every stop opens alike, every agent is available alike, and no lock, rota in use market or week of a label tells them apart. */
export function likeDays(instance: Instance): DayGroup[] {
  const groups = new Map<string, number[]>();
  for (const day of instance.days) {
    const key = signatureOf(instance, day.index);
    groups.set(key, [...(groups.get(key) ?? []), day.index]);
  }
  return [...groups.values()].map((days, index) => ({ index, days }));
}

function signatureOf(instance: Instance, day: number): string {
  const dayCount = instance.days.length;
  const variants: number[] = [];
  for (let stop = 0; stop < instance.stopCount; stop++) {
    variants.push(instance.openings.variantOnDay[stop * dayCount + day]!);
  }
  const agents = instance.scenario.agents.map((_, agent) => instance.agentHalves[agent * dayCount + day]!);
  const info = instance.days[day]!;
  const locks = instance.scenario.locks.filter(
    (lock) =>
      (lock.kind === 'visit' || lock.kind === 'tour') &&
      lock.day.week === info.week &&
      lock.day.weekday === info.weekday,
  );
  const markets = instance.scenario.stops.flatMap((_, stop) => (isMarket(instance, stop, day) ? [stop] : []));
  const week = instance.scenario.label === null ? null : info.week;
  const inUse = instance.scenario.keep === null ? null : info.weekday;
  return JSON.stringify([variants, agents, locks, inUse, markets, week]);
}
