/** What the solver is to reach on generated territories, and how long each case may take. */
import type { Size } from '../harness/arguments.ts';

export interface Case extends Size {
  /** Weekdays out of five on which each stop is closed. */
  readonly closedWeekdays: number;
}

export interface Target {
  /** Relative gap to be proven, a fraction. */
  readonly gap: number;
  /** CPU seconds of the solver's thread in which to prove it. */
  readonly seconds: number;
}

export const DEFAULT_SIZES: readonly Size[] = [
  { stops: 25, units: 1 },
  { stops: 40, units: 1 },
  { stops: 60, units: 2 },
  { stops: 120, units: 3 },
  { stops: 300, units: 6 },
];
export const DEFAULT_CLOSED: readonly number[] = [1, 3];
export const DEFAULT_SEEDS: readonly number[] = [1, 2, 3];

/** Megabytes that no run may exceed. */
export const MOST_MEGABYTES = 2000;

const TARGETS: readonly (Case & Target)[] = [
  { stops: 60, units: 2, closedWeekdays: 1, gap: 0.001, seconds: 30 },
  { stops: 120, units: 3, closedWeekdays: 1, gap: 0.005, seconds: 60 },
  { stops: 300, units: 6, closedWeekdays: 1, gap: 0.02, seconds: 180 },
  { stops: 60, units: 2, closedWeekdays: 3, gap: 0.001, seconds: 30 },
  { stops: 120, units: 3, closedWeekdays: 3, gap: 0.01, seconds: 90 },
];

/** Limits of cases without a target, by stops. */
const LIMITS: readonly { readonly upToStops: number; readonly seconds: number }[] = [
  { upToStops: 60, seconds: 30 },
  { upToStops: 120, seconds: 60 },
  { upToStops: Number.POSITIVE_INFINITY, seconds: 180 },
];

/** @returns null where none is set. */
export function targetOf({ stops, units, closedWeekdays }: Case): Target | null {
  const isSame = (one: Case) => one.stops === stops && one.units === units && one.closedWeekdays === closedWeekdays;
  return TARGETS.find(isSame) ?? null;
}

/** @returns the seconds of the target, where there is one. */
export function timeLimitOf(one: Case): number {
  return targetOf(one)?.seconds ?? LIMITS.find(({ upToStops }) => one.stops <= upToStops)!.seconds;
}

/** Smaller cases first: what is wrong shows early. */
export function casesOf(sizes: readonly Size[], closed: readonly number[]): Case[] {
  return closed.flatMap((closedWeekdays) => sizes.map(({ stops, units }) => ({ stops, units, closedWeekdays })));
}

export const caseName = ({ stops, units }: Size): string => `${stops} × ${units}`;
