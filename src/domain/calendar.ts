/** Real dates: when the cycle does not run as it is planned, and what happens then. */
import { z } from 'zod';
import { HOLIDAY_ZONES } from './holiday-zone.ts';
import { nearestWord } from './nearest.ts';
import { CalendarDate, DateRange, Identifier, Label, refuseRepeats, SourceText } from './primitives.ts';

export const ON_INTERRUPTION = ['cancel', 'move-within-week', 'catch-up-next-week'] as const;

/** What keeps a visit from taking place, the first that holds is told. */
export const INTERRUPTIONS = [
  'closed',
  'public-holiday',
  'maintenance',
  'school-holidays',
  'not-permitted',
  'leave',
] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

const endsAfterItStarts = { params: { code: 'range-ends-before-it-starts' } };
const dates = {
  from: CalendarDate.describe('First day, included'),
  to: CalendarDate.describe('Last day, included'),
};

export const Leave = z
  .strictObject({ agent: Identifier, ...dates })
  .refine((leave) => leave.from <= leave.to, endsAfterItStarts)
  .describe('Days on which an agent does not work');
export type Leave = z.infer<typeof Leave>;

export const Maintenance = z
  .strictObject({ unit: Identifier, ...dates })
  .refine((maintenance) => maintenance.from <= maintenance.to, endsAfterItStarts)
  .describe('Days on which a unit stays in its garage');
export type Maintenance = z.infer<typeof Maintenance>;

export const SchoolHolidays = z
  .strictObject({
    name: Label,
    ...dates,
    source: SourceText.nullable().default(null).describe('Where the dates come from; null: not told'),
  })
  .refine((holidays) => holidays.from <= holidays.to, endsAfterItStarts)
  .describe('School holidays. The ministry tells the day on which school starts again: the day before it is the last');
export type SchoolHolidays = z.infer<typeof SchoolHolidays>;

const TimeZone = z
  .string()
  .max(64)
  .superRefine((name, context) => {
    if (isTimeZone(name)) return;
    const suggestion = nearestWord(Intl.supportedValuesOf('timeZone'))(name);
    context.addIssue({ code: 'custom', params: { code: 'time-zone-unknown', suggestion } });
  })
  .describe('Time zone of all local times, an IANA name');

export const Calendar = z
  .strictObject({
    timeZone: TimeZone.default('Europe/Paris'),
    publicHolidays: z
      .enum(['auto', ...HOLIDAY_ZONES])
      .nullable()
      .default('auto')
      .describe(
        'Public holidays of which part of France nobody is visited on; auto: of the département of each commune; null: all are worked',
      ),
    workedHolidays: z
      .array(CalendarDate)
      .max(1000)
      .superRefine(refuseRepeats)
      .default([])
      .describe('Public holidays that are worked all the same, such as the solidarity day'),
    onInterruption: z
      .enum(ON_INTERRUPTION)
      .default('cancel')
      .describe(
        'What becomes of a visit that cannot take place: cancelled; moved to another day of its week; or, where none suits, to a day of the week after (catch-up-next-week). Cancelled where no day suits',
      ),
    closedDates: z.array(DateRange).max(1000).default([]).describe('Dates on which the whole service is closed'),
    maintenance: z.array(Maintenance).max(5000).default([]),
    leave: z.array(Leave).max(20_000).default([]),
    schoolHolidays: z
      .array(SchoolHolidays)
      .max(1000)
      .default([])
      .describe('Of the zone that the territory lies in; stops with schoolTimeOnly are not visited in them'),
  })
  .describe('What keeps the cycle from running on real dates');
export type Calendar = z.infer<typeof Calendar>;

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}
