/** Where travel times come from. */
import { z } from 'zod';
import { type CoefficientDefault, coefficient, PLANNERS_OWN_SOURCE } from './coefficient.ts';
import { Identifier, Kilometres, Label, SourceText } from './primitives.ts';
import { ServerUrl } from './server-url.ts';

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

export const OsrmSettings = z
  .strictObject({
    url: ServerUrl.nullable()
      .default(null)
      .describe('Address of the server; null: the option --osrm-url or the variable OSRM_URL gives it'),
    profile: Identifier.default('driving').describe(
      'Profile named in requests; osrm-routed pays no heed to it, services with several profiles do',
    ),
    dataVersion: Label.nullable()
      .default(null)
      .describe('Version of the map behind the server, where its replies do not state one'),
    snapLimitMetres: z
      .number()
      .gt(0)
      .max(100_000)
      .default(1000)
      .describe('Farthest that a place may lie from the road it is put on, metres; beyond it the place is refused'),
    tableSize: z
      .int()
      .min(2)
      .max(10_000)
      .default(100)
      .describe("The server's --max-table-size: a request has at most its square of sources × destinations"),
    mostRequests: z.int().min(1).max(64).default(4).describe('Requests under way at a time'),
    timeoutSeconds: z.number().gt(0).max(300).default(30).describe('Longest wait for one reply, seconds'),
    mostAttempts: z
      .int()
      .min(1)
      .max(10)
      .default(4)
      .describe('How often a request is sent where the network, or the server (429, 5xx), fails'),
  })
  .describe('A server of OSRM (version 5 or later) with a map of the territory');
export type OsrmSettings = z.infer<typeof OsrmSettings>;

export const TRAVEL_SOURCES = ['great-circle', 'file', 'osrm'] as const;
export type TravelSource = (typeof TRAVEL_SOURCES)[number];

export const TravelSettings = z
  .strictObject({
    source: z.enum(TRAVEL_SOURCES).default('great-circle').describe('Where travel times come from'),
    file: z
      .string()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('Path of the matrix (JSON or CSV), beside the scenario'),
    greatCircle: GreatCircleSettings.prefault({}),
    osrm: OsrmSettings.prefault({}),
  })
  .refine((travel) => travel.source !== 'file' || travel.file !== null, {
    path: ['file'],
    params: { code: 'no-matrix-file' },
  })
  .describe('Travel times and distances');
export type TravelSettings = z.infer<typeof TravelSettings>;
