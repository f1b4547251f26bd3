/** Coefficients of need and of coverage, with their defaults, units and sources. */
import { z } from 'zod';
import { type CoefficientDefault, coefficient } from './coefficient.ts';
import { Share, SourceText } from './primitives.ts';

const unverified = (value: number, unit: string): CoefficientDefault => ({
  value,
  unit,
  source: 'project default',
  verified: false,
});
const INSEE_2021 = 'INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)';

const share = (fallback: CoefficientDefault, description: string) =>
  coefficient(fallback, { min: 0, max: 1 }, description);
const positive = (fallback: CoefficientDefault, description: string) =>
  coefficient(fallback, { min: 1e-6, max: 1e6 }, description);
const distance = (fallback: CoefficientDefault, description: string) =>
  coefficient(fallback, { min: 0, max: 1e4 }, description);

/** Two coefficients between which a share falls in a straight line from 1 to 0. */
const decay = (near: CoefficientDefault, far: CoefficientDefault, description: string) =>
  z
    .strictObject({
      near: distance(near, 'Up to here the share is whole'),
      far: distance(far, 'From here on it is nil'),
    })
    .prefault({})
    .superRefine(({ near, far }, context) => {
      if (near.value <= far.value) return;
      const params = { code: 'more-than', value: near.value, other: 'far', otherValue: far.value };
      context.addIssue({ code: 'custom', path: ['near'], params });
    })
    .describe(description);

export const NeedCoefficients = z
  .strictObject({
    strugglingShare60To74: share(
      { value: 0.24, unit: 'share of persons aged 60 to 74', source: INSEE_2021, verified: true },
      'Share of people who struggle with digital services',
    ),
    strugglingShare75Plus: share(
      { value: 0.62, unit: 'share of persons aged 75 or more', source: INSEE_2021, verified: true },
      'Share of people who struggle with digital services',
    ),
    contactsPerPersonAndYear: positive(
      unverified(1.25, 'contacts per struggling person and year'),
      'Contacts that a person who struggles would have',
    ),
    minutesPerContact: positive(unverified(30, 'minutes per contact'), 'Time of an agent that a contact takes'),
    caughtShare: share(
      unverified(0.6, 'share of need'),
      'Share of the need that a fixed service point next door already meets (κ); never all of it',
    ),
    caughtWithCar: decay(
      unverified(5, 'minutes of driving'),
      unverified(25, 'minutes of driving'),
      'How the reach of a fixed service point fades for people with a car',
    ),
    caughtWithoutCar: decay(
      unverified(1, 'kilometres by road'),
      unverified(3, 'kilometres by road'),
      'How the reach of a fixed service point fades for people without a car',
    ),
  })
  .describe('From people to hours of support needed');
export type NeedCoefficients = z.infer<typeof NeedCoefficients>;

const PresenceLevel = z.strictObject({
  visitsPerWeek: z.number().gt(0).max(7).describe('Visits a week, over all units'),
  captured: Share.describe('Share of the need that such a presence captures'),
});

export const CoverageCoefficients = z
  .strictObject({
    awayShareWithCar: share(
      unverified(0.5, 'share of persons'),
      'Share of people with a car who would go to a stop next door in another commune',
    ),
    awayWithCar: decay(
      unverified(5, 'minutes of driving'),
      unverified(20, 'minutes of driving'),
      'How far people with a car go to a stop in another commune',
    ),
    awayShareWithoutCar: share(
      unverified(1, 'share of persons'),
      'Share of people without a car who would go to a stop next door in another commune',
    ),
    awayWithoutCar: decay(
      unverified(1, 'kilometres by road'),
      unverified(2, 'kilometres by road'),
      'How far people without a car go to a stop in another commune',
    ),
    travellersShare: share(
      unverified(0.5, 'share of need'),
      "Share of a commune's need that may be served outside the commune in all (ā)",
    ),
    presence: z
      .strictObject({
        levels: z.array(PresenceLevel).min(1).max(40),
        source: SourceText,
        verified: z.boolean(),
      })
      .superRefine((presence, context) => {
        for (let k = 1; k < presence.levels.length; k++) {
          const [level, before] = [presence.levels[k]!, presence.levels[k - 1]!];
          if (level.visitsPerWeek <= before.visitsPerWeek || level.captured < before.captured) {
            context.addIssue({ code: 'custom', path: ['levels', k], params: { code: 'presence-not-rising' } });
          }
        }
      })
      .prefault({
        levels: [
          { visitsPerWeek: 1 / 5, captured: 0.5 },
          { visitsPerWeek: 1 / 4, captured: 0.6 },
          { visitsPerWeek: 1 / 3, captured: 0.7 },
          { visitsPerWeek: 1 / 2, captured: 0.85 },
          { visitsPerWeek: 3 / 4, captured: 0.95 },
          { visitsPerWeek: 1, captured: 1 },
          { visitsPerWeek: 2, captured: 1 },
        ],
        source: 'project default',
        verified: false,
      })
      .describe(
        'Share of need captured by presence (φ), rising; straight lines between the levels, from nothing at no visit',
      ),
  })
  .describe('From visits to need served');
export type CoverageCoefficients = z.infer<typeof CoverageCoefficients>;
