/** The days that each agent works, on real dates, against contracts and rules of work. */
import type { Cycle } from '../domain/cycle.ts';
import type { Agent } from '../domain/unit.ts';
import type { WorkProfile } from '../domain/work-profile.ts';
import { daysBetween } from './dates.ts';
import type { Duty } from './duty.ts';
import { keepsWorkRules } from './work-rules.ts';

interface WorkOfAgent {
  readonly duties: Map<number, readonly Duty[]>;
  readonly minutesOfWeek: Map<number, number>;
}

/** A day of work that an agent may take on. */
export interface Offer {
  readonly duty: Duty;
  /** Whether the judge has looked at its breaks under the rules of work of that agent. */
  readonly isJudged: boolean;
}

export class WorkLedger {
  readonly #work = new Map<string, WorkOfAgent>();
  readonly #cycle: Cycle;

  /** Weeks are counted from the cycle's anchor, which is a Monday. */
  constructor(cycle: Cycle) {
    this.#cycle = cycle;
  }

  add(agent: string, duty: Duty): void {
    const work = this.#workOf(agent);
    const day = this.#dayOf(duty.date);
    work.duties.set(day, [...(work.duties.get(day) ?? []), duty]);
    this.#addMinutes(work, day, duty.minutes);
  }

  /** @param duty that was added, of the same date and times. */
  takeBack(agent: string, duty: Duty): void {
    const work = this.#workOf(agent);
    const day = this.#dayOf(duty.date);
    const duties = [...(work.duties.get(day) ?? [])];
    const at = duties.findIndex(({ from, to }) => from === duty.from && to === duty.to);
    if (at < 0) return;
    duties.splice(at, 1);
    work.duties.set(day, duties);
    this.#addMinutes(work, day, -duty.minutes);
  }

  /** @returns whether the agent's hours a week and a cycle, and the rules of work, allow it besides what is entered. */
  hasRoomFor(agent: Agent, profile: WorkProfile | null, { duty, isJudged }: Offer): boolean {
    const work = this.#workOf(agent.id);
    const day = this.#dayOf(duty.date);
    const week = Math.floor(day / 7);
    const minutesOfWeek = (of: number) => (work.minutesOfWeek.get(of) ?? 0) + (of === week ? duty.minutes : 0);
    if (!isAtMost(minutesOfWeek(week), agent.hoursPerWeek)) return false;
    const { weeks } = this.#cycle;
    const first = Math.floor(week / weeks) * weeks;
    const ofCycle = Array.from({ length: weeks }, (_, k) => minutesOfWeek(first + k));
    if (
      !isAtMost(
        ofCycle.reduce((sum, minutes) => sum + minutes, 0),
        agent.hoursPerCycle,
      )
    ) {
      return false;
    }
    if (profile === null) return true;
    const dutiesOn = (on: number) => [...(work.duties.get(on) ?? []), ...(on === day ? [duty] : [])];
    return keepsWorkRules(profile, { duty, day, isJudged }, { dutiesOn, minutesOfWeek });
  }

  #workOf(agent: string): WorkOfAgent {
    const known = this.#work.get(agent);
    if (known !== undefined) return known;
    const made = { duties: new Map(), minutesOfWeek: new Map() };
    this.#work.set(agent, made);
    return made;
  }

  #addMinutes({ minutesOfWeek }: WorkOfAgent, day: number, minutes: number): void {
    const week = Math.floor(day / 7);
    minutesOfWeek.set(week, (minutesOfWeek.get(week) ?? 0) + minutes);
  }

  #dayOf(date: string): number {
    return daysBetween({ from: this.#cycle.anchor, to: date });
  }
}

/** Hours may be fractions of minutes. */
const TOLERANCE = 1e-6;

function isAtMost(minutes: number, hours: number | null): boolean {
  return hours === null || minutes <= hours * 60 + TOLERANCE;
}
