/** Work never goes on for so long without a break: décret 2000-815, 20 minutes before six hours are reached. */
import { workOfAgents } from './case/agent-work.ts';
import { longestStretchOf } from './case/work-stretch.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const breakInWork: Rule = (rota) =>
  workOfAgents(rota).flatMap(({ agent, profile, tours }) => {
    if (profile === null || profile.break === null) return [];
    const { before, minutes: breakMinutes } = profile.break;
    const rule = profile.break;
    return tours.flatMap(({ tour }) => {
      const minutes = longestStretchOf(tour, rule, rota.scenario.dayRules);
      if (minutes < before) return [];
      const whose = { agent: agent.id, name: agent.name, profile: profile.name };
      return [violation('profile-break', onTour(tour), { ...whose, minutes, before, breakMinutes })];
    });
  });
