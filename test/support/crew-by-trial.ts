/** Who rides which tour, by trying every choice of agents: shares nothing with the solver or the judge. */
import type { CycleDayInfo } from '../../src/domain/cycle-days.ts';
import type { HalfDay } from '../../src/domain/primitives.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Agent, Unit } from '../../src/domain/unit.ts';
import { workProfileOf } from '../../src/domain/work-profile.ts';

export interface MannedTour {
  readonly unit: Unit;
  readonly day: CycleDayInfo;
  readonly halves: ReadonlySet<HalfDay>;
  readonly workMinutes: number;
  readonly spanMinutes: number;
  /** Minutes after midnight. */
  readonly departs: number;
  readonly returns: number;
  /** Ids of the profiles whose rule on breaks the tour keeps. */
  readonly breaksKept: ReadonlySet<string>;
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

  const ridden = (agent: Agent) => tours.filter((_, t) => crews[t]!.includes(agent));
  const man = (position: number): boolean => {
    const tour = tours[position];
    if (tour === undefined) return scenario.agents.every((agent) => rests(scenario, agent, ridden(agent)));
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
  const { availability, daysOff } = agent;
  if (daysOff.some(({ week, weekday }) => week === tour.day.week && weekday === tour.day.weekday)) return false;
  const profile = workProfileOf(scenario, agent);
  if (profile !== null) {
    if (tour.workMinutes > (profile.mostWorkMinutesPerDay ?? tour.workMinutes)) return false;
    if (tour.spanMinutes > (profile.mostSpanMinutes ?? tour.spanMinutes)) return false;
    if (!tour.breaksKept.has(profile.id)) return false;
  }
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

const DAY = 24 * 60;

/** Nights, weeks and averages of an agent, the cycle laid minute by minute three times over. */
function rests(scenario: Scenario, agent: Agent, tours: readonly MannedTour[]): boolean {
  const profile = workProfileOf(scenario, agent);
  if (profile === null) return true;
  const { weeks } = scenario.cycle;
  const cycle = weeks * 7 * DAY;
  const isAtWork = new Uint8Array(Math.ceil(24 / weeks + 1) * cycle);
  const hours = new Array<number>(24).fill(0);
  for (let lap = 0; lap * cycle < isAtWork.length; lap++) {
    for (const { day, departs, returns, workMinutes } of tours) {
      const midnight = lap * cycle + day.offsetDays * DAY;
      isAtWork.fill(1, midnight + departs, midnight + returns);
      const week = lap * weeks + day.week - 1;
      if (week < 24) hours[week]! += workMinutes / 60;
    }
  }
  const freeFrom = (minute: number) => {
    const next = isAtWork.indexOf(1, minute);
    return (next < 0 ? isAtWork.length : next) - minute;
  };
  for (let minute = 0; minute < cycle; minute++) {
    const isReturn = isAtWork[minute] === 1 && isAtWork[minute + 1] === 0;
    if (!isReturn) continue;
    const rest = freeFrom(minute + 1);
    const isNextDay = Math.floor((minute + 1 + rest) / DAY) === Math.floor(minute / DAY) + 1;
    if (isNextDay && rest < (profile.leastRestMinutes ?? 0)) return false;
  }
  for (let week = 0; week < weeks; week++) {
    let longest = 0;
    for (let minute = week * 7 * DAY; minute < (week + 1) * 7 * DAY; minute += 1) {
      if (minute === week * 7 * DAY || isAtWork[minute - 1] === 1) longest = Math.max(longest, freeFrom(minute));
    }
    if (longest < (profile.leastWeeklyRestMinutes ?? 0)) return false;
    if (!isWithin(hours[week]! * 60, profile.mostHoursPerWeek)) return false;
    const average = hours.slice(week, week + 12).reduce((sum, one) => sum + one, 0) / 12;
    if (!isWithin(average * 60, profile.mostAverageHours)) return false;
  }
  return true;
}
