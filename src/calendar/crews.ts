/** Who is aboard when somebody is missing. */
import { halvesWorked } from '../domain/days-worked.ts';
import type { HalfDay } from '../domain/primitives.ts';
import type { Agent, CrewNeed, Unit } from '../domain/unit.ts';
import { weekOfCycle } from './cycle-dates.ts';
import type { StandIn } from './dated-tour.ts';
import { weekdayOf } from './dates.ts';
import type { Duty } from './duty.ts';
import type { OutBook } from './out-book.ts';
import type { Setting } from './setting.ts';
import type { WorkLedger } from './work-ledger.ts';

export interface Crew {
  readonly agents: readonly string[];
  readonly standIns: readonly StandIn[];
}

/** A tour, or part of one, that needs a crew on a date. */
export interface CrewCall {
  readonly unit: Unit;
  /** The crew of the rota. */
  readonly agents: readonly string[];
  readonly halves: readonly HalfDay[];
  readonly duty: Duty;
}

/** What is known of a cycle while crews are found for it. */
export interface Staffing {
  readonly setting: Setting;
  readonly ledger: WorkLedger;
  /** Who is out on which day, as far as is known. */
  readonly book: OutBook;
}

/**
 * The crew of the rota goes on without those who are `missing` where it still meets the needs that it met; otherwise each of
 * them is replaced by the first agent of the scenario who meets every need that the missing one met, works there then,
 * rides nowhere else that day and has hours left.
 *
 * @returns null where the needs cannot be met.
 */
export function crewWithout(missing: readonly string[], call: CrewCall, staffing: Staffing): Crew | null {
  const { setting } = staffing;
  const aboard = call.agents.filter((agent) => !missing.includes(agent));
  if (isEnough(aboard, call, setting)) {
    return { agents: aboard, standIns: missing.map((agent) => ({ agent, by: null })) };
  }
  const chosen: string[] = [];
  const standIns = missing.map((agent): StandIn => {
    const needs = call.unit.crew.filter((need) => meets(setting.agents.get(agent)!, need));
    const found = setting.scenario.agents.find(
      (other) =>
        !call.agents.includes(other.id) &&
        !chosen.includes(other.id) &&
        needs.every((need) => meets(other, need)) &&
        canJoin(other, call, staffing),
    );
    if (found !== undefined) chosen.push(found.id);
    return { agent, by: found?.id ?? null };
  });
  const agents = call.agents.flatMap(
    (agent) => standIns.find((one) => one.agent === agent)?.by ?? (missing.includes(agent) ? [] : agent),
  );
  return isEnough(agents, call, setting) ? { agents, standIns } : null;
}

/** @returns whether an agent may ride that day besides what is already entered for them. */
export function canJoin(agent: Agent, call: CrewCall, { setting, ledger, book }: Staffing): boolean {
  const { unit, halves, duty } = call;
  const { date } = duty;
  const week = weekOfCycle(setting.scenario.cycle, date);
  const working = halvesWorked(agent, { week, weekday: weekdayOf(date) });
  return (
    !setting.isOnLeave(agent.id, date) &&
    !book.hasAgent(agent.id, date) &&
    halves.every((half) => working.includes(half)) &&
    (setting.unitsOfAgent.get(agent.id) ?? new Set([unit.id])).has(unit.id) &&
    ledger.hasRoomFor(agent, setting.profileOf(agent), { duty, isJudged: isJudgedFor(agent, call, setting) })
  );
}

/** The judge has held a whole tour against the rules of work of its crew, and so of all who have the same. */
function isJudgedFor({ workProfile }: Agent, { duty, agents }: CrewCall, setting: Setting): boolean {
  return duty.isWhole && agents.some((agent) => setting.agents.get(agent)!.workProfile === workProfile);
}

/** A rota whose own crew falls short of a need keeps what it has of it: that is for the judge to say. */
function isEnough(aboard: readonly string[], { unit, agents: planned }: CrewCall, { agents }: Setting): boolean {
  if (planned.length > 0 && aboard.length === 0) return false;
  return unit.crew.every((need) => {
    const count = (ids: readonly string[]) => ids.filter((id) => meets(agents.get(id)!, need)).length;
    return count(aboard) >= Math.min(need.count, count(planned));
  });
}

function meets(agent: Agent, { skill, licence }: CrewNeed): boolean {
  return (skill === null || agent.skills.includes(skill)) && (licence === null || agent.licences.includes(licence));
}
