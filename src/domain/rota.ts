/** What a plan is: units at stops on the days of the cycle. */
import { z } from 'zod';
import { CycleDay } from './cycle.ts';
import { CommuneCode, FormatVersion, Identifier, Label, Share, TimeOfDay, TimeRange } from './primitives.ts';

export const Visit = z
  .strictObject({
    stop: Identifier,
    opens: TimeOfDay.describe('The public is received from, HH:MM'),
    closes: TimeOfDay.describe('until, HH:MM'),
    pause: TimeRange.nullable().default(null).describe('Closed over lunch from and to; null: open throughout'),
  })
  .describe('A unit at a stop');
export type Visit = z.infer<typeof Visit>;

export const Tour = z
  .strictObject({
    unit: Identifier,
    day: CycleDay,
    agents: z.array(Identifier).max(20).default([]).describe('The crew'),
    departs: TimeOfDay.nullable().default(null).describe('Leaves the garage; null: as late as its first visit allows'),
    lunch: TimeRange.nullable().default(null).describe('Break of the crew; null: none stated'),
    returns: TimeOfDay.nullable().default(null).describe('Back at the garage; null: as early as its last visit allows'),
    visits: z.array(Visit).min(1).max(30),
  })
  .describe("A unit's day: garage, visits, garage");
export type Tour = z.infer<typeof Tour>;

/** Why a run ended; `solver-failed`: the solver broke down (out of memory, say), what was proven before it holds; `stalled`: time was left, but the method had nothing further to try. */
export const CERTIFICATE_STATUSES = [
  'optimal',
  'gap-reached',
  'time-limit',
  'iteration-limit',
  'cancelled',
  'solver-failed',
  'stalled',
] as const;

/**
 * What is measured per cycle: weighted hours (value less cost less change), euros (cost: the only one of which less is
 * better), communes (number that are served the share asked for), least-share (of need served, over the communes within
 * reach, a fraction).
 */
export const MEASURES = ['weighted-hours', 'euros', 'communes', 'least-share'] as const;
export type Measure = (typeof MEASURES)[number];

export const Keeps = z
  .strictObject({
    communes: z.int().min(0).describe('Number of communes, at least,'),
    share: Share.describe('of whose need at least this share is served'),
  })
  .describe('What every rota that is compared keeps: what earlier stages of the goal have reached');
export type Keeps = z.infer<typeof Keeps>;

export const Certificate = z
  .strictObject({
    objective: z.number().describe('Goal of the rota, per cycle, in the unit of the measure'),
    bound: z
      .number()
      .describe('No legal rota of the scenario is worth more (costs less, in euros), per cycle, in the same unit'),
    gap: z.number().min(0).describe('|bound − objective| ÷ max(|objective|, 1e-9), a fraction'),
    status: z.enum(CERTIFICATE_STATUSES).describe('Why the solver stopped'),
    measure: z.enum(MEASURES).default('weighted-hours').describe('What objective and bound measure'),
    keeps: Keeps.nullable()
      .default(null)
      .describe('The bound holds for rotas that keep this; null: for all legal rotas'),
  })
  .describe('Proof of how far the rota may be from the best possible one, for these inputs');
export type Certificate = z.infer<typeof Certificate>;

export const TravelNote = z
  .strictObject({
    source: z.enum(['great-circle', 'file', 'osrm']).describe('Where travel times come from'),
    estimate: z.boolean().describe('True where they are estimated from straight lines, not routed'),
    detail: z.string().max(500).default(''),
  })
  .describe('What the clock times rest on');
export type TravelNote = z.infer<typeof TravelNote>;

export const KeptShare = z
  .strictObject({
    commune: CommuneCode,
    leastServedShare: Share.describe("Share of the commune's need that is served at least"),
  })
  .describe('A share of need that the rota keeps for a commune, beyond the floors of the scenario');
export type KeptShare = z.infer<typeof KeptShare>;

export const Rota = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    formatVersion: FormatVersion,
    name: Label,
    scenario: Label.describe('Name of the scenario it was made for'),
    note: z.string().max(2000).default(''),
    travel: TravelNote.nullable().default(null),
    certificate: Certificate.nullable().default(null).describe('Proof of the last stage of the goal'),
    stages: z.array(Certificate).max(10).default([]).describe('Proofs of the stages before it, in their order'),
    keptShares: z
      .array(KeptShare)
      .max(50_000)
      .default([])
      .describe('Communes whose people come first where hours are short, and the share that is kept for them'),
    tours: z.array(Tour).max(20000),
  })
  .describe('All tours of the cycle with their crews');
export type Rota = z.infer<typeof Rota>;
export type RotaInput = z.input<typeof Rota>;

/** @returns true where less of it is better. */
export function isMinimised(measure: Measure): boolean {
  return measure === 'euros';
}

/** @returns the relative distance between an objective and its bound, as every certificate states it. */
export function relativeGap(certificate: { objective: number; bound: number }): number {
  return Math.abs(certificate.bound - certificate.objective) / Math.max(Math.abs(certificate.objective), 1e-9);
}
