/** The tours that one agent rides, in order of time, and the rules of work that hold for them. */
import type { Agent } from '../../domain/unit.ts';
import { type WorkProfile, workProfileOf } from '../../domain/work-profile.ts';
import type { JudgedRota } from './judged-rota.ts';
import type { JudgedTour } from './judged-tour.ts';

const MINUTES_PER_DAY = 24 * 60;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** A tour with its times in minutes after Monday 0:00 of week 1. */
export interface AgentTour {
  readonly tour: JudgedTour;
  readonly from: number;
  readonly to: number;
}

export interface AgentWork {
  readonly agent: Agent;
  readonly profile: WorkProfile | null;
  readonly tours: readonly AgentTour[];
  /** Hours of work of each week of the cycle. */
  readonly hoursOfWeek: readonly number[];
  /** Minutes after which the rota repeats. */
  readonly cycleMinutes: number;
}

export function workOfAgents({ scenario, tours }: JudgedRota): AgentWork[] {
  const { weeks } = scenario.cycle;
  return scenario.agents.map((agent) => {
    const ridden = tours.flatMap((tour): AgentTour[] => {
      if (tour.day === null || !tour.agents.includes(agent)) return [];
      const midnight = tour.day.offsetDays * MINUTES_PER_DAY;
      return [{ tour, from: midnight + tour.clock.departs / 60, to: midnight + tour.clock.returns / 60 }];
    });
    const hoursOfWeek = new Array<number>(weeks).fill(0);
    for (const { tour } of ridden) hoursOfWeek[tour.day!.week - 1]! += tour.workMinutes / 60;
    return {
      agent,
      profile: workProfileOf(scenario, agent),
      tours: ridden.sort((one, other) => one.from - other.from),
      hoursOfWeek,
      cycleMinutes: weeks * MINUTES_PER_WEEK,
    };
  });
}

/** Rest between two tours on days that follow each other, minutes. */
export interface Night {
  readonly before: AgentTour;
  readonly after: AgentTour;
  readonly minutes: number;
}

/** @returns every night between two days of work on end, that of the end of the cycle too. */
export function nightsOf({ tours, cycleMinutes }: AgentWork): Night[] {
  const dayOf = (minutes: number) => Math.floor(minutes / MINUTES_PER_DAY);
  return tours.flatMap((before) =>
    [0, cycleMinutes].flatMap((later) =>
      tours
        .filter((after) => dayOf(after.from + later) === dayOf(before.from) + 1)
        .map((after) => ({ before, after, minutes: after.from + later - before.to })),
    ),
  );
}

/**
 * @param week from 0.
 * @returns minutes of the longest time without work that begins in the week, on Monday at 0:00 at the earliest; no more than
 *   a week, which is what somebody has who does not work.
 */
export function longestRestOf({ tours, cycleMinutes }: AgentWork, week: number): number {
  const [start, end] = [week * MINUTES_PER_WEEK, (week + 1) * MINUTES_PER_WEEK];
  const laid = [0, cycleMinutes].flatMap((later) =>
    tours.map(({ from, to }) => ({ from: from + later, to: to + later })),
  );
  const beginnings = [start, ...laid.map(({ to }) => to).filter((to) => to >= start && to < end)];
  return Math.max(
    ...beginnings.map((begins) => {
      const next = laid.filter(({ to }) => to > begins).map(({ from }) => from);
      return Math.min(MINUTES_PER_WEEK, ...next.map((from) => Math.max(0, from - begins)));
    }),
  );
}
