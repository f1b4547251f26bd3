/** Minutes of work of each agent in the weeks of one cycle, against their contracts. */
import type { Agent } from '../domain/unit.ts';

export interface Work {
  /** Week of the cycle, from 1. */
  readonly week: number;
  readonly minutes: number;
}

export class WorkLedger {
  readonly #minutes = new Map<string, number[]>();

  /** @param work with negative minutes, to take it back. */
  add(agent: string, { week, minutes }: Work): void {
    const weeks = this.#minutes.get(agent) ?? [];
    weeks[week - 1] = (weeks[week - 1] ?? 0) + minutes;
    this.#minutes.set(agent, weeks);
  }

  /** @returns whether the agent's hours a week and a cycle have room for that work. */
  hasRoomFor(agent: Agent, { week, minutes }: Work): boolean {
    const weeks = this.#minutes.get(agent.id) ?? [];
    const ofWeek = (weeks[week - 1] ?? 0) + minutes;
    // `reduce` leaves out weeks that nothing was entered in.
    const ofCycle = weeks.reduce((sum, minutesOfWeek) => sum + minutesOfWeek, minutes);
    return isAtMost(ofWeek, agent.hoursPerWeek) && isAtMost(ofCycle, agent.hoursPerCycle);
  }
}

/** Hours may be fractions of minutes. */
const TOLERANCE = 1e-6;

function isAtMost(minutes: number, hours: number | null): boolean {
  return hours === null || minutes <= hours * 60 + TOLERANCE;
}
