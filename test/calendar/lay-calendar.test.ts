import { describe, expect, test } from 'vitest';
import { layCalendar, leaveOverSpan, schoolHolidaysEnd } from '../../src/calendar/lay-calendar.ts';
import { noticesOf } from '../../src/calendar/notices.ts';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { AUBE_DAY, AUBE_MORNING, BIEF_AFTERNOON, rotaOf, smallTour, type TourInput } from '../support/small-rota.ts';
import { communeInput, type DeepPartial, positionAt, smallScenario, stopInput } from '../support/small-scenario.ts';

const HALF_DAYS = ['morning' as const, 'afternoon' as const];
const garage = { name: 'Garage', point: positionAt(0, 0) };

interface Laid {
  readonly scenario?: DeepPartial<ScenarioInput>;
  readonly calendar?: ScenarioInput['calendar'];
  readonly tours?: TourInput[];
  readonly from: string;
  readonly to: string;
}

const scenarioOf = ({ scenario = {}, calendar }: Partial<Laid>) => smallScenario({ ...scenario, calendar });
const layed = (one: Laid) => layCalendar(scenarioOf(one), rotaOf(one.tours ?? [smallTour()]), one);
/** Dates, stops and crews of what takes place. */
const tours = (one: Laid) =>
  layed(one).tours.map(({ date, visits, agents }) => `${date} ${visits.map(({ stop }) => stop)} ${agents}`);
const exceptions = (one: Laid) =>
  layed(one).exceptions.map(
    ({ planned, visit, reason, movedTo }) => `${planned} ${visit.stop} ${reason.code} ${movedTo ?? 'cancelled'}`,
  );
const moving = { onInterruption: 'move-within-week' as const };

describe('a rota laid on dates', () => {
  const everyWeek = { scenario: { cycle: { weeks: 1 } }, calendar: { publicHolidays: null } } satisfies Partial<Laid>;

  test('alternates through the 53rd week of 2026 and of 2032', () => {
    // The cycle starts on 5 January 2026: its first weeks start every other Monday from there.
    expect(tours({ from: '2026-12-14', to: '2027-01-31' })).toEqual([
      '2026-12-21 aube,bief ana',
      '2027-01-04 aube,bief ana',
      '2027-01-18 aube,bief ana',
    ]);
    expect(tours({ from: '2032-12-13', to: '2033-01-23' })).toEqual([
      '2032-12-13 aube,bief ana',
      '2032-12-27 aube,bief ana',
      '2033-01-10 aube,bief ana',
    ]);
  });

  test('keeps its wall time over both clock changes', () => {
    for (const span of [
      { from: '2026-03-23', to: '2026-03-30' },
      { from: '2026-10-19', to: '2026-10-26' },
    ]) {
      const laid = layed({ ...everyWeek, ...span });
      expect(laid.tours.map(({ date, visits }) => [date, visits[0]!.opens])).toEqual([
        [span.from, '09:00'],
        [span.to, '09:00'],
      ]);
    }
  });

  test('has nothing outside the dates asked for, and both ends of them', () => {
    expect(tours({ ...everyWeek, from: '2026-02-02', to: '2026-02-02' })).toEqual(['2026-02-02 aube,bief ana']);
    expect(tours({ ...everyWeek, from: '2026-02-03', to: '2026-02-08' })).toEqual([]);
  });

  test('has the tours of one day in the order of the units', () => {
    const scenario = { units: [{ id: 'van', name: 'Van', garage }], agents: [{ id: 'ben', name: 'Ben' }] };
    const van = smallTour({ unit: 'van', agents: ['ben'], visits: [{ ...AUBE_MORNING, stop: 'cure' }] });
    expect(tours({ scenario, tours: [van, smallTour()], from: '2026-01-05', to: '2026-01-05' })).toEqual([
      '2026-01-05 aube,bief ana',
      '2026-01-05 cure ben',
    ]);
  });
});

describe('a visit does not take place', () => {
  const monday = { from: '2026-05-25', to: '2026-05-25' };
  const week = { from: '2026-01-05', to: '2026-01-11' };

  test('on a public holiday, unless it is worked', () => {
    expect(exceptions(monday)).toEqual([
      '2026-05-25 aube public-holiday cancelled',
      '2026-05-25 bief public-holiday cancelled',
    ]);
    expect(layed(monday).exceptions[0]!.reason).toEqual({ code: 'public-holiday', holiday: 'whit-monday' });
    expect(exceptions({ ...monday, calendar: { workedHolidays: ['2026-05-25'] } })).toEqual([]);
    expect(exceptions({ ...monday, calendar: { publicHolidays: null } })).toEqual([]);
  });

  test('on a holiday of its own commune only: the tour goes on without it', () => {
    const scenario = {
      territory: {
        communes: [
          communeInput({ code: '67482', name: 'Strasbourg', xKm: 1, yKm: 1, aged75Plus: 5, withoutCarPercent: 9 }),
        ],
      },
      stops: [stopInput({ id: 'quai', commune: '67482', xKm: 1, yKm: 1 })],
      cycle: { weeks: 1, days: { saturday: HALF_DAYS } },
    };
    const saturday = smallTour({
      day: { week: 1, weekday: 'saturday' },
      departs: '08:00',
      lunch: { from: '12:00', to: '12:45' },
      returns: '17:30',
      visits: [{ ...AUBE_MORNING, stop: 'quai' }, BIEF_AFTERNOON],
    });
    const laid = layed({ scenario, tours: [saturday], from: '2026-12-26', to: '2026-12-26' });
    expect(laid.exceptions.map(({ visit, reason }) => [visit.stop, reason])).toEqual([
      ['quai', { code: 'public-holiday', holiday: 'saint-stephen' }],
    ]);
    // Left at 8 for a visit that is gone; no lunch is needed; back as planned.
    expect(laid.tours).toMatchObject([{ departs: null, lunch: null, returns: '17:30', visits: [{ stop: 'bief' }] }]);
  });

  test('on closed dates, while its unit is in maintenance, and when its stop does not permit it', () => {
    const day = [{ from: '2026-01-05', to: '2026-01-05' }];
    expect(exceptions({ ...week, calendar: { closedDates: day } })[0]).toBe('2026-01-05 aube closed cancelled');
    const maintenance = [{ unit: 'bus', ...day[0]! }];
    expect(exceptions({ ...week, calendar: { maintenance } })[0]).toBe('2026-01-05 aube maintenance cancelled');
    const scenario = { stops: [{ id: 'bief', dates: [{ from: '2026-01-06', to: '2026-12-31' }] }] };
    expect(exceptions({ ...week, scenario })).toEqual(['2026-01-05 bief not-permitted cancelled']);
    expect(tours({ ...week, scenario })).toEqual(['2026-01-05 aube ana']);
  });

  test('in the school holidays, where its stop is for school time', () => {
    const scenario = { stops: [{ id: 'bief', schoolTimeOnly: true }] };
    const schoolHolidays = [{ name: 'Toussaint', from: '2026-01-01', to: '2026-01-05' }];
    const one = { ...week, scenario, calendar: { schoolHolidays } };
    expect(exceptions(one)).toEqual(['2026-01-05 bief school-holidays cancelled']);
    expect(layed(one).exceptions[0]!.reason).toEqual({ code: 'school-holidays', name: 'Toussaint' });
    expect(exceptions({ ...one, calendar: { schoolHolidays, ...moving } })).toEqual([
      '2026-01-05 bief school-holidays 2026-01-06',
    ]);
    expect(exceptions({ ...one, scenario: {} })).toEqual([]);
  });

  test('in school holidays that are told for all the dates asked for, or a warning says so', () => {
    const schoolHolidays = [{ name: 'Toussaint', from: '2025-10-18', to: '2025-11-02', source: null }];
    const told = (school: boolean, to: string) =>
      schoolHolidaysEnd(
        scenarioOf({ scenario: { stops: [{ id: 'aube', schoolTimeOnly: school }] }, calendar: { schoolHolidays } }),
        { from: '2025-09-01', to },
      ).map(({ code, parameters }) => [code, parameters.last]);
    expect(told(true, '2026-02-10')).toEqual([]);
    expect(told(true, '2026-02-11')).toEqual([['school-holidays-end', '2025-11-02']]);
    expect(told(false, '2030-01-01')).toEqual([]);
  });

  test('while its agent is on leave and nobody can stand in', () => {
    const calendar = { leave: [{ agent: 'ana', from: '2026-01-01', to: '2026-01-06' }] };
    expect(layed({ ...week, calendar }).exceptions.map(({ reason }) => reason)).toEqual([
      { code: 'leave', agents: ['ana'] },
      { code: 'leave', agents: ['ana'] },
    ]);
  });
});

describe('an agent on leave', () => {
  const week = { from: '2026-01-05', to: '2026-01-11' };
  const onLeave = { leave: [{ agent: 'ana', from: '2026-01-05', to: '2026-01-05' }] };
  const staff = (ben: object, unit: object = {}) => ({
    agents: [
      { id: 'ana', skills: ['adviser'] },
      { id: 'ben', name: 'Ben', skills: ['adviser'], ...ben },
    ],
    units: [{ id: 'bus', crew: [{ skill: 'adviser', licence: 'B', count: 1 }], ...unit }],
  });
  const crewOf = (ben: object, more: Partial<Laid> = {}) =>
    tours({ ...week, scenario: staff(ben), calendar: onLeave, ...more });

  test('is replaced by one who is qualified and free', () => {
    expect(crewOf({})).toEqual(['2026-01-05 aube,bief ben']);
    expect(layed({ ...week, scenario: staff({}), calendar: onLeave }).crewChanges).toEqual([
      { unit: 'bus', date: '2026-01-05', standIns: [{ agent: 'ana', by: 'ben' }] },
    ]);
  });

  test.each([
    ['has not the skill', { skills: [] }],
    ['has not the licence', { licences: [] }],
    ['does not work then', { availability: { monday: ['morning' as const] } }],
    // Work is counted from 08:50 to 16:40, for the rota states no times: 7 h 50.
    ['has too few hours a week', { hoursPerWeek: 7.8 }],
    ['has too few hours a cycle', { hoursPerCycle: 7.8 }],
  ])('is not replaced by one who %s', (_, ben) => {
    expect(crewOf(ben)).toEqual([]);
  });

  test('is replaced by one whose hours are just enough', () => {
    expect(crewOf({ hoursPerWeek: 8, hoursPerCycle: 7.84 })).toHaveLength(1);
  });

  test('is not replaced by one who is out, on leave or fixed to another unit', () => {
    const other = [{ id: 'van', name: 'Van', garage }];
    const scenario = { ...staff({}), units: [...staff({}).units, ...other] };
    const vanTour = smallTour({ unit: 'van', agents: ['ben'], visits: [{ ...AUBE_MORNING, stop: 'cure' }] });
    expect(crewOf({}, { scenario, tours: [smallTour(), vanTour] })).toEqual(['2026-01-05 cure ben']);
    const both = { leave: [...onLeave.leave, { ...onLeave.leave[0]!, agent: 'ben' }] };
    expect(crewOf({}, { calendar: both })).toEqual([]);
    const locks = [{ kind: 'agent-unit' as const, agent: 'ben', unit: 'van' }];
    expect(crewOf({}, { scenario: { ...scenario, locks } })).toEqual([]);
  });

  test('stands in for one other only, when two are missing on one day', () => {
    const scenario = {
      ...staff({}),
      agents: [...staff({}).agents, { id: 'cleo', name: 'Cleo', skills: ['adviser'] }],
      units: [...staff({}).units, { id: 'van', name: 'Van', garage }],
    };
    const vanTour = smallTour({ unit: 'van', agents: ['cleo'], visits: [{ ...AUBE_MORNING, stop: 'cure' }] });
    const calendar = { leave: [...onLeave.leave, { ...onLeave.leave[0]!, agent: 'cleo' }] };
    expect(crewOf({}, { scenario, calendar, tours: [smallTour(), vanTour] })).toEqual(['2026-01-05 aube,bief ben']);
  });

  test('is not replaced where the others are enough', () => {
    const pair = [smallTour({ agents: ['ana', 'ben'] })];
    const one = { ...week, scenario: staff({}), calendar: onLeave, tours: pair };
    expect(tours(one)).toEqual(['2026-01-05 aube,bief ben']);
    expect(layed(one).crewChanges[0]!.standIns).toEqual([{ agent: 'ana', by: null }]);
  });

  test('of the whole span is told', () => {
    const scenario = scenarioOf({ calendar: { leave: [{ agent: 'ana', from: '2026-01-01', to: '2026-02-01' }] } });
    expect(leaveOverSpan(scenario, week).map(({ code, parameters }) => [code, parameters.name])).toEqual([
      ['leave-covers-range', 'Ana'],
    ]);
    expect(leaveOverSpan(scenario, { from: '2026-01-05', to: '2026-02-02' })).toEqual([]);
  });
});

describe('a visit that cannot take place is moved', () => {
  // 6 April 2026 is Easter Monday, the first day of a cycle from the anchor of these tests.
  const easter = { from: '2026-04-06', to: '2026-04-12' };
  const scenario = { cycle: { anchor: '2026-04-06' } } satisfies DeepPartial<ScenarioInput>;
  const moved = (more: Partial<Laid> = {}) => exceptions({ ...easter, scenario, calendar: moving, ...more });
  const toTuesday = ['2026-04-06 aube public-holiday 2026-04-07', '2026-04-06 bief public-holiday 2026-04-07'];

  test('to the next day of its week that suits, with the rest of its tour', () => {
    expect(moved()).toEqual(toTuesday);
    expect(tours({ ...easter, scenario, calendar: moving })).toEqual(['2026-04-07 aube,bief ana']);
  });

  test('not where the rule is to cancel', () => {
    expect(moved({ calendar: {} }).every((text) => text.endsWith('cancelled'))).toBe(true);
  });

  test('to a day before, the nearest, where none after it suits', () => {
    // Friday 1 May and Friday 8 May are holidays.
    const friday = smallTour({ day: { week: 1, weekday: 'friday' } });
    const one = { calendar: moving, tours: [friday], from: '2026-05-01', to: '2026-05-10' };
    expect(exceptions({ ...one, scenario: { cycle: { anchor: '2026-04-27' } } })).toEqual([
      '2026-05-01 aube public-holiday 2026-04-30',
      '2026-05-01 bief public-holiday 2026-04-30',
    ]);
  });

  test('over a day on which its unit is out, closed, or in maintenance', () => {
    const tuesday = smallTour({ day: { week: 1, weekday: 'tuesday' }, visits: [{ ...AUBE_MORNING, stop: 'cure' }] });
    const calendar = {
      ...moving,
      closedDates: [{ from: '2026-04-08', to: '2026-04-08' }],
      maintenance: [{ unit: 'bus', from: '2026-04-09', to: '2026-04-09' }],
    };
    expect(moved({ tours: [smallTour(), tuesday], calendar })).toEqual([
      '2026-04-06 aube public-holiday 2026-04-10',
      '2026-04-06 bief public-holiday 2026-04-10',
    ]);
  });

  test('with the others of its tour where some day suits all, otherwise alone', () => {
    const open = [{ from: '08:00', to: '12:00' }];
    const choosy = smallScenario({ ...scenario, calendar: moving });
    choosy.stops[0]!.windows = { wednesday: open, thursday: open };
    choosy.stops[1]!.dates = [{ from: '2026-04-09', to: '2026-04-10' }];
    const laid = layCalendar(choosy, rotaOf([smallTour()]), easter);
    expect(laid.exceptions.map(({ movedTo }) => movedTo)).toEqual(['2026-04-09', '2026-04-09']);
    choosy.stops[1]!.dates = [{ from: '2026-04-10', to: '2026-04-10' }];
    const apart = layCalendar(choosy, rotaOf([smallTour()]), easter);
    expect(apart.exceptions.map(({ movedTo }) => movedTo)).toEqual(['2026-04-08', '2026-04-10']);
    expect(apart.laid[0]!.pieces.map(({ date }) => date)).toEqual(['2026-04-08', '2026-04-10']);
  });

  test('not where the stop is closed at those hours, fixed to its weekday, or visited that day by another unit', () => {
    const early = smallScenario({ ...scenario, calendar: moving });
    for (const stop of early.stops)
      stop.windows = { monday: [{ from: '08:00', to: '19:00' }], tuesday: [{ from: '10:00', to: '16:00' }] };
    expect(layCalendar(early, rotaOf([smallTour()]), easter).exceptions.map(({ movedTo }) => movedTo)).toEqual([
      null,
      null,
    ]);

    const locks = [{ kind: 'stop-weekday' as const, stop: 'aube', weekday: 'monday' as const }];
    expect(moved({ scenario: { ...scenario, locks } })).toEqual([
      '2026-04-06 aube public-holiday cancelled',
      toTuesday[1],
    ]);

    const units = [{ id: 'van', name: 'Van', garage }];
    const agents = [{ id: 'ben', name: 'Ben' }];
    const van = smallTour({
      unit: 'van',
      agents: ['ben'],
      day: { week: 1, weekday: 'tuesday' },
      visits: [BIEF_AFTERNOON],
    });
    expect(moved({ scenario: { ...scenario, units, agents }, tours: [smallTour(), van] })).toEqual([
      '2026-04-06 aube public-holiday 2026-04-08',
      '2026-04-06 bief public-holiday 2026-04-08',
    ]);
  });

  test('only to half-days that exist, both of them for a visit that lasts all day', () => {
    const cycle = {
      anchor: '2026-04-06',
      days: { monday: HALF_DAYS, tuesday: ['morning' as const], thursday: HALF_DAYS },
    };
    const one = smallScenario({ calendar: moving });
    one.cycle = { ...one.cycle, ...cycle };
    const visit = (tour: TourInput) =>
      layCalendar(one, rotaOf([tour]), easter).exceptions.map(({ movedTo }) => movedTo);
    expect(visit(smallTour({ visits: [AUBE_DAY] }))).toEqual(['2026-04-09']);
    expect(visit(smallTour({ visits: [AUBE_MORNING] }))).toEqual(['2026-04-07']);
  });

  test('with a stand-in where its agent does not work that day', () => {
    const agents = [
      { id: 'ana', availability: { monday: HALF_DAYS } },
      { id: 'ben', name: 'Ben' },
    ];
    expect(tours({ ...easter, scenario: { ...scenario, agents }, calendar: moving })).toEqual([
      '2026-04-07 aube,bief ben',
    ]);
  });

  test('out of the dates asked for, or into them: told both times', () => {
    const monday = { scenario, calendar: moving, from: '2026-04-06', to: '2026-04-06' };
    expect([tours(monday), exceptions(monday)]).toEqual([[], toTuesday]);
    const tuesday = { ...monday, from: '2026-04-07', to: '2026-04-07' };
    expect([tours(tuesday), exceptions(tuesday)]).toEqual([['2026-04-07 aube,bief ana'], toTuesday]);
  });
});

describe('a visit is caught up the week after', () => {
  const catching = { onInterruption: 'catch-up-next-week' as const };
  // The week of Easter Monday 2026 is closed from Tuesday on.
  const closedDates = [{ from: '2026-04-07', to: '2026-04-12' }];
  const base = { cycle: { anchor: '2026-04-06' } } satisfies DeepPartial<ScenarioInput>;
  const month = { from: '2026-04-06', to: '2026-05-03' };
  const caught = (more: Partial<Laid> = {}) =>
    exceptions({ ...month, scenario: base, ...more, calendar: { ...catching, closedDates, ...more.calendar } });
  const toMonday = ['2026-04-06 aube public-holiday 2026-04-13', '2026-04-06 bief public-holiday 2026-04-13'];

  test('where no day of its week suits, on the first that does', () => {
    expect(caught()).toEqual(toMonday);
    expect(caught({ calendar: moving }).every((text) => text.endsWith('cancelled'))).toBe(true);
    expect(caught({ calendar: { closedDates: [] } })).toEqual([
      '2026-04-06 aube public-holiday 2026-04-07',
      '2026-04-06 bief public-holiday 2026-04-07',
    ]);
  });

  test('over the end of the cycle, and for no longer than that week', () => {
    const ofWeek2 = [smallTour({ day: { week: 2, weekday: 'monday' } })];
    const week = (from: string, to: string) => [{ from, to }];
    expect(caught({ tours: ofWeek2, calendar: { closedDates: week('2026-04-13', '2026-04-19') } })).toEqual([
      '2026-04-13 aube closed 2026-04-20',
      '2026-04-13 bief closed 2026-04-20',
    ]);
    expect(caught({ tours: ofWeek2, calendar: { closedDates: week('2026-04-13', '2026-04-26') } })).toEqual([
      '2026-04-13 aube closed cancelled',
      '2026-04-13 bief closed cancelled',
    ]);
  });

  test('after what is planned there, and what is moved there within that week', () => {
    // Its Monday is closed too: the tour of that week moves to Tuesday first, and the one of the week before to Wednesday.
    const nextMonday = smallTour({
      day: { week: 2, weekday: 'monday' },
      visits: [{ ...AUBE_MORNING, stop: 'cure' }],
    });
    const untilMonday = [{ from: '2026-04-07', to: '2026-04-13' }];
    expect(caught({ tours: [smallTour(), nextMonday], calendar: { closedDates: untilMonday } })).toEqual([
      '2026-04-06 aube public-holiday 2026-04-15',
      '2026-04-06 bief public-holiday 2026-04-15',
      '2026-04-13 cure closed 2026-04-14',
    ]);
  });

  test('not on a day on which the agent has leave, nor beyond the hours of the week in which it lies', () => {
    const leave = [{ agent: 'ana', from: '2026-04-13', to: '2026-04-14' }];
    expect(caught({ calendar: { leave } })[0]).toBe('2026-04-06 aube public-holiday 2026-04-15');
    const tuesday = smallTour({
      day: { week: 2, weekday: 'tuesday' },
      visits: [{ ...AUBE_MORNING, stop: 'cure' }],
    });
    // 7 h 50 caught up, and 2 h 50 planned.
    const hours = (hoursPerWeek: number) =>
      caught({ tours: [smallTour(), tuesday], scenario: { ...base, agents: [{ id: 'ana', hoursPerWeek }] } })
        .slice(0, 2)
        .map((text) => text.split(' ').at(-1));
    expect(hours(10.7)).toEqual(['2026-04-13', '2026-04-13']);
    // Each alone is 2 h 50, the two together longer: apart they fit, unless there is room for one only.
    expect(hours(10.6)).toEqual(['2026-04-13', '2026-04-15']);
    expect(hours(8.4)).toEqual(['2026-04-13', 'cancelled']);
  });

  test('nor on the day of a market that takes the place, nor in a week of another sector', () => {
    const stops = [{ id: 'aube', market: 'excluded' as const, marketDay: 'monday' as const }];
    expect(caught({ scenario: { ...base, stops } })[0]).toBe('2026-04-06 aube public-holiday 2026-04-14');
    const sectors = {
      cycle: { ...base.cycle, sectorOfWeek: ['east', 'north'] },
      sectors: [
        { id: 'east', communes: ['17001'] },
        { id: 'north', communes: ['17002'] },
      ],
    };
    expect(caught({ scenario: { ...base, ...sectors } })).toEqual([
      '2026-04-06 aube public-holiday cancelled',
      '2026-04-06 bief public-holiday 2026-04-13',
    ]);
  });

  test('out of the dates asked for, or into them: told both times', () => {
    const easter = { scenario: base, calendar: { ...catching, closedDates } };
    const monday = { ...easter, from: '2026-04-06', to: '2026-04-06' };
    expect([tours(monday), exceptions(monday)]).toEqual([[], toMonday]);
    const next = { ...easter, from: '2026-04-13', to: '2026-04-13' };
    expect([tours(next), exceptions(next)]).toEqual([['2026-04-13 aube,bief ana'], toMonday]);
  });
});

test('the communes to tell are in the order of their first date', () => {
  const friday = smallTour({ day: { week: 1, weekday: 'friday' }, visits: [{ ...AUBE_MORNING, stop: 'dent' }] });
  const one = { scenario: { cycle: { weeks: 1 } }, tours: [friday, smallTour()], from: '2026-04-01', to: '2026-05-31' };
  const notices = noticesOf(scenarioOf(one), layed(one).exceptions);
  expect(notices.map(({ commune, exceptions: of }) => [commune.name, of.map(({ planned }) => planned)])).toEqual([
    ['Aube', ['2026-04-06', '2026-05-25']],
    ['Bief', ['2026-04-06', '2026-05-25']],
    ['Dent', ['2026-05-01', '2026-05-08']],
  ]);
});
