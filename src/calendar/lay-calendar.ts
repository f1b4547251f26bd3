/**
 * A rota on real dates: the calendar.
 *
 * The cycle repeats from its anchor, both ways. On each date a visit is kept from taking place by the first of: closed dates,
 * a public holiday in its commune, maintenance of its unit, school holidays where its stop is for school time, dates on which
 * its stop does not permit it, leave that leaves its tour without a crew. Such a visit is cancelled, moved within its week, or caught up the week after
 * (`move-visits.ts`).
 */
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { DateSpan, LaidCalendar } from './dated-tour.ts';
import { dateAfter, isWithin } from './dates.ts';
import { layCycles } from './lay-cycles.ts';
import { settingOf } from './setting.ts';

/** The longest span that the command line lays, years. */
export const MOST_YEARS = 10;

/**
 * Whole cycles are laid and then cut, so that what happens on a date does not depend on the span.
 *
 * @param rota whose units, stops, agents and days the scenario has.
 * @param span first and last date, both included.
 */
export function layCalendar(scenario: Scenario, rota: Rota, span: DateSpan): LaidCalendar {
  const setting = settingOf(scenario);
  const isInside = (date: string | null) => date !== null && isWithin([span], date);
  const laid = layCycles(setting, rota, span).filter(
    ({ planned, pieces }) => isInside(planned) || pieces.some(({ date }) => isInside(date)),
  );
  const rank = (unit: string) => setting.rankOfUnit.get(unit)!;
  return {
    span,
    laid,
    tours: laid
      .flatMap(({ pieces }) => pieces)
      .filter(({ date }) => isInside(date))
      .sort((one, other) =>
        one.date === other.date ? rank(one.unit) - rank(other.unit) : one.date < other.date ? -1 : 1,
      ),
    exceptions: laid
      .flatMap(({ exceptions }) => exceptions)
      .filter(({ planned, movedTo }) => isInside(planned) || isInside(movedTo)),
    crewChanges: laid.flatMap(({ crewChanges }) => crewChanges).filter(({ date }) => isInside(date)),
  };
}

/** No time of school between two holidays lasts longer in France, days: some seven weeks are the rule, eleven the most. */
const MOST_SCHOOL_DAYS = 100;

/** @returns a warning where visits depend on school holidays, and those that are told end long before the span does. */
export function schoolHolidaysEnd({ calendar: { schoolHolidays }, stops }: Scenario, { to }: DateSpan): Problem[] {
  const last = schoolHolidays.reduce((latest, holidays) => (holidays.to > latest ? holidays.to : latest), '');
  if (last === '' || !stops.some(({ schoolTimeOnly }) => schoolTimeOnly)) return [];
  if (to <= dateAfter(last, MOST_SCHOOL_DAYS)) return [];
  return [problem('school-holidays-end', ['calendar', 'schoolHolidays'], { last, to })];
}

/** @returns a warning for each leave on all dates of the span. */
export function leaveOverSpan({ calendar, agents }: Scenario, span: DateSpan): Problem[] {
  return calendar.leave.flatMap(({ agent, from, to }, k) => {
    if (from > span.from || to < span.to) return [];
    const name = agents.find(({ id }) => id === agent)?.name ?? agent;
    return [problem('leave-covers-range', ['calendar', 'leave', k], { agent, name, from, to })];
  });
}
