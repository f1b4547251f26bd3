/** Publics beyond those who struggle with digital services: job seekers, young people, whoever a planner counts. */
import { z } from 'zod';
import { coefficient, statedCoefficient } from './coefficient.ts';
import { Identifier, Label, Weight } from './primitives.ts';

/** What `stop.publics` calls those who struggle by age, with and without a car: no further public may be called so. */
export const SENIORS = 'seniors';

/** How people get to a stop or a fixed service point, and so how far. */
export const TRAVELS = ['with-car', 'without-car'] as const;
export const Travels = z.enum(TRAVELS).describe('Whose distances hold for them: those of people with or without a car');
export type Travels = z.infer<typeof Travels>;

export const FurtherPublic = z
  .strictObject({
    id: Identifier.refine((id) => id !== SENIORS, { params: { code: 'name-taken' } }).describe(
      'Identifier; communes count their people, and stops say whom they reach, by it',
    ),
    name: Label,
    weight: Weight.default(1).describe('Weight of an hour served to them, as in goal.weights'),
    rate: coefficient(
      { value: 1.25, unit: 'contacts per person and year', source: 'project default', verified: false },
      { min: 1e-6, max: 1e6 },
      'Contacts that a person of this public would have',
    ),
    minutesPerContact: statedCoefficient('minutes per contact', { min: 1e-6, max: 1e6 })
      .nullable()
      .default(null)
      .describe('Time of an agent that a contact takes. Unit: minutes per contact; null: as need.minutesPerContact'),
    travels: Travels.default('without-car'),
  })
  .describe('A public beyond those who struggle with digital services by age; communes say how many they are');
export type FurtherPublic = z.infer<typeof FurtherPublic>;
