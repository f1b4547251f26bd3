/** Random rotas of the small scenario, and what may interrupt them, over ten years. */
import fc from 'fast-check';
import type { Rota } from '../../src/domain/rota.ts';
import type { Scenario, ScenarioInput } from '../../src/domain/scenario.ts';
import { dateOfNumber, dayNumber } from './calendar-by-day.ts';
import { rotaOf, type TourInput } from './small-rota.ts';
import { type DeepPartial, positionAt, smallScenario } from './small-scenario.ts';

export interface CalendarCase {
  readonly scenario: Scenario;
  readonly rota: Rota;
  readonly span: { from: string; to: string };
}

const TEN_YEARS = 3652;
const STOPS = ['aube', 'bief', 'cure', 'dent'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const BOTH = ['morning' as const, 'afternoon' as const];

const somewhen = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2040-12-31') });
const range = (longest: number) =>
  fc.tuple(somewhen, fc.integer({ min: 0, max: longest })).map(([from, days]) => ({
    from: dateOfNumber(from),
    to: dateOfNumber(from + days),
  }));
const few = <T>(item: fc.Arbitrary<T>, most = 6) => fc.array(item, { maxLength: most });
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);

const interruptions = fc.record({
  publicHolidays: oneOf('auto' as const, 'metropole' as const, 'alsace-moselle' as const, 'guadeloupe' as const, null),
  workedHolidays: few(somewhen, 2).map((days) => [...new Set(days.map(dateOfNumber))]),
  closedDates: few(range(40)),
  maintenance: few(fc.tuple(oneOf('bus', 'van'), range(200)).map(([unit, dates]) => ({ unit, ...dates }))),
  schoolHolidays: few(range(60), 30).map((ranges) => ranges.map((dates) => ({ name: 'holidays', ...dates }))),
  leave: few(
    fc.tuple(oneOf('ana', 'ben', 'cleo'), range(600)).map(([agent, dates]) => ({ agent, ...dates })),
    10,
  ),
});

const agent = fc.record({
  skills: fc.subarray(['adviser', 'driver']),
  availability: fc.option(
    fc.record({ monday: fc.subarray(BOTH), tuesday: fc.constant(BOTH), thursday: fc.subarray(BOTH) }),
    { nil: null },
  ),
});

/** At most a tour a unit and day, no stop and no agent twice a day: as in a legal rota. */
const dayOfRota = fc.record({
  order: fc.shuffledSubarray(STOPS, { minLength: 4, maxLength: 4 }),
  bus: fc.integer({ min: 0, max: 2 }),
  van: fc.integer({ min: 0, max: 2 }),
  crews: oneOf(['ana', 'ben'], ['ana', 'cleo'], ['ben', 'ana'], ['ana,cleo', 'ben'], ['ana,ben', 'cleo'], ['', 'ana']),
});

export const calendarCases: fc.Arbitrary<CalendarCase> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 5 }),
    anchor: fc.integer({ min: -300, max: 600 }),
    from: somewhen,
    days: fc.array(dayOfRota, { minLength: 30, maxLength: 30 }),
    agents: fc.tuple(agent, agent, agent),
    need: oneOf([], [{ skill: 'adviser', licence: null, count: 1 }], [{ skill: null, licence: 'B', count: 2 }]),
    schoolTime: fc.boolean(),
    permitted: fc.option(few(range(2000), 3), { nil: null }),
    interruptions,
    onInterruption: oneOf('cancel' as const, 'move-within-week' as const, 'catch-up-next-week' as const),
  })
  .map((drawn) => {
    const unitsOf = (id: string) => ({
      id,
      name: id,
      garage: { name: 'Garage', point: positionAt(0, 0) },
      crew: drawn.need,
    });
    const changes = {
      cycle: {
        weeks: drawn.weeks,
        anchor: dateOfNumber(dayNumber('2026-01-05') + 7 * drawn.anchor),
        days: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, BOTH])),
      },
      units: [unitsOf('bus'), unitsOf('van')],
      agents: ['ana', 'ben', 'cleo'].map((id, k) => ({ id, name: id, hoursPerWeek: null, ...drawn.agents[k]! })),
      stops: [
        { id: 'cure', dates: drawn.permitted },
        { id: 'dent', schoolTimeOnly: drawn.schoolTime },
      ],
      calendar: { ...drawn.interruptions, onInterruption: drawn.onInterruption },
    };
    const tours = drawn.days
      .slice(0, drawn.weeks * WEEKDAYS.length)
      .flatMap((day, k) => toursOf(day, { week: Math.floor(k / 6) + 1, weekday: WEEKDAYS[k % 6]! }));
    return {
      scenario: smallScenario(changes as DeepPartial<ScenarioInput>),
      rota: rotaOf(tours),
      span: { from: dateOfNumber(drawn.from), to: dateOfNumber(drawn.from + TEN_YEARS) },
    };
  });

function toursOf(
  { order, bus, van, crews }: { order: string[]; bus: number; van: number; crews: string[] },
  day: TourInput['day'],
): TourInput[] {
  const tourOf = (unit: string, stops: string[], crew: string): TourInput[] =>
    stops.length === 0
      ? []
      : [
          {
            unit,
            day,
            agents: crew.split(',').filter(Boolean),
            visits: stops.map((stop, k) =>
              k === 0 ? { stop, opens: '09:00', closes: '11:30' } : { stop, opens: '14:00', closes: '16:30' },
            ),
          },
        ];
  return [...tourOf('bus', order.slice(0, bus), crews[0]!), ...tourOf('van', order.slice(2, 2 + van), crews[1]!)];
}
