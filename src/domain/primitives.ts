/** The small values that scenarios and rotas are written with. Files speak HH:MM, minutes, metres and cents. */
import { z } from 'zod';

/** The ways a text can be written; an error names the one that was expected. */
export const TEXT_FORMATS = {
  identifier: /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u,
  'commune-code': /^(\d[\dAB]\d{3}|[A-Z][A-Z\d]{1,9})$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
} as const;

/** Greatest magnitude accepted for any quantity of a scenario: far above real use, far below loss of precision. */
const GREATEST_QUANTITY = 1e9;

export const Identifier = z
  .string()
  .regex(TEXT_FORMATS.identifier)
  .describe('Identifier: 1 to 64 letters, digits, ".", "_", ":" or "-", starting with a letter or a digit');

export const Label = z.string().trim().min(1).max(200).describe('Text shown to people, 1 to 200 characters');

/** Official geographic code of a commune; text, for `01001` and `2A004` are not numbers. */
export const CommuneCode = z
  .string()
  .regex(TEXT_FORMATS['commune-code'])
  .describe('INSEE code of the commune, five characters, as text (or a code in capitals for an invented commune)');

export const TimeOfDay = z.string().regex(TEXT_FORMATS.time).describe('Local wall time, HH:MM, 24 hours');

export const CalendarDate = z.iso.date().describe('Calendar date, YYYY-MM-DD');

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const Weekday = z.enum(WEEKDAYS).describe('Day of the week');
export type Weekday = z.infer<typeof Weekday>;

export const HALF_DAYS = ['morning', 'afternoon'] as const;
export const HalfDay = z.enum(HALF_DAYS).describe('Half of a day');
export type HalfDay = z.infer<typeof HalfDay>;

/** The part of a day that a visit takes; "day" is one visit that closes over lunch. */
export const DAY_PARTS = ['morning', 'afternoon', 'day'] as const;
export const DayPart = z.enum(DAY_PARTS).describe('Part of the day a visit takes; "day" closes over lunch');
export type DayPart = z.infer<typeof DayPart>;

export const TimeRange = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine((range) => range.from < range.to, { params: { code: 'range-ends-before-it-starts' } })
  .describe('Span of time within one day; ends after it starts');
export type TimeRange = z.infer<typeof TimeRange>;

export const DateRange = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine((range) => range.from <= range.to, { params: { code: 'range-ends-before-it-starts' } })
  .describe('First and last day, both included');
export type DateRange = z.infer<typeof DateRange>;

export const Position = z
  .strictObject({
    lat: z.number().min(-90).max(90).describe('Latitude, degrees north (WGS 84)'),
    lon: z.number().min(-180).max(180).describe('Longitude, degrees east (WGS 84)'),
  })
  .describe('Point on the ground');
export type Position = z.infer<typeof Position>;

/** Check of a list that is a set, for `superRefine`. */
export function refuseRepeats(list: readonly unknown[], context: z.RefinementCtx): void {
  list.forEach((value, index) => {
    if (list.indexOf(value) === index) return;
    context.addIssue({ code: 'custom', path: [index], params: { code: 'repeated-value' } });
  });
}

const quantity = () => z.number().min(0).max(GREATEST_QUANTITY);

export const Minutes = quantity()
  .max(60 * 24 * 40)
  .describe('Minutes');
export const WholeMinutes = z
  .int()
  .min(0)
  .max(24 * 60)
  .describe('Whole minutes within a day');
export const Kilometres = quantity().describe('Kilometres');
export const Hours = quantity().describe('Hours');
export const Cents = quantity().describe('Euro cents');
export const Metres = quantity().describe('Metres');
export const Share = z.number().min(0).max(1).describe('Share, 0 to 1');
export const Count = z.int().min(0).max(1e8).describe('Whole number');
export const Factor = z.number().gt(0).max(1e6).describe('Positive factor, no unit');
export const Weight = quantity().describe('Weight, no unit');

/** Where a figure comes from, in the words a council would accept. */
export const SourceText = z.string().trim().min(1).max(500).describe('Where the figure comes from');

/** All files carry it; older versions are upgraded on reading. */
export const FORMAT_VERSION = 1;
export const FormatVersion = z.literal(FORMAT_VERSION).describe('Version of the file format');
