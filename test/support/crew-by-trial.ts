/** Who rides which tour, by trying every choice of agents: shares nothing with the solver or the judge. */
import type { CycleDayInfo } from '../../src/domain/cycle-days.ts';
import type { HalfDay } from '../../src/domain/primitives.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Agent, Unit } from '../../src/domain/unit.ts';

export interface MannedTour {
  readonly unit: Unit;
  readonly day: CycleDayInfo;
  readonly halves: ReadonlySet<HalfDay>;
  readonly workMinutes: number;
}

const GRAIN = 1e-9;

/** @returns agents of each tour, or null where no choice keeps needs, presence, hours and locks. */
export function crewByTrial(scenario: Scenario, tours: readonly MannedTour[]): Agent[][] | null {
  const crews: Agent[][] = [];
  const minutesOf = new Map<string, number>();
  const add = (agent: Agent, tour: MannedTour, minutes: number) => {
    for (const key of [agent.id, `${agent.id} ${tour.day.week}`])
      minutesOf.set(key, (minutesOf.get(key) ?? 0) + minutes);
  };
  const hasHours = (agent: Agent, tour: MannedTour) =>
    isWithin(minutesOf.get(agent.id), agent.hoursPerCycle) &&
    isWithin(minutesOf.get(`${agent.id} ${tour.day.week}`), agent.hoursPerWeek);

  const man = (position: number): boolean => {
    const tour = tours[position];
    if (tour === undefined) return true;
    const free = scenario.agents.filter((agent) => isFree(scenario, agent, tour, { tours, crews }));
    for (const crew of subsets(free)) {
      if (!tour.unit.crew.every((need) => crew.filter((agent) => meets(agent, need)).length >= need.count)) continue;
      for (const agent of crew) add(agent, tour, tour.workMinutes);
      crews.push(crew);
      if (crew.every((agent) => hasHours(agent, tour)) && man(position + 1)) return true;
      crews.pop();
      for (const agent of crew) add(agent, tour, -tour.workMinutes);
    }
    return false;
  };
  return man(0) ? crews : null;
}

function isWithin(minutes: number | undefined, hours: number | null): boolean {
  return hours === null || (minutes ?? 0) / 60 <= hours + GRAIN * Math.max(1, hours);
}

function isFree(
  scenario: Scenario,
  agent: Agent,
  tour: MannedTour,
  manned: { tours: readonly MannedTour[]; crews: readonly Agent[][] },
): boolean {
  const { availability } = agent;
  if (availability !== null && ![...tour.halves].every((half) => availability[tour.day.weekday]?.includes(half))) {
    return false;
  }
  if (manned.crews.some((crew, t) => manned.tours[t]!.day.index === tour.day.index && crew.includes(agent)))
    return false;
  return scenario.locks.every(
    (lock) => lock.kind !== 'agent-unit' || lock.agent !== agent.id || lock.unit === tour.unit.id,
  );
}

function meets(agent: Agent, need: { skill: string | null; licence: string | null }): boolean {
  if (need.skill !== null && !agent.skills.includes(need.skill)) return false;
  return need.licence === null || agent.licences.includes(need.licence);
}

/** Every subset, small ones first: an agent too many can only do harm. */
function subsets(agents: readonly Agent[]): Agent[][] {
  const found = Array.from({ length: 2 ** agents.length }, (_, bits) => agents.filter((_, a) => (bits >> a) % 2 === 1));
  return found.sort((one, other) => one.length - other.length);
}
