/**
 * What agents work on real dates, added up by the plainest of walks: day after day, week after week. Shares nothing with
 * src/calendar but the tours it is given.
 */
import type { DatedTour } from '../../src/calendar/dated-tour.ts';
import type { Rota, Tour } from '../../src/domain/rota.ts';
import { dayNumber, weekdayName } from './calendar-by-day.ts';

const DAY = 24 * 60;
/** 5 January 1970 was a Monday. */
const MONDAY = 4;
const minutesOf = (time: string) => +time.slice(0, 2) * 60 + +time.slice(3);

interface Out {
  /** Minutes after 1 January 1970, 0:00. */
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

export interface WorkFigures {
  readonly mostMinutesOfWeek: number;
  /** Of 12 weeks on end, a week. */
  readonly mostAverage: number;
  readonly mostMinutesOfCycle: number;
  /** Between the days that follow each other; Infinity where none do. */
  readonly leastRest: number;
  /** Of the longest rests that begin in each week, the shortest; at most three days. */
  readonly leastWeeklyRest: number;
  readonly mostSpan: number;
}

/** @param cycle weeks, and a Monday on which it starts. */
export function workFigures(
  agent: string,
  tours: readonly DatedTour[],
  { rota, cycle }: { readonly rota: Rota; readonly cycle: { weeks: number; anchor: string } },
): WorkFigures {
  const out = tours.filter(({ agents }) => agents.includes(agent)).map((tour) => outOf(tour, rota));
  const minutesOfWeek = new Map<number, number>();
  const minutesOfCycle = new Map<number, number>();
  for (const { from, minutes } of out) {
    const day = Math.floor(from / DAY);
    const week = Math.floor((day - MONDAY) / 7);
    const cycleNumber = Math.floor((day - dayNumber(cycle.anchor)) / (7 * cycle.weeks));
    minutesOfWeek.set(week, (minutesOfWeek.get(week) ?? 0) + minutes);
    minutesOfCycle.set(cycleNumber, (minutesOfCycle.get(cycleNumber) ?? 0) + minutes);
  }
  const weeks = [...minutesOfWeek.keys()];
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  let [mostAverage, leastRest, leastWeeklyRest] = [0, Infinity, 3 * DAY];
  for (let week = first - 12; week <= last; week++) {
    let sum = 0;
    for (let k = 0; k < 12; k++) sum += minutesOfWeek.get(week + k) ?? 0;
    mostAverage = Math.max(mostAverage, sum / 12);
  }
  const byDay = Map.groupBy(out, ({ from }) => Math.floor(from / DAY));
  for (const [day, today] of byDay) {
    for (const { to } of today) {
      for (const tomorrow of byDay.get(day + 1) ?? []) leastRest = Math.min(leastRest, tomorrow.from - to);
    }
  }
  for (let week = first; week <= last; week++) {
    const monday = week * 7 + MONDAY;
    let longest = 0;
    let since = monday * DAY;
    // Free since Monday 0:00, then since each return; a rest that begins on Sunday may last into the next week.
    for (let day = monday; day < monday + 10; day++) {
      for (const { from, to } of byDay.get(day) ?? []) {
        if (since < (monday + 7) * DAY) longest = Math.max(longest, from - since);
        since = to;
      }
    }
    if (since < (monday + 7) * DAY) longest = 3 * DAY;
    leastWeeklyRest = Math.min(leastWeeklyRest, longest);
  }
  return {
    mostMinutesOfWeek: Math.max(0, ...minutesOfWeek.values()),
    mostAverage,
    mostMinutesOfCycle: Math.max(0, ...minutesOfCycle.values()),
    leastRest,
    leastWeeklyRest,
    mostSpan: Math.max(0, ...out.map(({ from, to }) => to - from)),
  };
}

/** Tours of two visits state their times; one of the two left alone saves what the other took, and lunch. */
function outOf({ unit, date, planned, visits }: DatedTour, { tours }: Rota): Out {
  const tour = tours.find((one) => one.unit === unit && isOn(one, planned) && isPartOf(visits, one))!;
  const start = dayNumber(date) * DAY;
  const [departs, returns] = [minutesOf(tour.departs!), minutesOf(tour.returns!)];
  const lunch = tour.lunch === null ? 0 : minutesOf(tour.lunch.to) - minutesOf(tour.lunch.from);
  if (visits.length === tour.visits.length) {
    return { from: start + departs, to: start + returns, minutes: returns - departs - lunch };
  }
  const saved = 10 + 150 + 10 + lunch;
  const [from, to] = visits[0] === tour.visits[0] ? [departs, returns - saved] : [departs + saved, returns];
  return { from: start + from, to: start + to, minutes: to - from };
}

const isPartOf = (visits: DatedTour['visits'], tour: Tour) => visits.every((visit) => tour.visits.includes(visit));
const isOn = ({ day }: Tour, date: string) => day.weekday === weekdayName(date);
