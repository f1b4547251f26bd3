/** A rota in use that a new one should not change without reason. */
import { z } from 'zod';
import { coefficient } from './coefficient.ts';
import { CycleDay } from './cycle.ts';
import { DayPart, Identifier, Label } from './primitives.ts';

const PER_VISIT = { min: 0, max: 1e6 };
const UNIT = 'weighted hours per visit';

export const VisitInUse = z
  .strictObject({ stop: Identifier, day: CycleDay, part: DayPart })
  .describe('A visit of the rota in use');
export type VisitInUse = z.infer<typeof VisitInUse>;

export const Keep = z
  .strictObject({
    rota: Label.describe('Name of the rota in use'),
    visits: z.array(VisitInUse).max(20_000),
    weights: z
      .strictObject({
        stop: coefficient(
          { value: 0.2, unit: UNIT, source: 'project default', verified: false },
          PER_VISIT,
          'What keeping a visit at its stop is worth',
        ),
        weekday: coefficient(
          { value: 0.2, unit: UNIT, source: 'project default', verified: false },
          PER_VISIT,
          'What keeping it on its weekday is worth on top',
        ),
        part: coefficient(
          { value: 0.1, unit: UNIT, source: 'project default', verified: false },
          PER_VISIT,
          'What keeping it in its part of that day (morning, afternoon, day) is worth on top',
        ),
      })
      .prefault({}),
  })
  .describe('The rota in use, and what each of its visits is worth that stays as it is');
export type Keep = z.infer<typeof Keep>;
