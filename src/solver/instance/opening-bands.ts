/**
 * Bands of hours: how "all visits open within so many minutes of each other" is said of each visit by itself.
 *
 * Openings differ by τ at most, pairwise, exactly when some band [b, b + τ] holds them all, and then one that starts at
 * an hour at which the stop can open. Of these bands only those are kept that no other contains. Where all the hours at
 * which a stop can open in a part of the day lie within τ, the tolerance cannot bind and there is no band.
 */
import type { PatternRule } from '../../domain/cycle.ts';
import type { DayPart } from '../../domain/primitives.ts';
import type { Stop } from '../../domain/stop.ts';
import { type Kind, type KindTable, minutesOpen } from './kinds.ts';
import type { OpeningTable, OpeningVariant } from './openings.ts';

/** Hours at which visits of a part of the day open, of a visit with a pause the first: seconds after midnight, both included. */
export interface Band {
  readonly part: DayPart;
  readonly from: number;
  readonly to: number;
}

export interface OpeningBands {
  /** @returns bands of which visits by that rule keep one, from the earliest on; none where its tolerance cannot bind. */
  ofRule(rule: PatternRule, stop: number, part: DayPart): readonly Band[];
  /** @returns the bands of every rule that the stop may have; none where no tolerance can bind: then the hour is no matter. */
  ofAllRules(stop: number, part: DayPart): readonly Band[];
}

interface Ground {
  readonly stops: readonly Stop[];
  readonly rules: readonly PatternRule[];
  /** `rule * stops + stop`. */
  readonly mayHaveRule: Uint8Array;
  readonly kinds: KindTable;
  readonly openings: OpeningTable;
}

const NO_BANDS: readonly Band[] = [];

export function buildOpeningBands(ground: Ground): OpeningBands {
  const { stops, rules, mayHaveRule } = ground;
  const known = new Map<string, readonly Band[]>();
  const bandsWithin = (minutes: number, stop: number, part: DayPart): readonly Band[] => {
    const key = `${minutes} ${stop} ${part}`;
    const bands = known.get(key) ?? bandsOf(hoursToOpen(ground, stop, part), minutes * 60, part);
    known.set(key, bands);
    return bands;
  };
  // A single visit opens at one hour: nothing to differ from.
  const tolerances = stops.map((_, stop) => {
    const ofStop = rules.filter((rule, r) => mayHaveRule[r * stops.length + stop] === 1 && rule.visitsPerCycle > 1);
    const minutes = ofStop.flatMap((rule) => rule.hourToleranceMinutes ?? []);
    return [...new Set(minutes)];
  });
  return {
    ofRule: ({ hourToleranceMinutes, visitsPerCycle }, stop, part) =>
      hourToleranceMinutes === null || visitsPerCycle === 1 ? NO_BANDS : bandsWithin(hourToleranceMinutes, stop, part),
    ofAllRules: (stop, part) => tolerances[stop]!.flatMap((minutes) => bandsWithin(minutes, stop, part)),
  };
}

/** Every hour at which some visit of the part can open on some day, ascending. */
function hoursToOpen({ stops, kinds, openings }: Ground, stop: number, part: DayPart): number[] {
  const { leastDwellMinutes, mostDwellMinutes } = stops[stop]!;
  const hours = new Set<number>();
  for (const kind of kinds.kinds) {
    const minutes = minutesOpen(kind);
    if (kind.part !== part || !kinds.allowed[kind.index]) continue;
    if (minutes < leastDwellMinutes || minutes > mostDwellMinutes) continue;
    for (const variant of openings.variantsOfStop[stop]!) {
      const first = firstIntervals(variant, kind, kinds);
      for (let i = 0; i < first.length; i += 2) {
        for (let opens = first[i]!; opens <= first[i + 1]!; opens += openings.stepSeconds) hours.add(opens);
      }
    }
  }
  return [...hours].sort((one, other) => one - other);
}

function firstIntervals({ intervals }: OpeningVariant, kind: Kind, { dwellSeconds }: KindTable): readonly number[] {
  return kind.morningSeconds > 0
    ? intervals[dwellSeconds.indexOf(kind.morningSeconds)]!
    : intervals[dwellSeconds.length + dwellSeconds.indexOf(kind.afternoonSeconds)]!;
}

function bandsOf(hours: readonly number[], tolerance: number, part: DayPart): readonly Band[] {
  if (hours.length === 0 || hours.at(-1)! - hours[0]! <= tolerance) return NO_BANDS;
  const bands: Band[] = [];
  for (const from of hours) {
    const to = hours.findLast((hour) => hour <= from + tolerance)!;
    if (bands.length === 0 || to > bands.at(-1)!.to) bands.push({ part, from, to });
  }
  return bands;
}
