/** Which half-days an agent works by contract; leave is a matter of the calendar. */
import type { CycleDay } from './cycle.ts';
import { HALF_DAYS, type HalfDay } from './primitives.ts';
import type { Agent } from './unit.ts';

/** @returns half-days that the agent works on a day of the cycle, whether or not they exist there. */
export function halvesWorked(agent: Agent, day: CycleDay): readonly HalfDay[] {
  if (agent.daysOff.some(({ week, weekday }) => week === day.week && weekday === day.weekday)) return [];
  return agent.availability === null ? HALF_DAYS : (agent.availability[day.weekday] ?? []);
}
