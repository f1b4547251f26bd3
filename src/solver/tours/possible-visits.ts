/** Visits that a unit can make at all, whatever else it does that day. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { kindsAtStop } from './kinds-at-stop.ts';
import { sessionsOfVisit } from './sessions.ts';

export interface PossibleVisit {
  readonly stop: number;
  /** Position in `openings.variantsOfStop[stop]`. */
  readonly variant: number;
  readonly kind: number;
  /** Days of the cycle on which it can be made. */
  readonly days: readonly number[];
}

/** @returns a superset of the visits that tours of this class make: opening hours are looked at, ways are not. */
export function possibleVisits(instance: Instance, unit: UnitClass): PossibleVisit[] {
  const found: PossibleVisit[] = [];
  for (let stop = 0; stop < instance.stopCount; stop++) {
    for (const kind of kindsAtStop(instance, unit, stop)) {
      instance.openings.variantsOfStop[stop]!.forEach(({ days }, variant) => {
        const sessions = sessionsOfVisit(instance, { stop, variant }, kind);
        if (sessions.some(({ intervals }) => intervals.length === 0)) return;
        found.push({ stop, variant, kind: kind.index, days });
      });
    }
  }
  return found;
}
