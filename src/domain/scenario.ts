/** Everything the planner entered; the aggregate that a rota is made from. */
import { z } from 'zod';
import { Calendar } from './calendar.ts';
import { CoverageCoefficients, NeedCoefficients } from './coefficients.ts';
import { Cycle, DayRules, PatternRule, VisitRules } from './cycle.ts';
import { FurtherPublic } from './further-public.ts';
import { Caps, Floor, Goal } from './goal.ts';
import { Keep } from './keep.ts';
import { Lock } from './lock.ts';
import { FormatVersion, Label } from './primitives.ts';
import { RosterRules } from './roster-rules.ts';
import { Sector } from './sector.ts';
import { ServiceLabel } from './service-label.ts';
import { Stop } from './stop.ts';
import { MOST_PUBLICS, Territory } from './territory.ts';
import { TravelSettings } from './travel-settings.ts';
import { Agent, Unit } from './unit.ts';
import { WorkProfile } from './work-profile.ts';

export const Scenario = z
  .strictObject({
    $schema: z.string().max(500).optional().describe('Path of the JSON Schema, for editors'),
    formatVersion: FormatVersion,
    name: Label,
    description: z.string().max(5000).default(''),
    territory: Territory,
    stops: z.array(Stop).min(1).max(5000),
    units: z.array(Unit).min(1).max(200),
    agents: z.array(Agent).min(1).max(1000),
    cycle: Cycle.prefault({}),
    patterns: z
      .array(PatternRule)
      .min(1)
      .max(40)
      .nullable()
      .default(null)
      .describe(
        'Rhythms a stop may have; null: evenly spaced on one weekday and in the same hours, as often as divides the cycle',
      ),
    visits: VisitRules.prefault({}),
    dayRules: DayRules.prefault({}),
    need: NeedCoefficients.prefault({}),
    coverage: CoverageCoefficients.prefault({}),
    goal: Goal.prefault({}),
    caps: Caps.prefault({}),
    floors: z.array(Floor).max(10000).default([]),
    locks: z.array(Lock).max(10000).default([]),
    keep: Keep.nullable().default(null).describe('A rota in use that is not to be changed without reason; null: none'),
    travel: TravelSettings.prefault({}),
    calendar: Calendar.prefault({}),
    sectors: z.array(Sector).max(100).default([]).describe('Parts of the territory that have weeks of their own'),
    publics: z
      .array(FurtherPublic)
      .max(MOST_PUBLICS)
      .default([])
      .describe('Publics beyond those who struggle with digital services by age, each with its own weight and reach'),
    workProfiles: z.array(WorkProfile).max(50).default([]).describe('Rules of work of your own, for agents to name'),
    label: ServiceLabel.nullable().default(null).describe('Least presence in a week that a label asks for; null: none'),
    roster: RosterRules.prefault({}),
  })
  .describe('A scenario of Tournée');

/** A scenario as it is inside: parsed, every default filled. */
export type Scenario = z.infer<typeof Scenario>;
/** A scenario as a file may state it: defaults left out. */
export type ScenarioInput = z.input<typeof Scenario>;
