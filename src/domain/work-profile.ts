/** Rules of work as data: what an employer may ask of an agent, whichever tours the agent rides. */
import { z } from 'zod';
import { Identifier, Label, SourceText } from './primitives.ts';
import type { Agent } from './unit.ts';

const hours = (most: number) => z.number().gt(0).max(most).nullable().default(null);
const minutes = (most: number) => z.int().min(1).max(most).nullable().default(null);

export const WorkBreak = z
  .strictObject({
    minutes: z.int().min(1).max(240).describe('Least length of the break, in one piece, minutes'),
    before: z
      .int()
      .min(1)
      .max(24 * 60)
      .describe('Work without such a break never reaches so many minutes'),
  })
  .describe('A break that interrupts the work of a day');
export type WorkBreak = z.infer<typeof WorkBreak>;

/** Each rule may be null: then the profile says nothing of it. */
export const WorkProfile = z
  .strictObject({
    id: Identifier,
    name: Label,
    source: SourceText.describe('Where the rules come from: a text of law, an agreement, a decision'),
    verified: z.boolean().default(false).describe('True once somebody has held the figures against the source'),
    mostHoursPerWeek: hours(168).describe('Most work in a week from Monday to Sunday, hours; null: no rule'),
    mostAverageHours: hours(168).describe('Most work a week on average over any 12 weeks on end, hours; null: no rule'),
    mostWorkMinutesPerDay: minutes(24 * 60).describe('Most work in a day, minutes; null: no rule'),
    mostSpanMinutes: minutes(24 * 60).describe('Most time from leaving to return in a day, minutes; null: no rule'),
    leastRestMinutes: minutes(24 * 60).describe('Least rest from the return of a day to leaving on the next, minutes'),
    leastWeeklyRestMinutes: minutes(72 * 60).describe(
      'Least rest on end that begins in each week (Monday 0:00 at the earliest), minutes; null: no rule',
    ),
    break: WorkBreak.nullable().default(null),
    mealMinutes: minutes(240).describe(
      'Recommended length of the meal break, minutes: a shorter dayRules.lunch is warned of; null: none',
    ),
  })
  .describe('Rules of work of some agents');
export type WorkProfile = z.infer<typeof WorkProfile>;

/** Weeks over which `mostAverageHours` is an average. */
export const AVERAGE_WEEKS = 12;

/** Profiles that every scenario may name. One of the same id in the scenario takes the place of these. */
export const WORK_PROFILES: readonly WorkProfile[] = [
  {
    id: 'public-agents',
    name: 'Agents publics',
    source:
      'Décret 2000-815 art. 3: 48 h, 44 h over 12 weeks, 10 h, 12 h, 11 h, 35 h, 20 min; meal of 45 min recommended',
    verified: false,
    mostHoursPerWeek: 48,
    mostAverageHours: 44,
    mostWorkMinutesPerDay: 10 * 60,
    mostSpanMinutes: 12 * 60,
    leastRestMinutes: 11 * 60,
    leastWeeklyRestMinutes: 35 * 60,
    break: { minutes: 20, before: 6 * 60 },
    mealMinutes: 45,
  },
  {
    id: 'association',
    name: 'Salariés d’association',
    source:
      'Code du travail L3121-16, L3121-18, L3121-20, L3121-22, L3131-1, L3132-2; span: 24 h less the rest. From memory, unverified; your collective agreement may ask for more',
    verified: false,
    mostHoursPerWeek: 48,
    mostAverageHours: 44,
    mostWorkMinutesPerDay: 10 * 60,
    mostSpanMinutes: 13 * 60,
    leastRestMinutes: 11 * 60,
    leastWeeklyRestMinutes: 35 * 60,
    break: { minutes: 20, before: 6 * 60 },
    mealMinutes: null,
  },
];

/** @returns the rules of work of an agent; null where none are named. */
export function workProfileOf(
  scenario: { readonly workProfiles: readonly WorkProfile[] },
  agent: Agent,
): WorkProfile | null {
  if (agent.workProfile === null) return null;
  return [...scenario.workProfiles, ...WORK_PROFILES].find(({ id }) => id === agent.workProfile) ?? null;
}

/** How often each week of a cycle (from 0) lies in the 12 weeks on end that begin with a given one. */
export function weeksInAverage(weeks: number, first: number): number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (let i = 0; i < AVERAGE_WEEKS; i++) counts[(first + i) % weeks]!++;
  return counts;
}
