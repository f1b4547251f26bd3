/** How people are received: one by one, in a workshop, or at home. */
import { z } from 'zod';
import { coefficient } from './coefficient.ts';

export const VISIT_MODES = ['individual', 'collective', 'home'] as const;
export type VisitModeKind = (typeof VISIT_MODES)[number];

export const VisitMode = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('individual') })
      .describe('One by one at each desk, by appointment or with an open door'),
    z
      .strictObject({
        kind: z.literal('collective'),
        seats: z.int().min(1).max(500).describe('People who take part, number'),
        minutes: z
          .int()
          .min(5)
          .max(720)
          .nullable()
          .default(null)
          .describe('Length of the workshop, minutes, one of visits.dwellMinutes; null: any of them'),
        needsRoom: z
          .boolean()
          .default(true)
          .describe('True where the stop must have a room with as many seats; false: the unit has them itself'),
        helpPerSeatHour: coefficient(
          { value: 0.5, unit: 'hours of individual help', source: 'project default', verified: false },
          { min: 0, max: 10 },
          'What an hour of workshop is worth to one who takes part, against an hour of individual help',
        ),
      })
      .describe('A workshop for several'),
    z
      .strictObject({
        kind: z.literal('home'),
        minutesBetween: coefficient(
          { value: 15, unit: 'minutes', source: 'project default', verified: false },
          { min: 0, max: 240 },
          'From one home to the next within the commune',
        ),
      })
      .describe('At home, by appointment, one after the other'),
  ])
  .describe('How people are received');
export type VisitMode = z.infer<typeof VisitMode>;

const INDIVIDUAL: z.input<typeof VisitMode> = { kind: 'individual' };

export const UnitModes = z
  .strictObject({
    morning: VisitMode.prefault(INDIVIDUAL),
    afternoon: VisitMode.prefault(INDIVIDUAL),
  })
  .prefault({})
  .describe('How people are received in the morning and in the afternoon');
export type UnitModes = z.infer<typeof UnitModes>;
