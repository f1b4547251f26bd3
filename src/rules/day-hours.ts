/** No tour of an agent is longer than the agent's rules of work allow, in work or from leaving to return. */
import type { Violation } from '../domain/verdict.ts';
import { workOfAgents } from './case/agent-work.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const dayHours: Rule = (rota) =>
  workOfAgents(rota).flatMap(({ agent, profile, tours }) => {
    if (profile === null) return [];
    const { mostWorkMinutesPerDay, mostSpanMinutes } = profile;
    const whose = { agent: agent.id, name: agent.name, profile: profile.name };
    return tours.flatMap(({ tour }) => {
      const found: Violation[] = [];
      if (mostWorkMinutesPerDay !== null && tour.workMinutes > mostWorkMinutesPerDay) {
        const times = { minutes: tour.workMinutes, most: mostWorkMinutesPerDay };
        found.push(violation('profile-work', onTour(tour), { ...whose, ...times }));
      }
      if (mostSpanMinutes !== null && tour.spanMinutes > mostSpanMinutes) {
        const times = { minutes: tour.spanMinutes, most: mostSpanMinutes };
        found.push(violation('profile-span', onTour(tour), { ...whose, ...times }));
      }
      return found;
    });
  });
