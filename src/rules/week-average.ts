/** Hours of work a week, and on average over any 12 weeks on end, stay within the rules of work of an agent. */
import { AVERAGE_WEEKS, weeksInAverage } from '../domain/work-profile.ts';
import { type AgentWork, workOfAgents } from './case/agent-work.ts';
import { isAbove } from './tolerance.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

export const weekAverage: Rule = (rota) =>
  workOfAgents(rota).flatMap((work) => {
    const { agent, profile, hoursOfWeek } = work;
    if (profile === null) return [];
    const whose = { agent: agent.id, name: agent.name, profile: profile.name };
    const above = (code: 'profile-week-hours' | 'profile-average-hours', values: number[], most: number | null) =>
      values.flatMap((hours, w) =>
        most !== null && isAbove({ value: hours, limit: most })
          ? [violation(code, ON_ROTA, { ...whose, week: w + 1, hours, most })]
          : [],
      );
    return [
      ...above('profile-week-hours', [...hoursOfWeek], profile.mostHoursPerWeek),
      ...above('profile-average-hours', averagesOf(work), profile.mostAverageHours),
    ];
  });

/** @returns hours a week, on average over the 12 weeks that begin with each week of the cycle: the rota repeats. */
export function averagesOf({ hoursOfWeek }: AgentWork): number[] {
  return hoursOfWeek.map((_, first) => {
    const counts = weeksInAverage(hoursOfWeek.length, first);
    return counts.reduce((sum, count, w) => sum + count * hoursOfWeek[w]!, 0) / AVERAGE_WEEKS;
  });
}
