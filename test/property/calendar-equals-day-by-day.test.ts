import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedTour, Exception, LaidCalendar } from '../../src/calendar/dated-tour.ts';
import { layCalendar } from '../../src/calendar/lay-calendar.ts';
import type { Visit } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { dateOfNumber, dayNumber, reasonOn, walk, weekdayName } from '../support/calendar-by-day.ts';
import { type CalendarCase, calendarCases } from '../support/calendar-cases.ts';

const withRule = ({ scenario }: CalendarCase, onInterruption: Scenario['calendar']['onInterruption']): Scenario => ({
  ...scenario,
  calendar: { ...scenario.calendar, onInterruption },
});
const mondayOf = (date: string) => dayNumber(date) - ((dayNumber(date) + 3) % 7);

test('a calendar is what a walk from day to day over ten years finds', () => {
  fc.assert(
    fc.property(calendarCases, (one) => {
      const scenario = withRule(one, 'cancel');
      const laid = layCalendar(scenario, one.rota, one.span);
      const walked = walk(scenario, one.rota, one.span);
      expect(
        laid.tours.map(
          ({ date, unit, visits, agents }) => `${date} ${unit} ${visits.map(({ stop }) => stop)} ${agents}`,
        ),
      ).toEqual(walked.tours);
      expect(
        laid.exceptions.map(({ planned, unit, visit, reason }) => `${planned} ${unit} ${visit.stop} ${reason.code}`),
      ).toEqual(walked.cancelled);
      expect(laid.tours.every(({ date, planned }) => date === planned)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('moving keeps every rule, and cancels only what no other day of the week suits', () => {
  fc.assert(
    fc.property(calendarCases, (one) => {
      const scenario = withRule(one, 'move-within-week');
      const laid = layCalendar(scenario, one.rota, one.span);
      const out = outOf(laid);
      // Nothing is out twice a day.
      expect(new Set(out).size).toBe(out.length);
      const isOut = new Set(out);
      expect(laid.tours.filter((tour) => !isWellPlaced(tour, scenario))).toEqual([]);
      expect(
        laid.exceptions.filter(
          (exception) => isWholeWeek(exception.planned, one.span) && couldMove(exception, scenario, isOut),
        ),
      ).toEqual([]);
      // Every visit of the rota takes place once, or is an exception.
      const placed = laid.laid.map(({ tour, pieces, exceptions }) => [
        tour.visits.length,
        pieces.reduce((sum, { visits }) => sum + visits.length, 0) +
          exceptions.filter(({ movedTo }) => movedTo === null).length,
      ]);
      expect(placed.filter(([planned, accounted]) => accounted !== planned)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('what happens on a date does not depend on the dates asked for', () => {
  fc.assert(
    fc.property(calendarCases, fc.nat(3000), fc.nat(400), (one, after, days) => {
      const start = dayNumber(one.span.from) + after;
      const span = { from: dateOfNumber(start), to: dateOfNumber(start + days) };
      const part = layCalendar(one.scenario, one.rota, span);
      const whole = layCalendar(one.scenario, one.rota, { from: one.span.from, to: dateOfNumber(start + days + 50) });
      const isInside = (date: string | null) => date !== null && span.from <= date && date <= span.to;
      expect(part.tours).toEqual(whole.tours.filter(({ date }) => isInside(date)));
      expect(part.exceptions).toEqual(
        whole.exceptions.filter(({ planned, movedTo }) => isInside(planned) || isInside(movedTo)),
      );
    }),
    { numRuns: 20 },
  );
});

function isWellPlaced({ unit, date, planned, visits, agents }: DatedTour, scenario: Scenario): boolean {
  const isPermitted = visits.every(({ stop }) => reasonOn(scenario, { unit }, stop, date) === null);
  const isCrewThere = agents.every((agent) => isPresent(scenario, agent, date));
  const isCrewAtWork = agents.every((agent) => visits.every((visit) => works(scenario, agent, { date, visit })));
  return (
    isPermitted &&
    isCrewThere &&
    mondayOf(date) === mondayOf(planned) &&
    weekdayName(date) !== 'sunday' &&
    // On the planned day the rota's own crew is the planner's affair.
    (date === planned || isCrewAtWork)
  );
}

function isPresent({ calendar }: Scenario, agent: string, date: string): boolean {
  return !calendar.leave.some((leave) => leave.agent === agent && leave.from <= date && date <= leave.to);
}

function works({ agents }: Scenario, id: string, { date, visit }: { date: string; visit: Visit }): boolean {
  const { availability } = agents.find((agent) => agent.id === id)!;
  const half = visit.opens < '12:30' ? 'morning' : 'afternoon';
  return availability === null || (availability[weekdayName(date) as 'monday']?.includes(half) ?? false);
}

/** Whether a cancelled visit has another day in the week that its unit, its stop and somebody are free for. */
function couldMove({ unit, planned, visit, movedTo }: Exception, scenario: Scenario, isOut: Set<string>): boolean {
  // Whom a unit with needs would take is the walk's affair; with none, anybody will do.
  if (movedTo !== null || scenario.units[0]!.crew.length > 0) return false;
  return [0, 1, 2, 3, 4, 5].some((k) => {
    const date = dateOfNumber(mondayOf(planned) + k);
    if (date === planned || isOut.has(`${unit} ${date}`) || isOut.has(`${visit.stop} ${date}`)) return false;
    if (reasonOn(scenario, { unit }, visit.stop, date) !== null) return false;
    return scenario.agents.some(
      ({ id }) => !isOut.has(`${id} ${date}`) && isPresent(scenario, id, date) && works(scenario, id, { date, visit }),
    );
  });
}

function outOf({ tours }: LaidCalendar): string[] {
  return tours.flatMap(({ unit, date, visits, agents }) =>
    [unit, ...visits.map(({ stop }) => stop), ...agents].map((name) => `${name} ${date}`),
  );
}

function isWholeWeek(date: string, span: { from: string; to: string }): boolean {
  return dayNumber(span.from) <= mondayOf(date) && mondayOf(date) + 6 <= dayNumber(span.to);
}
