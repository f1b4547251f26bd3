/** Calendar entries of visits, for those who come: no names of agents. */
import type { Exception, LaidCalendar, LaidTour } from '../../calendar/dated-tour.ts';
import { isWithin } from '../../calendar/dates.ts';
import type { CalendarEvent } from '../../calendar/ics/calendar-object.ts';
import { sessionsOf } from '../../calendar/sessions.ts';
import type { Visit } from '../../domain/rota.ts';
import { reasonText } from '../../texts/calendar-sentences.ts';
import { numbered, type Told, uidOf, type WithUid } from './identity.ts';

/** @returns the entries of a stop, one for each session: what its public reads, so no names of agents. */
export function stopEntries({ laid, span }: LaidCalendar, stop: string, told: Told): CalendarEvent[] {
  const own = laid.filter(({ tour }) => tour.visits.some((visit) => visit.stop === stop));
  return numbered(own, (one, number) => {
    const uid = uidOf({ kind: 'stop', owner: stop }, one, number, told);
    const exceptionOf = (visit: Visit) => one.exceptions.find((exception) => exception.visit === visit) ?? null;
    return one.tour.visits
      .filter((visit) => visit.stop === stop)
      .flatMap((visit) => visitEntries(one, { visit, exception: exceptionOf(visit) }, { ...told, uid }));
  }).filter(({ date }) => isWithin([span], date));
}

function visitEntries(
  { tour, planned }: LaidTour,
  { visit, exception }: { readonly visit: Visit; readonly exception: Exception | null },
  told: WithUid,
): CalendarEvent[] {
  const { scenario, texts, names } = told;
  const { entry } = texts.calendar;
  const stop = scenario.stops.find(({ id }) => id === visit.stop)!;
  const commune = names.communeOf(stop.id);
  const what = entry.visit({ unit: names.unit(tour.unit), commune });
  const isCancelled = exception !== null && exception.movedTo === null;
  const description = () => {
    if (exception === null) return '';
    if (isCancelled) return entry.cancelledBecause({ reason: reasonText(texts, exception.reason, null) });
    return entry.moved({ from: texts.format.date(planned) });
  };
  return sessionsOf(visit, scenario.cycle).map(({ from, to }, part) => ({
    uid: told.uid(part),
    date: exception?.movedTo ?? planned,
    from,
    to,
    summary: isCancelled ? entry.cancelled({ what }) : what,
    description: description(),
    location: stop.name.includes(commune) ? stop.name : `${stop.name}, ${commune}`,
    position: stop.point,
    state: exception === null ? 'planned' : isCancelled ? 'cancelled' : 'moved',
  }));
}
