/** The calendar as one document for programs. */
import { weekOfCycle } from '../../calendar/cycle-dates.ts';
import type { Exception, LaidCalendar } from '../../calendar/dated-tour.ts';
import { noticesOf } from '../../calendar/notices.ts';
import { announcedStops } from '../../calendar/nth-weekday.ts';
import { openingHoursOf } from '../../calendar/opening-hours.ts';
import type { Rota } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { reasonText } from '../../texts/calendar-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { namesOf } from './names.ts';

export interface CalendarReport {
  readonly scenario: Scenario;
  readonly rota: Rota;
  readonly calendar: LaidCalendar;
}

export function calendarDocument(texts: Texts, { scenario, rota, calendar }: CalendarReport) {
  const names = namesOf(scenario);
  const hours = openingHoursOf(calendar.tours);
  const told = ({ unit, planned, visit, reason, movedTo }: Exception) => ({
    unit,
    planned,
    visit,
    movedTo,
    reason: { ...reason, text: reasonText(texts, reason, names.agent) },
  });
  return {
    scenario: scenario.name,
    rota: rota.name,
    ...calendar.span,
    timeZone: scenario.calendar.timeZone,
    tours: calendar.tours.map((tour) => ({ ...tour, weekOfCycle: weekOfCycle(scenario.cycle, tour.date) })),
    exceptions: calendar.exceptions.map(told),
    crewChanges: calendar.crewChanges,
    notices: noticesOf(scenario, calendar.exceptions).map(({ commune, exceptions }) => ({
      commune,
      exceptions: exceptions.map(({ planned, movedTo, visit }) => ({ stop: visit.stop, planned, movedTo })),
    })),
    announced: announcedStops(scenario, rota, calendar.span),
    openingHours: scenario.stops.flatMap(({ id }) => {
      const found = hours.get(id);
      return found === undefined ? [] : [{ stop: id, ...found }];
    }),
  };
}
