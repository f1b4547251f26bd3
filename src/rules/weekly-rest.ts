/** In each week a long rest begins: from some moment of it on, an agent is free for so long on end. */
import { longestRestOf, workOfAgents } from './case/agent-work.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

export const weeklyRest: Rule = (rota) =>
  workOfAgents(rota).flatMap((work) => {
    const { agent, profile } = work;
    const least = profile?.leastWeeklyRestMinutes ?? null;
    if (profile === null || least === null) return [];
    const whose = { agent: agent.id, name: agent.name, profile: profile.name };
    return work.hoursOfWeek.flatMap((_, w) => {
      const minutes = longestRestOf(work, w);
      if (minutes >= least) return [];
      return [violation('profile-weekly-rest', ON_ROTA, { ...whose, week: w + 1, minutes, least })];
    });
  });
