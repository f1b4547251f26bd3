/**
 * When a session may start: for each stop, cycle day, half and dwell, the intervals of opening times.
 *
 * Days on which a stop has the same intervals in every half are one *variant* of that stop, so that a tour is timed
 * once for all the days on which it looks the same.
 */
import { secondsOfDay } from '../../domain/clock.ts';
import { type CycleDayInfo, firstDateOf } from '../../domain/cycle-days.ts';
import { HALF_DAYS, type TimeRange } from '../../domain/primitives.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';

/** Flat pairs [first, last] of opening times, seconds after midnight, both on the opening grid; ascending. */
export type OpeningIntervals = readonly number[];

export interface OpeningVariant {
  readonly stop: number;
  /** Days of the cycle on which the stop has this variant, ascending. */
  readonly days: readonly number[];
  /** `half * dwellCount + dwell` → intervals; empty where a session of that length does not fit. */
  readonly intervals: readonly OpeningIntervals[];
}

export interface OpeningTable {
  /** Of each stop; days on which nothing fits belong to no variant. */
  readonly variantsOfStop: readonly (readonly OpeningVariant[])[];
  /** Variant of a stop on a day, by position in `variantsOfStop[stop]`; −1 where closed: `stop * days + day`. */
  readonly variantOnDay: Int16Array;
  readonly stepSeconds: number;
}

export function buildOpenings(
  scenario: Scenario,
  days: readonly CycleDayInfo[],
  dwellSeconds: readonly number[],
): OpeningTable {
  const stepSeconds = scenario.visits.openingStepMinutes * 60;
  const variantOnDay = new Int16Array(scenario.stops.length * days.length).fill(-1);
  const variantsOfStop = scenario.stops.map((stop, s) => {
    const found = new Map<string, { days: number[]; intervals: OpeningIntervals[]; position: number }>();
    for (const day of days) {
      if (!isOpenOn(stop, day, scenario)) continue;
      const intervals = intervalsOn(stop, day, { scenario, dwellSeconds, stepSeconds });
      if (intervals.every((list) => list.length === 0)) continue;
      const key = JSON.stringify(intervals);
      const variant = found.get(key) ?? { days: [], intervals, position: found.size };
      variant.days.push(day.index);
      found.set(key, variant);
      variantOnDay[s * days.length + day.index] = variant.position;
    }
    return [...found.values()].map((variant) => ({ stop: s, days: variant.days, intervals: variant.intervals }));
  });
  return { variantsOfStop, variantOnDay, stepSeconds };
}

/** Locks, permission dates, markets and weeks of other sectors that close a stop for a whole day. */
function isOpenOn(stop: Stop, day: CycleDayInfo, scenario: Scenario): boolean {
  for (const lock of scenario.locks) {
    if (lock.kind === 'stop-closed' && lock.stop === stop.id) return false;
    if (lock.kind === 'stop-weekday' && lock.stop === stop.id && lock.weekday !== day.weekday) return false;
  }
  if (stop.market === 'excluded' && stop.marketDay === day.weekday) return false;
  if (!isWeekOf(stop, day, scenario)) return false;
  if (stop.dates === null) return true;
  const date = firstDateOf(scenario.cycle, day);
  return stop.dates.some((range) => range.from <= date && date <= range.to);
}

function isWeekOf({ commune }: Stop, { week }: CycleDayInfo, { sectors, cycle }: Scenario): boolean {
  if (cycle.sectorOfWeek === null) return true;
  const served = cycle.sectorOfWeek[week - 1]!;
  const ofStop = sectors.filter(({ communes }) => communes.includes(commune));
  return ofStop.length === 0 || ofStop.some(({ id }) => id === served);
}

function intervalsOn(
  stop: Stop,
  day: CycleDayInfo,
  grid: { scenario: Scenario; dwellSeconds: readonly number[]; stepSeconds: number },
): OpeningIntervals[] {
  const windows = stop.windows[day.weekday] ?? [];
  return HALF_DAYS.flatMap((half) =>
    grid.dwellSeconds.map((dwell) => {
      if (!day.halves.includes(half)) return [];
      return openingIntervals(windows, grid.scenario.cycle.halfDays[half], { dwell, stepSeconds: grid.stepSeconds });
    }),
  );
}

function openingIntervals(
  windows: readonly TimeRange[],
  half: TimeRange,
  session: { dwell: number; stepSeconds: number },
): number[] {
  const pairs: [number, number][] = [];
  for (const window of windows) {
    const from = Math.max(secondsOfDay(window.from), secondsOfDay(half.from));
    const to = Math.min(secondsOfDay(window.to), secondsOfDay(half.to)) - session.dwell;
    const first = Math.ceil(from / session.stepSeconds) * session.stepSeconds;
    const last = Math.floor(to / session.stepSeconds) * session.stepSeconds;
    if (first <= last) pairs.push([first, last]);
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat();
}

/** @returns the earliest opening time at or after `ready`; infinite where there is none. */
export function earliestOpening(intervals: OpeningIntervals, ready: number, stepSeconds: number): number {
  const onGrid = Math.ceil(ready / stepSeconds) * stepSeconds;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < intervals.length; i += 2) {
    const opening = Math.max(onGrid, intervals[i]!);
    if (opening <= intervals[i + 1]! && opening < best) best = opening;
  }
  return best;
}

/** @returns the latest opening time at or before `deadline`; negatively infinite where there is none. */
export function latestOpening(intervals: OpeningIntervals, deadline: number, stepSeconds: number): number {
  const onGrid = Math.floor(deadline / stepSeconds) * stepSeconds;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < intervals.length; i += 2) {
    const opening = Math.min(onGrid, intervals[i + 1]!);
    if (opening >= intervals[i]! && opening > best) best = opening;
  }
  return best;
}
