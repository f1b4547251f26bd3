/** Between the return of a day and leaving on the next an agent rests long enough, across the end of the cycle too. */
import { nightsOf, workOfAgents } from './case/agent-work.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const restBetweenDays: Rule = (rota) =>
  workOfAgents(rota).flatMap((work) => {
    const { agent, profile } = work;
    const least = profile?.leastRestMinutes ?? null;
    if (profile === null || least === null) return [];
    return nightsOf(work)
      .filter(({ minutes }) => minutes < least)
      .map(({ before, after, minutes }) => {
        const whose = { agent: agent.id, name: agent.name, profile: profile.name };
        return violation('profile-rest', onTour(after.tour), {
          ...whose,
          otherTour: before.tour.index,
          minutes,
          least,
        });
      });
  });
