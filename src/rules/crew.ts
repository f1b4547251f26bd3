/** Who is on board has the skills and licences the unit asks for, and works there then. */

import { halvesWorked } from '../domain/days-worked.ts';
import type { Agent, CrewNeed } from '../domain/unit.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { onTour, type Rule, violation } from './violation.ts';

/** One agent may meet several needs. */
export const crewNeeds: Rule = ({ tours }) =>
  tours.flatMap((tour) => {
    const { unit } = tour;
    if (unit === null) return [];
    return unit.crew.flatMap((need): Violation[] => {
      const aboard = tour.agents.filter((agent) => meets(agent, need)).length;
      if (aboard >= need.count) return [];
      const { skill, licence, count: needed } = need;
      return [violation('crew-need', onTour(tour), { unit: unit.id, name: unit.name, skill, licence, aboard, needed })];
    });
  });

function meets(agent: Agent, need: CrewNeed): boolean {
  const hasSkill = need.skill === null || agent.skills.includes(need.skill);
  const hasLicence = need.licence === null || agent.licences.includes(need.licence);
  return hasSkill && hasLicence;
}

/** An agent is on board once, and of one unit a day. */
export const agentOnceADay: Rule = ({ tours, register }) => {
  const firstOf = new Map<string, JudgedTour>();
  return tours.flatMap((tour) => {
    const found: Violation[] = [];
    tour.stated.agents.forEach((agent, position) => {
      const name = register.agent(agent)?.name ?? agent;
      if (tour.stated.agents.indexOf(agent) < position) {
        found.push(violation('agent-listed-twice', onTour(tour), { agent, name }));
        return;
      }
      const key = `${agent} ${tour.stated.day.week} ${tour.stated.day.weekday}`;
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, tour);
      else found.push(violation('agent-twice-a-day', onTour(tour), { agent, name, otherTour: first.index }));
    });
    return found;
  });
};

/** Agents work on every half-day in which their tour is open. */
export const agentPresence: Rule = ({ tours }) =>
  tours.flatMap((tour) => {
    const { day } = tour.stated;
    const { weekday } = day;
    const halves = new Set(tour.visits.flatMap((visit) => visit.sessions.map((session) => session.half)));
    return tour.agents.flatMap((agent) =>
      [...halves]
        .filter((half) => !halvesWorked(agent, day).includes(half))
        .map((half) => violation('agent-absent', onTour(tour), { agent: agent.id, name: agent.name, weekday, half })),
    );
  });
