/** The openings of a tour's visits, in order: a visit of a day has two. */
import type { Instance } from '../instance/instance.ts';
import type { Kind } from '../instance/kinds.ts';
import type { Session } from './timing.ts';
import type { TourVisit } from './tour-pool.ts';

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

export function sessionsOfTour(instance: Instance, visits: readonly TourVisit[]): Session[] {
  return visits.flatMap((visit) => sessionsOfVisit(instance, visit, instance.kinds.kinds[visit.kind]!));
}
