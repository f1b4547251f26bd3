/** The judge's verdict, as callers read it. The figures are those of domain/verdict.ts, which says more of each. */
import { z } from 'zod';
import { CycleDay } from '../../domain/cycle.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { ruleSentence } from '../../texts/problem-sentence.ts';
import type { Texts } from '../../texts/texts.ts';

const Hours = z.number().describe('Hours per cycle');
const HoursBySegment = z.array(z.number()).readonly().describe('Hours per cycle, by segment of need');
const Count = z.int().min(0);
const Minutes = z.number().describe('Minutes');
const NullableMinutes = Minutes.nullable();

const ViolationView = z
  .object({
    rule: z.string().describe('The rule that is broken'),
    tour: Count.nullable().describe('Index of the tour; null: the rule is on the whole rota'),
    visit: Count.nullable().describe('Index of the visit in the tour'),
    day: CycleDay.nullable(),
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
    message: z.string().describe('In the language of the reply'),
  })
  .describe('A rule that the rota breaks');

const FiguresView = z
  .object({
    objective: z.number().describe('Weighted hours per cycle: value less cost less change, with rewards'),
    value: z.number().describe('Weighted hours per cycle'),
    costCents: z.number(),
    change: z.number().describe('Weighted hours per cycle lost by change from the rota in use'),
    kept: z.object({ visits: Count, stop: Count, weekday: Count, part: Count }).nullable(),
    marketVisits: Count,
    marketReward: z.number(),
    servedHours: Hours,
    demandHours: Hours,
    needHours: Hours,
    offeredHours: Hours,
    openHours: Hours,
    openHoursPerWeek: z.array(z.number()).readonly(),
    kilometres: z.number().describe('Per cycle'),
    drivingHours: Hours,
    spanHours: Hours.describe('Garage to garage, hours per cycle'),
    workHours: Hours,
    tours: Count,
    visits: Count,
    communesVisited: Count,
    communesServed: Count,
    contacts: z.number().describe('Contacts per cycle'),
    peopleReached: z.number(),
    strugglingPeople: z.number(),
  })
  .describe('Figures of the whole rota, recomputed by the judge');

const TourView = z
  .object({
    metres: z.number(),
    drivingSeconds: z.number(),
    spanMinutes: Minutes,
    workMinutes: Minutes,
    openMinutes: Minutes,
    costCents: z.number(),
    departs: z.string().describe('HH:MM'),
    returns: z.string().describe('HH:MM'),
  })
  .describe('Figures of a tour');

const CommuneView = z
  .object({
    code: z.string(),
    name: z.string(),
    needHours: HoursBySegment,
    servedHours: HoursBySegment,
    demandHours: HoursBySegment,
    visits: Count,
    reachable: z.boolean(),
  })
  .describe('What a commune gets');

const PublicView = z
  .object({
    public: z.string(),
    name: z.string(),
    people: z.number(),
    peopleReached: z.number(),
    needHours: Hours,
    servedHours: Hours,
  })
  .describe('What a further public gets');

const StopView = z
  .object({
    stop: z.string(),
    commune: z.string(),
    visits: Count,
    openHours: Hours,
    offeredHours: Hours,
    servedHours: Hours,
    demandHours: Hours,
  })
  .describe('Figures of a stop that is visited');

const WeekView = z.object({
  week: z.int().min(1),
  hours: z.number(),
  mostHours: z.number().nullable(),
  restMinutes: Minutes,
  averageHours: z.number(),
});

const AgentView = z
  .object({
    agent: z.string(),
    name: z.string(),
    profile: z.string().nullable(),
    tours: Count,
    hours: Hours,
    mostHours: z.number().nullable(),
    weeks: z.array(WeekView).readonly(),
    mostAverageHours: z.number().nullable(),
    leastWeeklyRestMinutes: NullableMinutes,
    workMinutes: Minutes,
    mostWorkMinutes: Minutes,
    spanMinutes: Minutes,
    mostSpanMinutes: Minutes,
    restMinutes: NullableMinutes,
    leastRestMinutes: NullableMinutes,
    stretchMinutes: NullableMinutes,
    mostStretchMinutes: NullableMinutes,
    legal: z.boolean(),
  })
  .describe("An agent's work beside what the rules allow: the proof that the rota is legal for them");

export const VerdictView = z
  .object({
    legal: z.boolean(),
    violations: z.array(ViolationView).readonly(),
    figures: FiguresView,
    tours: z.array(TourView).readonly().describe('In the order of the tours of the rota'),
    communes: z.array(CommuneView).readonly(),
    publics: z.array(PublicView).readonly(),
    stops: z.array(StopView).readonly(),
    agents: z.array(AgentView).readonly(),
  })
  .describe('What the judge finds: rules that are broken, and every figure recomputed');
export type VerdictView = z.infer<typeof VerdictView>;

export function verdictView(texts: Texts, verdict: Verdict): VerdictView {
  const violations = verdict.violations.map((violation) => ({ ...violation, message: ruleSentence(texts, violation) }));
  return { ...verdict, violations };
}
