/** What each agent's work comes to, beside what the rules allow. */
import type { AgentFigures } from '../../domain/verdict.ts';
import { breakInWork } from '../break-in-work.ts';
import { type AgentWork, longestRestOf, nightsOf, workOfAgents } from '../case/agent-work.ts';
import type { JudgedRota } from '../case/judged-rota.ts';
import { longestStretchOf } from '../case/work-stretch.ts';
import { agentPresence } from '../crew.ts';
import { crewHours } from '../crew-hours.ts';
import { dayHours } from '../day-hours.ts';
import { restBetweenDays } from '../rest-between-days.ts';
import type { Rule } from '../violation.ts';
import { averagesOf, weekAverage } from '../week-average.ts';
import { weeklyRest } from '../weekly-rest.ts';

const LAW_OF_WORK: readonly Rule[] = [
  agentPresence,
  crewHours,
  dayHours,
  breakInWork,
  restBetweenDays,
  weeklyRest,
  weekAverage,
];

export function agentFigures(rota: JudgedRota): AgentFigures[] {
  const broken = new Set(LAW_OF_WORK.flatMap((rule) => rule(rota)).map(({ parameters }) => parameters.agent));
  return workOfAgents(rota).map((work) => figuresOf(work, rota, !broken.has(work.agent.id)));
}

function figuresOf(work: AgentWork, { scenario }: JudgedRota, legal: boolean): AgentFigures {
  const { agent, profile, tours, hoursOfWeek } = work;
  const { dayRules } = scenario;
  const averages = averagesOf(work);
  const rule = profile?.break ?? null;
  const nights = nightsOf(work).map(({ minutes }) => minutes);
  return {
    agent: agent.id,
    name: agent.name,
    profile: profile?.name ?? null,
    tours: tours.length,
    hours: hoursOfWeek.reduce((sum, hours) => sum + hours, 0),
    mostHours: agent.hoursPerCycle,
    weeks: hoursOfWeek.map((hours, w) => ({
      week: w + 1,
      hours,
      mostHours: least(agent.hoursPerWeek, profile?.mostHoursPerWeek ?? null),
      restMinutes: longestRestOf(work, w),
      averageHours: averages[w]!,
    })),
    mostAverageHours: profile?.mostAverageHours ?? null,
    leastWeeklyRestMinutes: profile?.leastWeeklyRestMinutes ?? null,
    workMinutes: Math.max(0, ...tours.map(({ tour }) => tour.workMinutes)),
    mostWorkMinutes: least(dayRules.mostWorkMinutes, profile?.mostWorkMinutesPerDay ?? null)!,
    spanMinutes: Math.max(0, ...tours.map(({ tour }) => tour.spanMinutes)),
    mostSpanMinutes: least(dayRules.mostSpanMinutes, profile?.mostSpanMinutes ?? null)!,
    restMinutes: nights.length === 0 ? null : Math.min(...nights),
    leastRestMinutes: profile?.leastRestMinutes ?? null,
    stretchMinutes:
      rule === null ? null : Math.max(0, ...tours.map(({ tour }) => longestStretchOf(tour, rule, dayRules))),
    mostStretchMinutes: rule === null ? null : rule.before,
    legal,
  };
}

function least(one: number | null, other: number | null): number | null {
  const known = [one, other].filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}
