import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedTour, Exception, LaidCalendar } from '../../src/calendar/dated-tour.ts';
import { layCalendar } from '../../src/calendar/lay-calendar.ts';
import { Calendar } from '../../src/domain/calendar.ts';
import { timeOfDay } from '../../src/domain/clock.ts';
import type { Rota, Visit } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { WorkProfile } from '../../src/domain/work-profile.ts';
import { dateOfNumber, dayNumber, reasonOn, walk, weekdayName } from '../support/calendar-by-day.ts';
import { type CalendarCase, calendarCases } from '../support/calendar-cases.ts';
import { type WorkFigures, workFigures } from '../support/work-on-dates.ts';

const withRule = ({ scenario }: CalendarCase, onInterruption: Scenario['calendar']['onInterruption']): Scenario => ({
  ...scenario,
  calendar: { ...scenario.calendar, onInterruption },
});
/** Days after a Monday on which the cycles of these tests may be open. */
const WEEK = [0, 1, 2, 3, 4, 5];
const TWO_WEEKS = [...WEEK, ...WEEK.map((k) => k + 7)];
const mondayOf = (date: string) => dayNumber(date) - ((dayNumber(date) + 3) % 7);

const workLimits = fc.record({
  times: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 150 })), {
    minLength: 1,
    maxLength: 7,
  }),
  slack: fc.record({
    week: fc.constantFrom(1, 480, 960, 2400),
    average: fc.constantFrom(1, 20, 480),
    cycle: fc.constantFrom(1, 480, 2400),
    span: fc.constantFrom(1, 60, 600),
  }),
  rule: fc.constantFrom('catch-up-next-week' as const, 'catch-up-next-week' as const, 'move-within-week' as const),
});

/** The rota with times stated: in time for what opens, back after what closes, lunch between two visits. */
function timed(rota: Rota, spare: readonly (readonly [number, number])[]): Rota {
  const tours = rota.tours.map((tour, k) => {
    const [early, late] = spare[k % spare.length]!;
    const opens = tour.visits[0]!.opens === '09:00' ? 9 * 60 : 14 * 60;
    const closes = tour.visits.at(-1)!.closes === '11:30' ? 11 * 60 + 30 : 16 * 60 + 30;
    const lunch = tour.visits.length === 2 ? { from: '12:15', to: '13:00' } : null;
    return { ...tour, departs: timeOfDay(opens - 10 - early), returns: timeOfDay(closes + 10 + late), lunch };
  });
  return { ...rota, tours };
}

/** @param limits of each agent. */
function limited(scenario: Scenario, limits: readonly WorkFigures[]): Scenario {
  const workProfiles = limits.map((of, k) =>
    WorkProfile.parse({
      id: `tight-${k}`,
      name: 'Tight',
      source: 'a test',
      mostHoursPerWeek: of.mostMinutesOfWeek / 60,
      mostAverageHours: of.mostAverage / 60,
      mostSpanMinutes: of.mostSpan,
      leastRestMinutes: of.leastRest,
      leastWeeklyRestMinutes: of.leastWeeklyRest,
    }),
  );
  const agents = scenario.agents.map((agent, k) => ({
    ...agent,
    workProfile: `tight-${k}`,
    hoursPerCycle: limits[k]!.mostMinutesOfCycle / 60,
  }));
  return { ...scenario, workProfiles, agents };
}

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

test('catching up the week after keeps every rule, and cancels only what no day of the two weeks suits', () => {
  fc.assert(
    fc.property(calendarCases, (one) => {
      const scenario = withRule(one, 'catch-up-next-week');
      const laid = layCalendar(scenario, one.rota, one.span);
      const out = outOf(laid);
      expect(new Set(out).size).toBe(out.length);
      const isOut = new Set(out);
      expect(laid.tours.filter((tour) => !isWellPlaced(tour, scenario))).toEqual([]);
      const isWhole = (date: string) => isWholeWeek(date, one.span) && dayNumber(date) + 14 < dayNumber(one.span.to);
      expect(
        laid.exceptions.filter(
          (exception) => isWhole(exception.planned) && couldMove(exception, scenario, isOut, TWO_WEEKS),
        ),
      ).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('no date of an agent breaks the rules of work, where the rota as it repeats breaks none', () => {
  let [lateCatchUps, seen] = [0, 0];
  fc.assert(
    fc.property(calendarCases, workLimits, (one, { times, slack, rule }) => {
      const rota = timed(one.rota, times);
      const figuresOf = (scenario: Scenario, span: { from: string; to: string }) => {
        const { tours, exceptions } = layCalendar(scenario, rota, span);
        return {
          exceptions,
          figures: scenario.agents.map(({ id }) => workFigures(id, tours, { rota, cycle: scenario.cycle })),
        };
      };
      const undisturbed: Scenario = { ...one.scenario, calendar: Calendar.parse({ publicHolidays: null }) };
      undisturbed.stops = one.scenario.stops.map((stop) => ({ ...stop, dates: null }));
      // As tight as the rota itself, or a little wider.
      const twoYears = { from: one.span.from, to: dateOfNumber(dayNumber(one.span.from) + 730) };
      const { figures } = figuresOf(undisturbed, twoYears);
      const limits = figures.map((of) => ({
        ...of,
        mostMinutesOfWeek: of.mostMinutesOfWeek + slack.week,
        mostAverage: of.mostAverage + slack.average,
        mostMinutesOfCycle: of.mostMinutesOfCycle + slack.cycle,
        mostSpan: of.mostSpan + slack.span,
        leastRest: Math.min(of.leastRest, 24 * 60),
      }));
      const scenario = withRule({ ...one, scenario: limited(one.scenario, limits) }, rule);
      const found = figuresOf(scenario, one.span);
      for (const [k, most] of limits.entries()) {
        const of = found.figures[k]!;
        expect(of.mostMinutesOfWeek).toBeLessThanOrEqual(most.mostMinutesOfWeek + 1e-6);
        expect(of.mostAverage).toBeLessThanOrEqual(most.mostAverage + 1e-6);
        expect(of.mostMinutesOfCycle).toBeLessThanOrEqual(most.mostMinutesOfCycle + 1e-6);
        expect(of.mostSpan).toBeLessThanOrEqual(most.mostSpan);
        expect(of.leastRest).toBeGreaterThanOrEqual(most.leastRest);
        expect(of.leastWeeklyRest).toBeGreaterThanOrEqual(most.leastWeeklyRest);
      }
      seen += found.exceptions.length;
      lateCatchUps += found.exceptions.filter(
        ({ planned, movedTo }) => movedTo !== null && mondayOf(movedTo) > mondayOf(planned),
      ).length;
    }),
    { numRuns: 15 },
  );
  expect(lateCatchUps).toBeGreaterThan(0.01 * seen);
});

test('rules of work that reach over weeks do not make a date depend on the dates asked for', () => {
  fc.assert(
    fc.property(calendarCases, fc.nat(3000), fc.nat(60), (one, after, days) => {
      const limits = { mostMinutesOfWeek: 2400, mostAverage: 1500, mostMinutesOfCycle: 12_000 };
      const rests = { leastRest: 660, leastWeeklyRest: 2100, mostSpan: 720 };
      const scenario = withRule(
        {
          ...one,
          scenario: limited(
            one.scenario,
            one.scenario.agents.map(() => ({ ...limits, ...rests })),
          ),
        },
        'catch-up-next-week',
      );
      expectIndependence({ ...one, scenario }, after, days);
    }),
    { numRuns: 10 },
  );
});

test('what happens on a date does not depend on the dates asked for', () => {
  fc.assert(
    fc.property(calendarCases, fc.nat(3000), fc.nat(400), (one, after, days) => {
      expectIndependence(one, after, days);
    }),
    { numRuns: 20 },
  );
});

function expectIndependence(one: CalendarCase, after: number, days: number): void {
  const start = dayNumber(one.span.from) + after;
  const span = { from: dateOfNumber(start), to: dateOfNumber(start + days) };
  const part = layCalendar(one.scenario, one.rota, span);
  const whole = layCalendar(one.scenario, one.rota, { from: one.span.from, to: dateOfNumber(start + days + 50) });
  const isInside = (date: string | null) => date !== null && span.from <= date && date <= span.to;
  expect(part.tours).toEqual(whole.tours.filter(({ date }) => isInside(date)));
  expect(part.exceptions).toEqual(
    whole.exceptions.filter(({ planned, movedTo }) => isInside(planned) || isInside(movedTo)),
  );
}

function isWellPlaced({ unit, date, planned, visits, agents }: DatedTour, scenario: Scenario): boolean {
  const isPermitted = visits.every(({ stop }) => reasonOn(scenario, { unit }, stop, date) === null);
  const isCrewThere = agents.every((agent) => isPresent(scenario, agent, date));
  const isCrewAtWork = agents.every((agent) => visits.every((visit) => works(scenario, agent, { date, visit })));
  return (
    isPermitted &&
    isCrewThere &&
    mondayOf(date) - mondayOf(planned) <= (scenario.calendar.onInterruption === 'catch-up-next-week' ? 7 : 0) &&
    mondayOf(date) >= mondayOf(planned) &&
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
function couldMove(
  { unit, planned, visit, movedTo }: Exception,
  scenario: Scenario,
  isOut: Set<string>,
  days: readonly number[] = WEEK,
): boolean {
  // Whom a unit with needs would take is the walk's affair; with none, anybody will do.
  if (movedTo !== null || scenario.units[0]!.crew.length > 0) return false;
  return days.some((k) => {
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
