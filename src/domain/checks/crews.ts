/** A unit whose crew nobody can form stays in its garage. */

import type { Cycle } from '../cycle.ts';
import { daysOf } from '../cycle-days.ts';
import { halvesWorked } from '../days-worked.ts';
import type { Lock } from '../lock.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Entry, ScenarioParts } from '../scenario-parts.ts';
import type { Agent, CrewNeed } from '../unit.ts';

/** @returns a problem for each crew need that too few agents meet, whatever the day. */
export function impossibleCrews(parts: ScenarioParts): Problem[] {
  const agents = soundValues(parts.agents);
  const locks = soundValues(parts.locks);
  const { cycle } = parts;
  if (agents === null || agents.length === 0 || locks === null || cycle === null) return [];
  const unitsOfAgent = fixedUnits(locks);
  const working = agents.filter((agent) => worksInCycle(agent, cycle));
  return (parts.units ?? []).flatMap(({ value: unit }, k) => {
    if (unit === null) return [];
    const free = working.filter((agent) => unitsOfAgent.get(agent.id)?.has(unit.id) ?? true);
    return unit.crew.flatMap((need, j) => {
      const found = free.filter((agent) => meets(agent, need)).length;
      if (found >= need.count) return [];
      return [problem('no-crew', ['units', k, 'crew', j], { unit: unit.id, ...need, found })];
    });
  });
}

/** @returns whether the agent is available on some half-day of the cycle. */
export function worksInCycle(agent: Agent, cycle: Cycle): boolean {
  return daysOf(cycle).some((day) => halvesWorked(agent, day).some((half) => day.halves.includes(half)));
}

function meets(agent: Agent, need: CrewNeed): boolean {
  const hasSkill = need.skill === null || agent.skills.includes(need.skill);
  return hasSkill && (need.licence === null || agent.licences.includes(need.licence));
}

/** The units that agents are fixed to; more than one for an agent leaves none, and that is for the solver to say. */
function fixedUnits(locks: readonly Lock[]): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  for (const lock of locks) {
    if (lock.kind !== 'agent-unit') continue;
    const known = units.get(lock.agent) ?? new Set();
    units.set(lock.agent, known.add(lock.unit));
  }
  return units;
}

/** Null where some item cannot be read: then nobody can tell who is missing. */
function soundValues<Value>(entries: readonly Entry<Value>[] | null): Value[] | null {
  const values = (entries ?? []).map((entry) => entry.value);
  return entries === null || values.includes(null) ? null : (values as Value[]);
}
