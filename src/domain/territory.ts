/** Communes, the fixed service points among them, and what stands between them. */
import { z } from 'zod';
import {
  CommuneCode,
  Count,
  Factor,
  Identifier,
  Label,
  Minutes,
  Position,
  refuseRepeats,
  SourceText,
} from './primitives.ts';

export const Source = z
  .strictObject({
    title: Label,
    publisher: Label,
    licence: Label,
    vintage: z.string().max(60).describe('Date or year of the data'),
    url: z.url().optional(),
  })
  .describe('Where figures of the territory come from');

export const CommunePoint = z
  .strictObject({
    ...Position.shape,
    nature: z
      .enum(['town-hall', 'centre', 'placeholder'])
      .describe(
        'What the point is: the town hall (preferred); the centre of the polygon, which may lie kilometres from the village; a placeholder, made up for want of a source, from which distances mean nothing',
      ),
  })
  .describe('The point that stands for the commune');
export type CommunePoint = z.infer<typeof CommunePoint>;
export type CommunePlaceNature = CommunePoint['nature'];

export const POPULATION_FIGURES = ['total', 'aged60Plus', 'aged75Plus', 'households', 'householdsWithoutCar'] as const;
export type PopulationFigure = (typeof POPULATION_FIGURES)[number];

export const Population = z
  .strictObject({
    total: Count.describe('Inhabitants, persons'),
    aged60Plus: Count.describe('Persons aged 60 or more'),
    aged75Plus: Count.describe('Persons aged 75 or more'),
    households: Count.describe('Households, number'),
    householdsWithoutCar: Count.describe('Households without a car, number'),
    estimated: z
      .array(z.enum(POPULATION_FIGURES))
      .max(POPULATION_FIGURES.length)
      .superRefine(refuseRepeats)
      .default([])
      .describe('Which of these figures nobody published: averages stand in for them'),
  })
  .superRefine((population, context) => {
    const refuse = (path: string, atMost: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { code: 'more-than', other: atMost } });
    if (population.aged75Plus > population.aged60Plus) refuse('aged75Plus', 'aged60Plus');
    if (population.aged60Plus > population.total) refuse('aged60Plus', 'total');
    if (population.householdsWithoutCar > population.households) refuse('householdsWithoutCar', 'households');
  })
  .describe('Census figures of a commune');
export type Population = z.infer<typeof Population>;

export const Attendance = z
  .strictObject({
    contactsPerYear: z
      .number()
      .min(0)
      .max(1e7)
      .describe('Contacts a year that the people of the commune really make or would make'),
    source: SourceText,
  })
  .describe('A measured attendance; it replaces the estimate of need');

/** Counted in a commune: as many as a scenario may have. */
export const MOST_PUBLICS = 20;

export const Commune = z
  .strictObject({
    code: CommuneCode,
    name: Label,
    point: CommunePoint,
    reachableByRoad: z
      .boolean()
      .default(true)
      .describe('False for an island without a road: nobody drives there or from there'),
    population: Population,
    attendance: Attendance.nullable().default(null),
    publics: z
      .record(z.string(), z.number().min(0).max(1e8))
      .superRefine((publics, context) => {
        const count = Object.keys(publics).length;
        if (count > MOST_PUBLICS)
          context.addIssue({ code: 'custom', params: { code: 'too-many', count, most: MOST_PUBLICS } });
      })
      .default({})
      .describe('Persons of each further public of the scenario, by its id; one left out counts none'),
  })
  .describe('A commune of the territory');
export type Commune = z.infer<typeof Commune>;

export const ServicePoint = z
  .strictObject({
    id: Identifier,
    name: Label,
    commune: CommuneCode,
    point: Position,
    kind: z.enum(['france-services', 'epn', 'library', 'other']).default('france-services'),
    itinerant: z
      .boolean()
      .default(false)
      .describe(
        'True for a line that is itself a bus or a mediator on the move: it is no fixed point and catches no need',
      ),
  })
  .describe('A place that already serves people; never itself planned');
export type ServicePoint = z.infer<typeof ServicePoint>;
export type ServicePointKind = ServicePoint['kind'];

export const Barrier = z
  .strictObject({
    id: Identifier,
    name: Label,
    line: z
      .array(Position)
      .min(2)
      .max(2000)
      .describe(
        'Broken line that no road crosses, except at a crossing; its ends are not gone round: where a road does, put a crossing there',
      ),
    source: SourceText,
  })
  .describe('An estuary, a river, a ridge: great-circle estimates go round it by its crossings');
export type Barrier = z.infer<typeof Barrier>;

export const Crossing = z
  .strictObject({
    id: Identifier,
    name: Label,
    barrier: Identifier.describe('Barrier that it crosses'),
    point: Position,
    extraMinutes: Minutes.default(0).describe('Time lost at the crossing (toll, ferry), minutes'),
    source: SourceText,
  })
  .describe('A bridge or a ferry over a barrier');
export type Crossing = z.infer<typeof Crossing>;

export const Territory = z
  .strictObject({
    name: Label,
    communes: z.array(Commune).min(1).max(5000),
    servicePoints: z.array(ServicePoint).max(20000).default([]),
    barriers: z.array(Barrier).max(200).default([]),
    crossings: z.array(Crossing).max(500).default([]),
    sources: z.array(Source).max(50).default([]),
    reachKm: Factor.default(100).describe(
      'Farthest that a commune, stop, service point or garage may lie from the middle of the territory, kilometres; beyond it the coordinates are taken for wrong',
    ),
  })
  .describe('What there is on the ground');
export type Territory = z.infer<typeof Territory>;
