/** The days that repeat, what may happen on them, and the rules of a day. */
import { z } from 'zod';
import {
  CalendarDate,
  DAY_PARTS,
  DayPart,
  HalfDay,
  Identifier,
  Label,
  refuseRepeats,
  TimeOfDay,
  TimeRange,
  Weekday,
  WholeMinutes,
} from './primitives.ts';

const WORKING_WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export const Cycle = z
  .strictObject({
    weeks: z.int().min(1).max(5).default(2).describe('Weeks after which the rota repeats'),
    anchor: CalendarDate.default('2026-01-05').describe(
      'Monday on which week 1 of a cycle starts; never a week parity',
    ),
    days: z
      .partialRecord(Weekday, z.array(HalfDay).max(2).superRefine(refuseRepeats))
      .default(Object.fromEntries(WORKING_WEEK.map((weekday) => [weekday, ['morning', 'afternoon']])))
      .describe('Half-days that exist, per weekday; a weekday left out is off'),
    halfDays: z
      .strictObject({ morning: TimeRange, afternoon: TimeRange })
      .default({ morning: { from: '09:00', to: '12:30' }, afternoon: { from: '13:30', to: '17:30' } })
      .describe('Within which hours a half-day may be open to the public'),
    sectorOfWeek: z
      .array(Identifier.nullable())
      .max(5)
      .nullable()
      .default(null)
      .describe(
        'Sector that is served in each week, in order; a null week serves only stops of no sector; null: sectors have no weeks of their own',
      ),
  })
  .superRefine((cycle, context) => {
    const weekday = new Date(`${cycle.anchor}T00:00:00Z`).getUTCDay();
    if (weekday !== 1) context.addIssue({ code: 'custom', path: ['anchor'], params: { code: 'anchor-not-a-monday' } });
    if (cycle.halfDays.morning.to > cycle.halfDays.afternoon.from) {
      context.addIssue({
        code: 'custom',
        path: ['halfDays', 'afternoon', 'from'],
        params: { code: 'half-days-overlap', morningEnds: cycle.halfDays.morning.to },
      });
    }
    if (cycle.sectorOfWeek !== null && cycle.sectorOfWeek.length !== cycle.weeks) {
      const params = { code: 'sector-weeks', count: cycle.sectorOfWeek.length, weeks: cycle.weeks };
      context.addIssue({ code: 'custom', path: ['sectorOfWeek'], params });
    }
    if (!Object.values(cycle.days).some((halves) => halves.length > 0)) {
      context.addIssue({ code: 'custom', path: ['days'], params: { code: 'no-half-day' } });
    }
  })
  .describe('The days that repeat');
export type Cycle = z.infer<typeof Cycle>;

export const CycleDay = z
  .strictObject({ week: z.int().min(1).max(5).describe('Week of the cycle, from 1'), weekday: Weekday })
  .describe('A day of the cycle');
export type CycleDay = z.infer<typeof CycleDay>;

export const PatternRule = z
  .strictObject({
    name: Label,
    visitsPerCycle: z.int().min(1).max(35).describe('Visits in a cycle, number'),
    sameWeekday: z.boolean().default(true).describe('All on the same weekday'),
    sameHours: z.boolean().default(true).describe('All in the same part of the day and for the same time'),
    hourToleranceMinutes: z
      .int()
      .min(0)
      .max(720)
      .nullable()
      .default(null)
      .describe(
        'All in the same part of the day, and opening at hours that differ by no more minutes than this; of a visit with a pause the opening before it counts; null: the hour may differ',
      ),
    leastGapDays: z
      .int()
      .min(1)
      .max(35)
      .default(1)
      .describe('Fewest days from one visit to the next, across the end of the cycle too'),
    mostGapDays: z
      .int()
      .min(1)
      .max(35)
      .nullable()
      .default(null)
      .describe('Most days from one visit to the next; null: no limit'),
  })
  .describe('A family of patterns that a stop may have');
export type PatternRule = z.infer<typeof PatternRule>;

export const VisitRules = z
  .strictObject({
    dwellMinutes: z
      .array(z.int().min(5).max(720))
      .min(1)
      .max(12)
      .superRefine(refuseRepeats)
      .default([150])
      .describe(
        'Lengths that a visit may have in one half-day, minutes; a visit of a day has one of them before and one after lunch',
      ),
    parts: z
      .array(DayPart)
      .min(1)
      .max(3)
      .superRefine(refuseRepeats)
      .default([...DAY_PARTS])
      .describe('Parts of the day a visit may take'),
    openingStepMinutes: z
      .int()
      .min(1)
      .max(60)
      .default(5)
      .describe('Visits open at multiples of it, minutes after midnight'),
    mostPerTour: z.int().min(1).max(30).default(2).describe('Most visits of a tour, number'),
    beside: z.boolean().default(false).describe('True to plan stops also in communes that have a fixed service point'),
  })
  .describe('What a visit may be');
export type VisitRules = z.infer<typeof VisitRules>;

export const DayRules = z
  .strictObject({
    earliestDeparture: TimeOfDay.default('07:30').describe('No unit leaves its garage before'),
    latestReturn: TimeOfDay.default('18:30').describe('Every unit is back by'),
    mostSpanMinutes: WholeMinutes.default(12 * 60).describe(
      'Longest time from leaving to return, minutes (décret 2000-815 art. 3: 12 h)',
    ),
    mostWorkMinutes: WholeMinutes.default(10 * 60).describe(
      'Longest work, the span less lunch, minutes (décret 2000-815 art. 3: 10 h)',
    ),
    lunch: z
      .strictObject({
        from: TimeOfDay.default('11:30'),
        to: TimeOfDay.default('14:30'),
        minutes: WholeMinutes.default(45).describe('Length of the break, minutes (45 is recommended)'),
      })
      .prefault({})
      .describe('The break of a tour that opens both in the morning and in the afternoon'),
  })
  .superRefine((rules, context) => {
    if (rules.latestReturn <= rules.earliestDeparture) {
      context.addIssue({
        code: 'custom',
        path: ['latestReturn'],
        params: { code: 'range-ends-before-it-starts', from: rules.earliestDeparture, to: rules.latestReturn },
      });
    }
    if (rules.lunch.to <= rules.lunch.from) {
      context.addIssue({
        code: 'custom',
        path: ['lunch', 'to'],
        params: { code: 'range-ends-before-it-starts', ...rules.lunch },
      });
    }
  })
  .describe('Rules of a day');
export type DayRules = z.infer<typeof DayRules>;
