/** Decisions that the planner has fixed. */
import { z } from 'zod';
import { CycleDay } from './cycle.ts';
import { DayPart, HalfDay, Identifier, Weekday } from './primitives.ts';

export const Lock = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('visit'),
        stop: Identifier,
        day: CycleDay,
        half: HalfDay.nullable().default(null).describe('Half-day in which the stop must be open; null: either'),
        unit: Identifier.nullable().default(null).describe('Unit that must go; null: any'),
      })
      .describe('The stop is visited on that day'),
    z
      .strictObject({ kind: z.literal('stop-weekday'), stop: Identifier, weekday: Weekday })
      .describe('The stop is visited on that weekday or not at all'),
    z.strictObject({ kind: z.literal('stop-closed'), stop: Identifier }).describe('The stop is not visited'),
    z
      .strictObject({ kind: z.literal('agent-unit'), agent: Identifier, unit: Identifier })
      .describe('The agent works on that unit or not at all'),
    z
      .strictObject({
        kind: z.literal('tour'),
        unit: Identifier,
        day: CycleDay,
        visits: z
          .array(
            z.strictObject({
              stop: Identifier,
              part: DayPart.nullable().default(null).describe('Part of the day of the visit; null: any'),
              minutes: z.int().min(1).max(1440).nullable().default(null).describe('Open minutes of it; null: any'),
            }),
          )
          .min(1)
          .max(30),
      })
      .describe('The unit makes exactly these visits that day'),
  ])
  .describe('A decision that the planner has fixed');
export type Lock = z.infer<typeof Lock>;
