/** Calendar entries of tours, for those who work. */
import type { DatedTour, LaidCalendar, LaidTour } from '../../calendar/dated-tour.ts';
import { isWithin } from '../../calendar/dates.ts';
import type { CalendarEvent } from '../../calendar/ics/calendar-object.ts';
import { hoursText, reasonText, visitHours } from '../../texts/calendar-sentences.ts';
import { numbered, type Told, uidOf, type WithUid } from './identity.ts';

/** @returns the entries of a unit: its tours, and those that do not take place. */
export function unitEntries({ laid, span }: LaidCalendar, unit: string, told: Told): CalendarEvent[] {
  const own = laid.filter(({ tour }) => tour.unit === unit);
  return numbered(own, (one, number) =>
    tourEntries(one, one.pieces, { ...told, uid: uidOf({ kind: 'unit', owner: unit }, one, number, told) }),
  ).filter(({ date }) => isWithin([span], date));
}

/** @returns the entries of an agent: tours that the agent is on, and those that the agent was to be on. */
export function agentEntries({ laid, span }: LaidCalendar, agent: string, told: Told): CalendarEvent[] {
  const own = laid.filter(
    ({ tour, pieces }) => tour.agents.includes(agent) || pieces.some(({ agents }) => agents.includes(agent)),
  );
  return numbered(own, (one, number) => {
    const uid = uidOf({ kind: 'agent', owner: agent }, one, number, told);
    const own = one.pieces.filter(({ agents }) => agents.includes(agent));
    return tourEntries(one, own, { ...told, uid });
  }).filter(({ date }) => isWithin([span], date));
}

/** @param own the pieces of the tour that the calendar's owner is on. */
function tourEntries(laid: LaidTour, own: readonly DatedTour[], told: WithUid): CalendarEvent[] {
  const { planned, tour } = laid;
  if (own.length > 0) return own.map((piece, part) => pieceEntry(piece, told, told.uid(part)));
  const gone = pieceEntry({ ...tour, date: planned, planned }, told, told.uid(0));
  const summary = told.texts.calendar.entry.cancelled({ what: gone.summary });
  return [{ ...gone, summary, description: whyGone(laid, told), state: 'cancelled' }];
}

function whyGone({ pieces, exceptions }: LaidTour, { texts, names }: Told): string {
  const { entry } = texts.calendar;
  if (pieces.length > 0) return entry.noLongerAboard;
  const reasons = new Set(exceptions.map(({ reason }) => reasonText(texts, reason, names.agent)));
  return entry.cancelledBecause({ reason: texts.format.list([...reasons]) });
}

function pieceEntry(piece: DatedTour, { scenario, texts, names }: Told, uid: string): CalendarEvent {
  const { entry } = texts.calendar;
  const { visits, departs, lunch, returns, date, planned } = piece;
  const garage = scenario.units.find(({ id }) => id === piece.unit)!.garage.name;
  const time = texts.format.time;
  const stops = visits.map(({ stop }) => names.stop(stop));
  const lines = [
    ...(date === planned ? [] : [entry.moved({ from: texts.format.date(planned) })]),
    ...(departs === null ? [] : [entry.departs({ time: time(departs), garage })]),
    ...visits.map((visit) => entry.stop({ hours: visitHours(texts, visit), stop: names.stop(visit.stop) })),
    ...(lunch === null ? [] : [entry.lunch({ hours: hoursText(texts, lunch) })]),
    ...(returns === null ? [] : [entry.returns({ time: time(returns), garage })]),
    ...(piece.agents.length === 0 ? [] : [entry.crew({ names: texts.format.list(piece.agents.map(names.agent)) })]),
  ];
  return {
    uid,
    date,
    from: departs ?? visits[0]!.opens,
    to: returns ?? visits.at(-1)!.closes,
    summary: entry.tour({ unit: names.unit(piece.unit), stops: texts.format.list(stops) }),
    description: lines.join('\n'),
    location: stops.join(' · '),
    position: null,
    state: date === planned ? 'planned' : 'moved',
  };
}
