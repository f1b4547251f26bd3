/** The tours that make one sequence of visits: at each set of hours, and each clock, that is worth driving it at. */
import { AFTERNOON_BIT, type Instance, MORNING_BIT, type UnitClass } from '../instance/instance.ts';
import { clocksOf } from './clocks.ts';
import { type Sequence, withHours } from './opening-hours.ts';
import type { PooledTour } from './tour-pool.ts';

/** @param drive metres from leaving the garage to being back. @returns none where the sequence cannot be driven. */
export function toursOfSequence(
  sequence: Sequence,
  drive: Pick<PooledTour, 'days' | 'metres'>,
  { unit, instance }: { readonly unit: UnitClass; readonly instance: Instance },
): PooledTour[] {
  if (!(drive.metres <= unit.rangeMetres)) return [];
  return withHours(sequence, unit, instance).flatMap((timed) => toursAtHours(timed, drive, { unit, instance }));
}

/** The tour at each clock that is worth driving it at, its hours being what the visits say. */
function toursAtHours(
  { visits, sessions }: Sequence,
  { days, metres }: Pick<PooledTour, 'days' | 'metres'>,
  { unit, instance }: { readonly unit: UnitClass; readonly instance: Instance },
): PooledTour[] {
  return clocksOf(sessions, unit, instance).map(({ departs, returns, lunch, breaks }) => {
    const spanSeconds = returns - departs;
    return {
      visits,
      days,
      metres,
      spanSeconds,
      workSeconds: spanSeconds - (lunch === null ? 0 : instance.limits.lunchSeconds),
      cents: unit.centsPerTour + metres * unit.centsPerMetre + spanSeconds * unit.centsPerSecond,
      halves: sessions.reduce((bits, s) => bits | (s.isAfternoon ? AFTERNOON_BIT : MORNING_BIT), 0),
      departs,
      returns,
      breaks,
    };
  });
}
