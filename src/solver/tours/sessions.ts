/** The openings of a tour's visits, in order: a visit of a day has two. */
import type { Instance } from '../instance/instance.ts';
import type { Kind } from '../instance/kinds.ts';
import type { OpeningIntervals } from '../instance/openings.ts';
import type { Session } from './timing.ts';
import { ANY_HOUR, type TourVisit } from './tour-pool.ts';

/** @returns one session, or two for a kind that is open before and after lunch. */
export function sessionsOfVisit(instance: Instance, visit: { stop: number; variant: number }, kind: Kind): Session[] {
  const { dwellSeconds } = instance.kinds;
  const { intervals } = instance.openings.variantsOfStop[visit.stop]![visit.variant]!;
  const sessions: Session[] = [];
  const add = (seconds: number, isAfternoon: boolean) => {
    const at = (isAfternoon ? dwellSeconds.length : 0) + dwellSeconds.indexOf(seconds);
    sessions.push({ stop: visit.stop, intervals: intervals[at]!, dwellSeconds: seconds, isAfternoon });
  };
  if (kind.morningSeconds > 0) add(kind.morningSeconds, false);
  if (kind.afternoonSeconds > 0) add(kind.afternoonSeconds, true);
  return sessions;
}

/** @returns sessions that open as the visits say, where they say it. */
export function sessionsOfTour(instance: Instance, visits: readonly TourVisit[]): Session[] {
  return visits.flatMap((visit) => {
    const [first, ...others] = sessionsOfVisit(instance, visit, instance.kinds.kinds[visit.kind]!);
    if (visit.opens === ANY_HOUR) return [first!, ...others];
    return [openingWithin(first!, { from: visit.opens, to: visit.opens }), ...others];
  });
}

/** @returns the session, opening from the one hour to the other: both must be on the opening grid. */
export function openingWithin(session: Session, { from, to }: { readonly from: number; readonly to: number }): Session {
  const intervals: number[] = [];
  for (let i = 0; i < session.intervals.length; i += 2) {
    const [first, last] = [Math.max(session.intervals[i]!, from), Math.min(session.intervals[i + 1]!, to)];
    if (first <= last) intervals.push(first, last);
  }
  return { ...session, intervals: intervals satisfies OpeningIntervals };
}
