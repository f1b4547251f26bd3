/** Rhythms that the search may give a stop: sets of days, all visits of one kind. */
import type { PatternRule } from '../../domain/cycle.ts';
import type { Instance } from '../instance/instance.ts';
import { type Kind, minutesOpen } from '../instance/kinds.ts';
import type { Band } from '../instance/opening-bands.ts';
import type { SearchVisit } from '../search/search-problem.ts';
import { daySetsOf, TooManyPatternsError } from '../selection/patterns.ts';
import type { WorkingClock, WorkingWindow } from './working-clock.ts';

export interface Rhythm {
  readonly kind: number;
  readonly visits: readonly SearchVisit[];
}

/** Of rules that allow more, so many sets of days are tried, spread evenly: the selection knows them all. */
const MOST_SETS = 150;

/** Sets of days by rule, the rules of an instance in their order. */
export type SetsOfRules = readonly (readonly (readonly number[])[])[];

export function setsOfRules(instance: Instance): SetsOfRules {
  return instance.patternRules.map((rule) => {
    try {
      return spread(daySetsOf(instance, rule));
    } catch (error) {
      // The selection says so where it cannot do without.
      if (error instanceof TooManyPatternsError) return [];
      throw error;
    }
  });
}

function spread<T>(sets: readonly T[]): readonly T[] {
  if (sets.length <= MOST_SETS) return sets;
  return Array.from({ length: MOST_SETS }, (_, n) => sets[Math.floor((n * sets.length) / MOST_SETS)]!);
}

/** @param loadOf share of a tour that a visit takes of what a unit can do in a day. */
export function rhythmsOfStop(
  instance: Instance,
  stop: number,
  given: { readonly sets: SetsOfRules; readonly clock: WorkingClock; readonly loadOf: (kind: Kind) => number },
): Rhythm[] {
  const kinds = kindsAt(instance, stop);
  const most = mostVisits(instance, stop);
  const known = new Set<string>();
  return instance.patternRules.flatMap((rule, r) => {
    if (instance.mayHaveRule[r * instance.stopCount + stop] !== 1 || rule.visitsPerCycle > most) return [];
    return given.sets[r]!.flatMap((days) =>
      kinds.flatMap((kind) =>
        bandsOf(instance, rule, { stop, kind }).flatMap((band) => {
          const windows = windowsOnDays(instance, { stop, kind, band, days }, given.clock);
          const load = given.loadOf(kind);
          return rhythmsIn(windows, { days, kind: kind.index, load }).filter((rhythm) => isNew(known, rhythm));
        }),
      ),
    );
  });
}

function kindsAt({ kinds, scenario, unitClasses }: Instance, stop: number): Kind[] {
  const { leastDwellMinutes, mostDwellMinutes } = scenario.stops[stop]!;
  return kinds.kinds.filter((kind) => {
    const minutes = minutesOpen(kind);
    if (!kinds.allowed[kind.index] || minutes < leastDwellMinutes || minutes > mostDwellMinutes) return false;
    return unitClasses.some(
      ({ fits, receives }) => fits[stop] === 1 && receives[stop * kinds.kinds.length + kind.index] === 1,
    );
  });
}

/** As many as no floor of the commune forbids. */
function mostVisits({ scenario }: Instance, stop: number): number {
  const { commune } = scenario.stops[stop]!;
  return scenario.floors.reduce(
    (most, floor) =>
      floor.commune === null || floor.commune === commune
        ? Math.min(most, floor.mostVisitsPerCycle ?? Number.POSITIVE_INFINITY)
        : most,
    Number.POSITIVE_INFINITY,
  );
}

function bandsOf(
  { bands }: Instance,
  rule: PatternRule,
  { stop, kind }: { readonly stop: number; readonly kind: Kind },
): readonly (Band | null)[] {
  const ofRule = bands.ofRule(rule, stop, kind.part);
  return ofRule.length === 0 ? [null] : ofRule;
}

/** @returns windows by day; empty where one of the days has none. */
function windowsOnDays(
  { openings, days: { length } }: Instance,
  visit: { readonly stop: number; readonly kind: Kind; readonly band: Band | null; readonly days: readonly number[] },
  clock: WorkingClock,
): WorkingWindow[][] {
  const windows: WorkingWindow[][] = [];
  for (const day of visit.days) {
    const variant = openings.variantOnDay[visit.stop * length + day]!;
    const onDay = variant < 0 ? [] : clock.windowsOf({ stop: visit.stop, variant }, visit.kind, visit.band);
    if (onDay.length === 0) return [];
    windows.push(onDay);
  }
  return windows;
}

/** One rhythm for the first windows of all days, one for the second, and so on. */
function rhythmsIn(
  windows: readonly (readonly WorkingWindow[])[],
  visit: { readonly days: readonly number[]; readonly kind: number; readonly load: number },
): Rhythm[] {
  const most = Math.max(0, ...windows.map(({ length }) => length));
  return Array.from({ length: most }, (_, nth) => ({
    kind: visit.kind,
    visits: windows.map((onDay, d) => ({
      ...onDay[Math.min(nth, onDay.length - 1)]!,
      day: visit.days[d]!,
      load: visit.load,
    })),
  }));
}

function isNew(known: Set<string>, { kind, visits }: Rhythm): boolean {
  const key = `${kind} ${visits.map(({ day, earliest, latest }) => `${day}:${earliest}-${latest}`).join(' ')}`;
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
