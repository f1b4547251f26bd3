/** Scenarios that ask "what if": one more visit somewhere, one more half-day. */
import type { Floor } from '../domain/goal.ts';
import { HALF_DAYS, type HalfDay, WEEKDAYS, type Weekday } from '../domain/primitives.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Asked } from './proven-loss.ts';

/** @returns the scenario with so many visits promised to a commune; the promise is its last floor. */
export function withVisits(scenario: Scenario, commune: string, visits: number): Scenario {
  const floor: Floor = {
    commune,
    leastVisitsPerCycle: visits,
    mostVisitsPerCycle: null,
    leastServedShare: 0,
  };
  return { ...scenario, floors: [...scenario.floors, floor] };
}

export interface MoreHalfDays {
  readonly weekday: Weekday;
  readonly half: HalfDay;
  /** Half-days of units in a cycle, more. */
  readonly halfDays: number;
  /** Factor on the caps; 1 where there are none. */
  readonly capsTimes: number;
  /** Less, but where more communes may come within reach and so under a promise to all that are. */
  readonly asks: Asked;
  /** The units may go out then, the agents work then, and the caps grow with the half-days. */
  readonly scenario: Scenario;
}

/** From Monday to Friday; where all of these half-days exist, on Saturday. */
const WORKING_WEEK = WEEKDAYS.slice(0, 5);
const SATURDAY = WEEKDAYS.slice(5, 6);

/** @returns a scenario for each half-day of the week that does not exist in the cycle. */
export function halfDaysToAdd(scenario: Scenario): MoreHalfDays[] {
  const { days } = scenario.cycle;
  const missing = (weekdays: readonly Weekday[]) =>
    weekdays.flatMap((weekday) =>
      HALF_DAYS.filter((half) => days[weekday]?.includes(half) !== true).map((half) => ({ weekday, half })),
    );
  const inWeek = missing(WORKING_WEEK);
  return (inWeek.length > 0 ? inWeek : missing(SATURDAY)).map((added) => withHalfDay(scenario, added));
}

function withHalfDay(scenario: Scenario, added: { weekday: Weekday; half: HalfDay }): MoreHalfDays {
  const { cycle, caps, agents, units } = scenario;
  const { weekday, half } = added;
  const existing = Object.values(cycle.days).reduce((sum, halves) => sum + halves.length, 0);
  const isCapped = Object.values(caps).some((cap) => cap !== null);
  const capsTimes = isCapped ? (existing + 1) / existing : 1;
  const times = (cap: number | null) => (cap === null ? null : cap * capsTimes);
  const inOrder = (halves: readonly HalfDay[]) => HALF_DAYS.filter((one) => one === half || halves.includes(one));
  return {
    ...added,
    halfDays: cycle.weeks * units.length,
    capsTimes,
    asks: asksOfEasing(scenario),
    scenario: {
      ...scenario,
      cycle: { ...cycle, days: { ...cycle.days, [weekday]: inOrder(cycle.days[weekday] ?? []) } },
      caps: {
        kmPerCycle: times(caps.kmPerCycle),
        hoursPerCycle: times(caps.hoursPerCycle),
        centsPerCycle: times(caps.centsPerCycle),
      },
      agents: agents.map((agent) => {
        const { availability } = agent;
        if (availability === null) return agent;
        return { ...agent, availability: { ...availability, [weekday]: inOrder(availability[weekday] ?? []) } };
      }),
    },
  };
}

/** What a scenario asks in which more is possible: less, unless a promise to all within reach then holds for more of them. */
export function asksOfEasing({ floors }: Scenario): Asked {
  return floors.every((floor) => floor.commune !== null || promisesNothing(floor)) ? 'less' : 'other';
}

function promisesNothing({ leastVisitsPerCycle, leastServedShare }: Floor): boolean {
  return leastVisitsPerCycle === 0 && leastServedShare === 0;
}
