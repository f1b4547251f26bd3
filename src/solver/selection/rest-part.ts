/**
 * Rest of agents, where it can bind: between days that follow each other, and once a week.
 *
 * Columns, in hours: back(a,d) is no earlier than the agent's return on day d, off(a,d) no later than when the agent leaves;
 * who rides nowhere is back at 0:00 and off whenever it suits. Then, for days p and q = p + Δ,
 *
 *     night    off(a,q) + 24Δ − back(a,p) ≥ least                     ∀ Δ = 1
 *     week     Σ_p o(a,k,p) ≥ 1                                       ∀ weeks k, o = 1: a long rest begins after day p of k
 *              off(a,q) + 24Δ − back(a,p) ≥ least                     where o(a,k,p) = 1
 *
 * Days are those of the calendar, across the end of the cycle; half a minute is given, for times are whole minutes.
 */
import type { TourPool } from '../tours/tour-pool.ts';
import type { SelectionModel } from './selection-model.ts';

type Entry = readonly [row: number, value: number];

export interface RestPart {
  /** Further rows that w(a,u,d) enters. */
  readonly entriesOfRider: (agent: number, unitClass: number, day: number) => readonly Entry[];
  /** Further rows that a tour enters on a day. */
  readonly entriesOfTour: (pool: TourPool, tour: number, day: number) => readonly Entry[];
}

interface Times {
  readonly agent: number;
  readonly day: number;
  readonly unitClass: number;
  readonly backRow: number;
  readonly offRow: number;
}

const HOUR = 3600;
const DAY_HOURS = 24;
const HALF_A_MINUTE = 0.5 / 60;
/** Off as late as this is no bound at all: longer than any rest. */
const NEVER = 24 * 5;

export function addRestPart({ instance, rows, columns }: SelectionModel): RestPart {
  const { rulesOfWork, days, scenario } = instance;
  const times = new Map<string, Times>();
  const byTour = new Map<string, Times[]>();
  const cycleDays = scenario.cycle.weeks * 7;
  scenario.agents.forEach((_, agent) => {
    const { leastRestSeconds, leastWeeklyRestSeconds } = rulesOfWork.ofAgent[agent]!;
    if (leastRestSeconds === 0 && leastWeeklyRestSeconds === 0) return;
    const worked = days.filter((day) => instance.agentHalves[agent * days.length + day.index] !== 0);
    // Rows first: a column states all of its entries at once.
    const back = new Map<number, Entry[]>(worked.map((day) => [day.offsetDays, []]));
    const off = new Map<number, Entry[]>(worked.map((day) => [day.offsetDays, []]));
    for (const day of worked) {
      for (const { index: unitClass } of instance.unitClasses) {
        const backRow = rows.add({ upper: DAY_HOURS });
        const offRow = rows.add({ upper: NEVER });
        back.get(day.offsetDays)!.push([backRow, -1]);
        off.get(day.offsetDays)!.push([offRow, 1]);
        const entry = { agent, day: day.index, unitClass, backRow, offRow };
        times.set(`${agent}/${unitClass}/${day.index}`, entry);
        const key = `${unitClass}/${day.index}`;
        byTour.set(key, [...(byTour.get(key) ?? []), entry]);
      }
    }
    const at = (table: Map<number, Entry[]>, day: number) => table.get(day % cycleDays) ?? null;
    if (leastRestSeconds > 0) layNights(leastRestSeconds / HOUR);
    if (leastWeeklyRestSeconds > 0) layWeeks(leastWeeklyRestSeconds / HOUR);
    for (const entries of back.values()) columns.add({ upper: DAY_HOURS }, entries);
    for (const entries of off.values()) columns.add({ upper: NEVER }, entries);

    function layNights(least: number): void {
      for (const day of worked) {
        const [before, after] = [at(back, day.offsetDays)!, at(off, day.offsetDays + 1)];
        if (after === null) continue;
        const row = rows.add({ lower: least - DAY_HOURS - HALF_A_MINUTE });
        before.push([row, -1]);
        after.push([row, 1]);
      }
    }

    function layWeeks(least: number): void {
      for (let week = 0; week < scenario.cycle.weeks; week++) {
        const some = rows.add({ lower: 1 });
        for (let day = week * 7; day < week * 7 + 7; day++) {
          const begins: Entry[] = [[some, 1]];
          const before = at(back, day);
          for (let later = 1; later * DAY_HOURS < least + DAY_HOURS; later++) {
            const after = at(off, day + later);
            if (after === null) continue;
            // off + 24Δ − back ≥ least − (least − 24Δ + 24)·(1 − o)
            const slack = least - HALF_A_MINUTE - later * DAY_HOURS + DAY_HOURS;
            const row = rows.add({ lower: -DAY_HOURS });
            before?.push([row, -1]);
            after.push([row, 1]);
            begins.push([row, -slack]);
          }
          columns.add({ upper: 1, isInteger: true }, begins);
        }
      }
    }
  });
  return {
    entriesOfRider: (agent, unitClass, day) => {
      const entry = times.get(`${agent}/${unitClass}/${day}`);
      if (entry === undefined) return [];
      return [
        [entry.backRow, DAY_HOURS],
        [entry.offRow, NEVER],
      ];
    },
    entriesOfTour: ({ unitClass, departs, returns }, tour, day) =>
      (byTour.get(`${unitClass}/${day}`) ?? []).flatMap(({ backRow, offRow }): Entry[] => [
        [backRow, returns[tour]! / HOUR],
        [offRow, -departs[tour]! / HOUR],
      ]),
  };
}
