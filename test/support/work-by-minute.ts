/**
 * The work of an agent walked minute by minute through 24 weeks in which the rota repeats: which rules of work it breaks.
 * Shares nothing with the judge. Times of the tours are whole minutes.
 */
import { minutesOfDay } from '../../src/domain/clock.ts';
import { daysOf } from '../../src/domain/cycle-days.ts';
import type { Tour } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { placeKey, type TravelMatrix } from '../../src/domain/travel-matrix.ts';
import type { Agent } from '../../src/domain/unit.ts';
import { type WorkBreak, workProfileOf } from '../../src/domain/work-profile.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const WEEKS = 24;
const FREE = 0;
const WORK = 1;
const LUNCH = 2;

/** @returns codes of the rules that are broken somewhere. */
export function brokenByMinute(scenario: Scenario, matrix: TravelMatrix, agent: Agent, tours: readonly Tour[]) {
  const broken = new Set<string>();
  const profile = workProfileOf(scenario, agent);
  if (profile === null) return broken;
  const ridden = tours.filter((tour) => tour.agents.includes(agent.id));
  const minutes = laid(scenario, ridden);
  const above = (value: number, most: number | null) => most !== null && value > most + 1e-9;

  for (let day = 0; day < WEEKS * 7; day++) {
    const today = minutes.subarray(day * DAY, (day + 1) * DAY);
    const from = today.findIndex((minute) => minute !== FREE);
    if (from < 0) continue;
    const to = today.findLastIndex((minute) => minute !== FREE) + 1;
    if (above(to - from, profile.mostSpanMinutes)) broken.add('profile-span');
    if (above(count(today, WORK), profile.mostWorkMinutesPerDay)) broken.add('profile-work');
    const tomorrow = minutes.subarray((day + 1) * DAY, (day + 2) * DAY).findIndex((minute) => minute !== FREE);
    const rest = DAY - to + tomorrow;
    if (tomorrow >= 0 && rest < (profile.leastRestMinutes ?? 0)) broken.add('profile-rest');
  }
  const work = Array.from({ length: WEEKS }, (_, w) => count(minutes.subarray(w * WEEK, (w + 1) * WEEK), WORK) / 60);
  for (let week = 0; week < WEEKS - 1; week++) {
    if (above(work[week]!, profile.mostHoursPerWeek)) broken.add('profile-week-hours');
    if (week + 12 <= WEEKS) {
      const average = work.slice(week, week + 12).reduce((sum, hours) => sum + hours, 0) / 12;
      if (above(average, profile.mostAverageHours)) broken.add('profile-average-hours');
    }
    let [longest, run] = [0, 0];
    // Backwards, so that at each minute of the week it is known how long from then on nobody works.
    for (let minute = (week + 2) * WEEK - 1; minute >= week * WEEK; minute--) {
      run = minutes[minute] === FREE ? run + 1 : 0;
      if (minute < (week + 1) * WEEK) longest = Math.max(longest, run);
    }
    if (longest < (profile.leastWeeklyRestMinutes ?? 0)) broken.add('profile-weekly-rest');
  }
  const rule = profile.break;
  if (rule !== null && ridden.some((tour) => !hasBreaks(scenario, matrix, { tour, rule }))) broken.add('profile-break');
  return broken;
}

function count(minutes: Uint8Array, what: number): number {
  return minutes.reduce((sum, minute) => sum + (minute === what ? 1 : 0), 0);
}

function laid(scenario: Scenario, tours: readonly Tour[]): Uint8Array {
  const days = daysOf(scenario.cycle);
  const minutes = new Uint8Array((WEEKS + 1) * WEEK);
  for (let first = 0; first <= WEEKS; first += scenario.cycle.weeks) {
    for (const tour of tours) {
      const day = days.find(({ week, weekday }) => week === tour.day.week && weekday === tour.day.weekday)!;
      const midnight = first * WEEK + day.offsetDays * DAY;
      const [from, to] = [minutesOfDay(tour.departs!), minutesOfDay(tour.returns!)];
      minutes.fill(WORK, midnight + from, midnight + to);
      // Where in the day lunch lies does not matter to hours.
      if (needsLunch(tour))
        minutes.fill(LUNCH, midnight + from + 1, midnight + from + 1 + scenario.dayRules.lunch.minutes);
    }
  }
  return minutes;
}

/** The afternoon of the small scenario begins then. */
const isMorning = (time: string) => time < '13:30';
const needsLunch = ({ visits }: Tour) => isMorning(visits[0]!.opens) && !isMorning(visits.at(-1)!.closes);

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly drive: number;
  readonly isNoon: boolean;
}

/** Every minute at which the unit may drive is tried in every gap, and every lunch. */
function hasBreaks(scenario: Scenario, matrix: TravelMatrix, { tour, rule }: { tour: Tour; rule: WorkBreak }): boolean {
  /** Since when work may have been going on. */
  let since = new Set([minutesOfDay(tour.departs!)]);
  for (const gap of gapsOf(scenario, matrix, tour)) {
    const after = new Set<number>();
    for (const begun of since) {
      const drives = drivesIn(gap, scenario);
      if (drives.length === 0) after.add(begun);
      for (const drive of drives) {
        let [stretch, free, fits] = [begun, 0, true];
        for (let minute = gap.from; minute <= gap.to; minute++) {
          const isFree = minute < gap.to && (minute < drive || minute >= drive + gap.drive);
          if (isFree) free++;
          else {
            if (free >= rule.minutes) {
              if (minute - free - stretch >= rule.before) fits = false;
              stretch = minute;
            }
            free = 0;
          }
        }
        if (fits) after.add(stretch);
      }
    }
    since = after;
  }
  return [...since].some((begun) => minutesOfDay(tour.returns!) - begun < rule.before);
}

function drivesIn({ from, to, drive, isNoon }: Gap, { dayRules }: Scenario): number[] {
  const found: number[] = [];
  for (let start = from; start + drive <= to; start++) {
    const lunch = dayRules.lunch;
    let hasLunch = !isNoon;
    for (let eats = minutesOfDay(lunch.from); eats + lunch.minutes <= minutesOfDay(lunch.to); eats++) {
      const isFree = eats >= from && eats + lunch.minutes <= to;
      if (isFree && (eats + lunch.minutes <= start || eats >= start + drive)) hasLunch = true;
    }
    if (hasLunch) found.push(start);
  }
  return found;
}

/** The ways from and to the garage too: who leaves early, or comes back late, waits there. */
function gapsOf(scenario: Scenario, matrix: TravelMatrix, { unit: id, visits, departs, returns }: Tour): Gap[] {
  const unit = scenario.units.find((one) => one.id === id)!;
  const garage = placeKey.garage(id);
  const places = [garage, ...visits.map(({ stop }) => placeKey.stop(stop)), garage];
  return places.slice(1).flatMap((place, v) => {
    const [before, after] = [visits[v - 1], visits[v]];
    const at = matrix.indexOf.get(places[v]!)! * matrix.size + matrix.indexOf.get(place)!;
    const gap = {
      from: before === undefined ? minutesOfDay(departs!) : minutesOfDay(before.closes) + unit.packUpMinutes,
      to: after === undefined ? minutesOfDay(returns!) : minutesOfDay(after.opens) - unit.setUpMinutes,
      drive: matrix.seconds[at]! / 60,
      isNoon: before !== undefined && after !== undefined && isMorning(before.opens) && !isMorning(after.opens),
    };
    if (after === undefined || after.pause === null) return [gap];
    const [from, to] = [minutesOfDay(after.pause.from), minutesOfDay(after.pause.to)];
    return [gap, { from, to, drive: 0, isNoon: true }];
  });
}
