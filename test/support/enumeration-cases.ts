/** Random cases for the enumeration of day tours: one unit, two days, up to seven stops, rules of every kind. */
import fc from 'fast-check';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { hashedTravel, type TravelRecipe } from './hashed-travel.ts';
import { communeInput, positionAt } from './small-scenario.ts';

export interface EnumerationCase {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
}

type Windows = { from: string; to: string }[];

/** Rules are rare by themselves, for together they would leave no tour. */
const USUALLY = <T>(usual: T, ...others: T[]) =>
  fc.constantFrom<T[]>(...Array.from({ length: 4 + others.length }, () => usual), ...others);

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A window on half hours, or seven minutes off them. */
const windows: fc.Arbitrary<Windows> = fc.array(
  fc
    .record({
      from: fc.integer({ min: 16, max: 33 }),
      halfHours: fc.integer({ min: 2, max: 8 }),
      off: fc.constantFrom(0, 0, 0, 7),
    })
    .map(({ from, halfHours, off }) => ({
      from: clock(from * 30 + off),
      to: clock(Math.min((from + halfHours) * 30 + off, 19 * 60)),
    })),
  { minLength: 1, maxLength: 3 },
);

const stops = fc.array(
  fc.record({
    monday: windows,
    tuesday: fc.option(windows),
    socket: fc.constantFrom('none' as const, '16A' as const, '32A' as const),
    parkingSlots: USUALLY(2, 1),
    leastDwellMinutes: USUALLY(0, 45, 125),
    mostDwellMinutes: USUALLY(1440, 60, 125),
  }),
  { minLength: 2, maxLength: 7 },
);

const visits = fc.record({
  dwellMinutes: fc.constantFrom<number[][]>(
    [60],
    [30],
    [30, 90],
    [45],
    [40, 20],
    [60, 120],
    [125],
    [150, 60],
    [40, 124],
  ),
  parts: fc.constantFrom(
    ['morning', 'afternoon', 'day'] as const,
    ['morning', 'afternoon', 'day'] as const,
    ['morning', 'afternoon'] as const,
    ['day'] as const,
    ['afternoon'] as const,
  ),
  openingStepMinutes: fc.constantFrom(60, 45, 30, 30, 25),
  mostPerTour: fc.constantFrom(1, 2, 3, 4, 4, 4),
});

const dayRules = fc.record({
  earliestDeparture: USUALLY('07:30', '08:10', '08:45'),
  latestReturn: USUALLY('18:30', '17:05', '12:45'),
  mostSpanMinutes: USUALLY(720, 540, 433, 300),
  mostWorkMinutes: USUALLY(600, 400, 270),
  lunch: fc.constantFrom(
    { from: '11:30', to: '14:30', minutes: 45 },
    { from: '12:00', to: '13:30', minutes: 60 },
    { from: '12:07', to: '13:00', minutes: 20 },
    { from: '11:30', to: '14:30', minutes: 0 },
  ),
});

const halfDays = fc.constantFrom(
  { morning: { from: '08:30', to: '12:30' }, afternoon: { from: '13:00', to: '17:30' } },
  { morning: { from: '09:00', to: '12:00' }, afternoon: { from: '12:00', to: '16:30' } },
  { morning: { from: '08:05', to: '11:50' }, afternoon: { from: '13:25', to: '18:00' } },
);

const unit = fc.record({
  setUpMinutes: fc.constantFrom(0, 10, 7),
  packUpMinutes: fc.constantFrom(0, 10, 13),
  speedFactor: fc.constantFrom(1, 1, 0.9, 0.7),
  rangeKm: USUALLY<number | null>(null, 60, 64.1, 35),
  autonomyHours: fc.constantFrom(2.05, 4, 12),
  needs: fc.record({
    socket: fc.constantFrom('none' as const, '16A' as const, '32A' as const),
    parkingSlots: fc.constantFrom(1, 1, 2),
  }),
  costs: fc.constantFrom(
    { centsPerKm: 60, centsPerHour: 2500, centsPerTour: 0 },
    { centsPerKm: 0, centsPerHour: 0, centsPerTour: 500 },
    { centsPerKm: 0, centsPerHour: 1000, centsPerTour: 0 },
    { centsPerKm: 45, centsPerHour: 0, centsPerTour: 0 },
  ),
});

const travel: fc.Arbitrary<TravelRecipe> = fc.record({
  seed: fc.integer(),
  leastSeconds: fc.constantFrom(0, 120, 301),
  mostSeconds: fc.constantFrom(600, 600, 1234, 2400),
  wholeMinutes: fc.boolean(),
  withoutRoad: fc.constantFrom(0, 0, 0.15),
});

/** @param capped true where cost, metres, span and work all matter; false where cost alone does. */
export function enumerationCases(capped: boolean): fc.Arbitrary<EnumerationCase> {
  return fc
    .record({ stops, visits, dayRules, halfDays, unit, travel, halves: fc.constantFrom(2, 2, 1) })
    .map(({ stops, visits, dayRules, halfDays, unit, travel, halves }) => {
      const input: ScenarioInput = {
        formatVersion: 1,
        name: 'enumeration',
        territory: {
          name: 'Stops and nobody',
          communes: stops.map((_, s) =>
            communeInput({ code: `1700${s}`, name: `C${s}`, xKm: s, yKm: 0, aged75Plus: 10, withoutCarPercent: 0 }),
          ),
        },
        stops: stops.map(({ monday, tuesday, ...stop }, s) => ({
          ...stop,
          id: `s${s}`,
          name: `Stop ${s}`,
          commune: `1700${s}`,
          point: positionAt(s, 0),
          mostDwellMinutes: Math.max(stop.leastDwellMinutes, stop.mostDwellMinutes),
          windows: tuesday === null ? { monday } : { monday, tuesday },
        })),
        units: [{ ...unit, id: 'bus', name: 'Bus', garage: { name: 'Garage', point: positionAt(0, 0) }, crew: [] }],
        agents: [{ id: 'ana', name: 'Ana', availability: {}, hoursPerWeek: capped ? 1000 : null }],
        cycle: {
          weeks: 1,
          days: { monday: ['morning', 'afternoon'], tuesday: halves === 2 ? ['morning', 'afternoon'] : ['afternoon'] },
          halfDays,
        },
        visits: { ...visits, parts: [...visits.parts] },
        dayRules,
        patterns: [{ name: 'once', visitsPerCycle: 1 }],
        caps: capped ? { kmPerCycle: 100_000, hoursPerCycle: 10_000 } : {},
      };
      const scenario = Scenario.parse(input);
      return { scenario, matrix: hashedTravel(scenario, travel) };
    });
}
