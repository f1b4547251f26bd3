/** What moves: bus, car, trike, trailer, itinerant desk. */
import { z } from 'zod';
import { CycleDay } from './cycle.ts';
import {
  Cents,
  Count,
  Factor,
  Hours,
  Identifier,
  Kilometres,
  Label,
  Metres,
  Position,
  refuseRepeats,
  WholeMinutes,
} from './primitives.ts';
import { MobileCoverage, Socket } from './stop.ts';
import { UnitModes } from './visit-mode.ts';

export const UnitNeeds = z
  .strictObject({
    parkingSlots: Count.default(1).describe('Parking spaces it takes, number'),
    lengthMetres: Metres.default(0).describe('Length that it takes to park, trailer included, metres'),
    socket: Socket.default('none').describe('Power socket it needs unless its autonomy replaces it'),
    sanitationWithinMetres: Metres.nullable()
      .default(null)
      .describe('Toilets must lie within, metres; null: not needed'),
    roomSeats: Count.default(0).describe('Seats of an indoor room it needs, number'),
    mobileCoverage: MobileCoverage.default('none').describe('Least mobile coverage it works with'),
  })
  .describe('What a unit needs of a stop');

export const CrewNeed = z
  .strictObject({
    skill: Identifier.nullable().default(null).describe('Skill that counts; null: any'),
    licence: Identifier.nullable().default(null).describe('Driving licence that counts; null: any'),
    count: z
      .int()
      .min(1)
      .max(20)
      .default(1)
      .describe('Agents on board who have it, number; one agent may meet several needs'),
  })
  .describe('Who must be on board');
export type CrewNeed = z.infer<typeof CrewNeed>;

export const Unit = z
  .strictObject({
    id: Identifier,
    name: Label,
    kind: z.enum(['bus', 'car', 'trike', 'trailer', 'desk']).default('bus'),
    garage: z.strictObject({ name: Label, point: Position }).describe('Where its day starts and ends'),
    needs: UnitNeeds.prefault({}),
    desks: z.int().min(1).max(50).default(1).describe('People served at once, number'),
    modes: UnitModes,
    setUpMinutes: WholeMinutes.default(10).describe('From arrival to opening, minutes'),
    packUpMinutes: WholeMinutes.default(10).describe('From closing to departure, minutes'),
    speedFactor: Factor.max(5).default(1).describe("Its speed over a private car's: 0.9 is ten per cent slower"),
    rangeKm: Kilometres.nullable().default(null).describe('Farthest it can drive in a day, kilometres; null: no limit'),
    radiusKm: Kilometres.nullable()
      .default(null)
      .describe(
        'Farthest that its stops may lie from its garage, or from the point of radiusAround, as the crow flies, kilometres; null: no limit',
      ),
    radiusAround: z
      .strictObject({ name: Label, point: Position })
      .nullable()
      .default(null)
      .describe('Where the radius starts from, such as the hub that keeps antennas; null: at the garage'),
    autonomyHours: Hours.default(0).describe('Hours open in a day it can spend at stops without the socket it needs'),
    costs: z
      .strictObject({
        centsPerKm: Cents.default(60).describe('Cost of driving, cents per kilometre'),
        centsPerHour: Cents.default(2500).describe('Cost of the crew and unit while out of the garage, cents per hour'),
        centsPerTour: Cents.default(0).describe('Fixed cost of a day out, cents'),
      })
      .prefault({}),
    crew: z
      .array(CrewNeed)
      .max(10)
      .default([{ skill: null, licence: null, count: 1 }]),
  })
  .describe('A mobile unit');
export type Unit = z.infer<typeof Unit>;

export const Agent = z
  .strictObject({
    id: Identifier,
    name: Label,
    skills: z.array(Identifier).max(50).default([]),
    licences: z.array(Identifier).max(20).default(['B']),
    base: z
      .strictObject({ name: Label, point: Position })
      .nullable()
      .default(null)
      .describe('Where the agent lives or has a desk; told, not planned with: work starts and ends at the garage'),
    availability: z
      .partialRecord(
        z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
        z
          .array(z.enum(['morning', 'afternoon']))
          .max(2)
          .superRefine(refuseRepeats),
      )
      .nullable()
      .default(null)
      .describe('Half-days worked, per weekday; a weekday left out is not worked; null: always available'),
    daysOff: z
      .array(CycleDay)
      .max(35)
      .default([])
      .describe('Days of the cycle not worked besides, such as the Wednesday of week 2 of a part-time contract'),
    workProfile: Identifier.nullable()
      .default(null)
      .describe('Rules of work: "public-agents", "association", or one of workProfiles; null: those of the day alone'),
    hoursPerWeek: Hours.nullable()
      .default(35)
      .describe('Most hours of work in a week, hours; null: no limit of its own'),
    hoursPerCycle: Hours.nullable()
      .default(null)
      .describe('Most hours of work in a cycle, hours; null: no limit of its own'),
  })
  .describe('A person on the staff');
export type Agent = z.infer<typeof Agent>;
