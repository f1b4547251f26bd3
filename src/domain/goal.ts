/** What the planner wants most, and the limits set to it. */
import { z } from 'zod';
import { coefficient } from './coefficient.ts';
import { Cents, CommuneCode, Hours, Kilometres, Share, Weight } from './primitives.ts';

export const Tier = z
  .strictObject({
    width: z.number().gt(0).max(1).describe("Width, share of a commune's need"),
    worth: Weight.describe('Worth of an hour served in this tier, weighted hours'),
  })
  .describe("A slice of a commune's need and what serving it is worth");
export type Tier = z.infer<typeof Tier>;

export const DEFAULT_TIERS: Tier[] = [
  { width: 0.05, worth: 8 },
  { width: 0.1, worth: 4 },
  { width: 0.2, worth: 2 },
  { width: 0.65, worth: 1 },
];

const WIDTH_TOLERANCE = 1e-9;

export const GOAL_KINDS = ['coverage', 'equity', 'economy'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const Goal = z
  .strictObject({
    kind: z
      .enum(GOAL_KINDS)
      .default('coverage')
      .describe(
        'coverage: serve as much need as possible, first where little is served; equity: first the most communes with the least share, then the greatest least share where all have it, then coverage with that kept; economy: keep the promises at the least cost',
      ),
    leastShare: z
      .number()
      .gt(0)
      .max(1)
      .default(0.05)
      .describe("Goal equity: share of a commune's need from which it counts as served"),
    tiers: z
      .array(Tier)
      .min(1)
      .max(20)
      .default(DEFAULT_TIERS)
      .describe('From the first hours served to the last; widths add up to 1 and worths never rise'),
    weights: z
      .strictObject({
        withCar: Weight.default(1).describe('Weight of an hour served to people with a car'),
        withoutCar: Weight.default(1).describe('Weight of an hour served to people without a car'),
      })
      .prefault({}),
    centsPerWeightedHour: coefficient(
      { value: 20_000, unit: 'cents per weighted hour', source: 'project default', verified: false },
      { min: 1, max: 1e9 },
      'Exchange rate: cost that one weighted hour of support is worth; the higher, the less cost counts',
    ),
    marketDayReward: coefficient(
      { value: 0.2, unit: 'weighted hours per visit', source: 'project default', verified: false },
      { min: 0, max: 1e6 },
      'What a visit on the market day is worth on top, at stops where it is wanted',
    ),
  })
  .superRefine((goal, context) => {
    const width = goal.tiers.reduce((sum, tier) => sum + tier.width, 0);
    if (Math.abs(width - 1) > WIDTH_TOLERANCE) {
      context.addIssue({
        code: 'custom',
        path: ['tiers'],
        params: { code: 'tier-widths', sum: Number(width.toFixed(9)) },
      });
    }
    for (let k = 1; k < goal.tiers.length; k++) {
      if (goal.tiers[k]!.worth > goal.tiers[k - 1]!.worth) {
        context.addIssue({ code: 'custom', path: ['tiers', k, 'worth'], params: { code: 'tier-worth-rises' } });
      }
    }
  })
  .describe('What is wanted');
export type Goal = z.infer<typeof Goal>;

export const Caps = z
  .strictObject({
    kmPerCycle: Kilometres.nullable().default(null).describe('Most kilometres of all units in a cycle; null: no cap'),
    hoursPerCycle: Hours.nullable()
      .default(null)
      .describe('Most hours from garage to garage of all units in a cycle; null: no cap'),
    centsPerCycle: Cents.nullable().default(null).describe('Most cost in a cycle, cents; null: no cap'),
  })
  .describe('Limits on the whole rota');
export type Caps = z.infer<typeof Caps>;

export const Floor = z
  .strictObject({
    commune: CommuneCode.nullable()
      .default(null)
      .describe('Commune it holds for; null: every commune that some stop can reach'),
    leastVisitsPerCycle: z.int().min(0).max(200).default(0).describe('Fewest visits in the commune in a cycle, number'),
    mostVisitsPerCycle: z
      .int()
      .min(0)
      .max(200)
      .nullable()
      .default(null)
      .describe('Most visits in the commune in a cycle; null: no limit'),
    leastServedShare: Share.default(0).describe("Least share of the commune's need that is served"),
  })
  .refine((floor) => floor.mostVisitsPerCycle === null || floor.leastVisitsPerCycle <= floor.mostVisitsPerCycle, {
    path: ['leastVisitsPerCycle'],
    params: { code: 'more-than', other: 'mostVisitsPerCycle' },
  })
  .describe('A promise to a commune');
export type Floor = z.infer<typeof Floor>;
