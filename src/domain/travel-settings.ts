/** Where travel times come from. */
import { z } from 'zod';
import { type CoefficientDefault, coefficient, PLANNERS_OWN_SOURCE } from './coefficient.ts';
import { Kilometres, SourceText } from './primitives.ts';

const estimate = (value: number, unit: string): CoefficientDefault => ({
  value,
  unit,
  source: 'project default',
  verified: false,
});

export const GreatCircleSettings = z
  .strictObject({
    circuity: coefficient(
      {
        value: 1.3,
        unit: 'road metres per metre as the crow flies',
        source:
          'project default; 1.34 is the mean of trips to the centre in 300 European cities (doi 10.1177/23998083231168870)',
        verified: false,
      },
      { min: 1, max: 5 },
      'How much longer roads are than a straight line',
    ),
    speeds: z
      .strictObject({
        classes: z
          .array(
            z.strictObject({
              upToKm: Kilometres.nullable().describe('Road kilometres up to which the speed holds; null: the rest'),
              kmPerHour: z.number().gt(0).max(200).describe('Speed, kilometres per hour'),
            }),
          )
          .min(1)
          .max(20),
        source: SourceText.default(PLANNERS_OWN_SOURCE),
        verified: z.boolean().default(false),
      })
      .superRefine((speeds, context) => {
        const classes = speeds.classes;
        if (classes.length > 0 && classes[classes.length - 1]!.upToKm !== null) {
          context.addIssue({
            code: 'custom',
            path: ['classes', classes.length - 1, 'upToKm'],
            params: { code: 'last-class-open' },
          });
        }
        for (let k = 1; k < classes.length; k++) {
          const before = classes[k - 1]!;
          const here = classes[k]!;
          const rises = before.upToKm !== null && (here.upToKm === null || here.upToKm > before.upToKm);
          if (!rises || here.kmPerHour < before.kmPerHour) {
            context.addIssue({ code: 'custom', path: ['classes', k], params: { code: 'speed-classes' } });
          }
        }
      })
      .prefault({
        classes: [
          { upToKm: 3, kmPerHour: 35 },
          { upToKm: 10, kmPerHour: 50 },
          { upToKm: 30, kmPerHour: 65 },
          { upToKm: null, kmPerHour: 80 },
        ],
        source: 'project default',
        verified: false,
      })
      .describe('Speed of each further kilometre; rising, so that a detour is never quicker than the direct way'),
    fixedSeconds: coefficient(
      estimate(60, 'seconds per trip'),
      { min: 0, max: 3600 },
      'Time of getting away and arriving, added to every trip between two different places',
    ),
  })
  .describe('Estimate from straight lines; replace it with a routed matrix where one can be had');
export type GreatCircleSettings = z.infer<typeof GreatCircleSettings>;

export const TravelSettings = z
  .strictObject({
    source: z.enum(['great-circle', 'file']).default('great-circle').describe('Where travel times come from'),
    file: z
      .string()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('Path of the matrix (JSON or CSV), beside the scenario'),
    greatCircle: GreatCircleSettings.prefault({}),
  })
  .refine((travel) => travel.source !== 'file' || travel.file !== null, {
    path: ['file'],
    params: { code: 'no-matrix-file' },
  })
  .describe('Travel times and distances');
export type TravelSettings = z.infer<typeof TravelSettings>;
