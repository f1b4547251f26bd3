/** Visits that a unit can make at all, whatever else it does that day. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { minutesOpen } from '../instance/kinds.ts';
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
  const { kinds, allowed } = instance.kinds;
  const found: PossibleVisit[] = [];
  for (let stop = 0; stop < instance.stopCount; stop++) {
    if (unit.fits[stop] !== 1) continue;
    const { leastDwellMinutes, mostDwellMinutes } = instance.scenario.stops[stop]!;
    for (const kind of kinds) {
      const minutes = minutesOpen(kind);
      if (!allowed[kind.index] || minutes < leastDwellMinutes || minutes > mostDwellMinutes) continue;
      if (unit.receives[stop * kinds.length + kind.index] === 0) continue;
      instance.openings.variantsOfStop[stop]!.forEach(({ days }, variant) => {
        const sessions = sessionsOfVisit(instance, { stop, variant }, kind);
        if (sessions.some(({ intervals }) => intervals.length === 0)) return;
        found.push({ stop, variant, kind: kind.index, days });
      });
    }
  }
  return found;
}
