/** A place in a commune where a unit may serve. */
import { z } from 'zod';
import {
  CommuneCode,
  Count,
  DateRange,
  Identifier,
  Label,
  Metres,
  Position,
  refuseRepeats,
  TimeRange,
  WEEKDAYS,
  Weekday,
  WholeMinutes,
} from './primitives.ts';
import { MOST_PUBLICS } from './territory.ts';

export const SOCKETS = ['none', '16A', '32A'] as const;
export const Socket = z.enum(SOCKETS).describe('Power socket within reach of the unit');
export const MOBILE_COVERAGES = ['none', 'limited', 'good', 'very-good'] as const;
export const MobileCoverage = z.enum(MOBILE_COVERAGES).describe("Mobile data coverage, in ARCEP's four classes");

export const MARKET_WISHES = ['wanted', 'allowed', 'excluded'] as const;

const USUAL_WINDOW = [{ from: '08:00', to: '19:00' }];
export const OpeningWindows = z
  .partialRecord(Weekday, z.array(TimeRange).max(6))
  .default(Object.fromEntries(WEEKDAYS.slice(0, 6).map((weekday) => [weekday, USUAL_WINDOW])))
  .describe(
    'When a unit may be open there, per weekday; a weekday left out is closed. Default: Monday to Saturday, 08:00 to 19:00',
  );

export const NthWeekdays = z
  .strictObject({
    nth: z
      .array(z.int().min(1).max(5))
      .min(1)
      .max(5)
      .superRefine(refuseRepeats)
      .describe('Which of them in each month, from 1; 1 and 3: the first and the third'),
    weekday: Weekday,
  })
  .describe('N-th weekdays of the month');
export type NthWeekdays = z.infer<typeof NthWeekdays>;

export const Stop = z
  .strictObject({
    id: Identifier,
    name: Label,
    commune: CommuneCode,
    point: Position,
    reachableByRoad: z.boolean().default(true).describe('False where no road leads: no unit goes there'),
    parkingSlots: Count.default(1).describe('Parking spaces that can be kept free, number'),
    parkingMetres: Metres.nullable()
      .default(null)
      .describe('Length in one piece that can be kept free to park, metres; null: not limited'),
    socket: Socket.default('none'),
    sanitationMetres: Metres.nullable()
      .default(null)
      .describe('Distance to toilets that agents may use, metres; null where there are none'),
    roomSeats: Count.default(0).describe('Seats of an indoor room that may be used, number; 0 without a room'),
    mobileCoverage: MobileCoverage.default('good'),
    windows: OpeningWindows,
    dates: z
      .array(DateRange)
      .max(100)
      .nullable()
      .default(null)
      .describe('Dates on which presence is permitted; null: always'),
    marketDay: Weekday.nullable().default(null).describe('Weekday of the market, when the place may be taken'),
    market: z
      .enum(MARKET_WISHES)
      .default('allowed')
      .describe(
        'On the market day, a visit is wanted (people come to the market: see goal.marketDayReward), allowed, or excluded (the place is taken)',
      ),
    leastDwellMinutes: WholeMinutes.default(0).describe('Shortest visit accepted, minutes'),
    mostDwellMinutes: WholeMinutes.default(24 * 60).describe('Longest visit accepted, minutes'),
    patterns: z
      .array(Label)
      .min(1)
      .max(40)
      .superRefine(refuseRepeats)
      .nullable()
      .default(null)
      .describe('Names of the rhythms (patterns) that this stop may have: one gives its frequency; null: any of them'),
    publics: z
      .array(Identifier)
      .min(1)
      .max(MOST_PUBLICS + 1)
      .superRefine(refuseRepeats)
      .nullable()
      .default(null)
      .describe(
        'Publics that come to this stop: ids of further publics of the scenario, and "seniors" for those who struggle by age; null: all',
      ),
    schoolTimeOnly: z
      .boolean()
      .default(false)
      .describe(
        'True where presence makes sense while school is in, such as at its gates: not in calendar.schoolHolidays',
      ),
    nthWeekdays: NthWeekdays.nullable()
      .default(null)
      .describe(
        'How the dates are announced, such as the second Tuesday; the calendar lists where they part; null: as they fall',
      ),
    invented: z
      .boolean()
      .default(false)
      .describe('True where parking, power and windows were made up for want of a published source'),
  })
  .superRefine((stop, context) => {
    if (stop.leastDwellMinutes > stop.mostDwellMinutes) {
      const params = { code: 'more-than', other: 'mostDwellMinutes', otherValue: stop.mostDwellMinutes };
      context.addIssue({ code: 'custom', path: ['leastDwellMinutes'], params });
    }
  })
  .describe('A place where a unit may serve');
export type Stop = z.infer<typeof Stop>;
