/** The work of an agent's tours stays within the contract: hours a week, and hours a cycle. */

import type { Agent } from '../domain/unit.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { isAbove } from './tolerance.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

export const crewHours: Rule = ({ tours, scenario }) => {
  const hoursOf = workOfAgents(tours);
  return scenario.agents.flatMap((agent) => {
    const hoursOfWeek = hoursOf.get(agent.id) ?? new Map<number, number>();
    return [...weeklyHours(agent, hoursOfWeek), ...cycleHours(agent, hoursOfWeek)];
  });
};

/** @returns hours of work by agent, then by week of the cycle, from week 1. */
function workOfAgents(tours: readonly JudgedTour[]): Map<string, Map<number, number>> {
  const hoursOf = new Map<string, Map<number, number>>();
  for (const tour of [...tours].sort((one, other) => one.stated.day.week - other.stated.day.week)) {
    const { week } = tour.stated.day;
    for (const { id } of tour.agents) {
      const hoursOfWeek = hoursOf.get(id) ?? new Map<number, number>();
      hoursOfWeek.set(week, (hoursOfWeek.get(week) ?? 0) + tour.workMinutes / 60);
      hoursOf.set(id, hoursOfWeek);
    }
  }
  return hoursOf;
}

function weeklyHours(agent: Agent, hoursOfWeek: ReadonlyMap<number, number>): Violation[] {
  const { id, name, hoursPerWeek: most } = agent;
  if (most === null) return [];
  return [...hoursOfWeek]
    .filter(([, hours]) => isAbove({ value: hours, limit: most }))
    .map(([week, hours]) => violation('agent-week-hours', ON_ROTA, { agent: id, name, week, hours, most }));
}

function cycleHours(agent: Agent, hoursOfWeek: ReadonlyMap<number, number>): Violation[] {
  const { id, name, hoursPerCycle: most } = agent;
  const hours = [...hoursOfWeek.values()].reduce((sum, ofWeek) => sum + ofWeek, 0);
  if (most === null || !isAbove({ value: hours, limit: most })) return [];
  return [violation('agent-cycle-hours', ON_ROTA, { agent: id, name, hours, most })];
}
