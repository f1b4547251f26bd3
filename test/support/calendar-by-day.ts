/**
 * A calendar by the plainest of walks: day after day, each asked by itself what happens on it. Shares nothing with
 * src/calendar: its own count of days, its own Easter (Carter's rule, good from 1900 to 2099), its own search for stand-ins.
 * Knows cancelling, not moving, and no contract hours.
 */
import type { HolidayZone } from '../../src/domain/holiday-zone.ts';
import type { Rota, Tour } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { CrewNeed } from '../../src/domain/unit.ts';

const DAY = 24 * 60 * 60 * 1000;
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const dayNumber = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / DAY;
export const dateOfNumber = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
export const weekdayName = (date: string) => NAMES[new Date(dayNumber(date) * DAY).getUTCDay()]!;
const within = (range: { from: string; to: string }, date: string) => range.from <= date && date <= range.to;

export interface WalkedDay {
  /** `date unit stops agents`. */
  readonly tours: string[];
  /** `date unit stop reason`. */
  readonly cancelled: string[];
}

export function walk(scenario: Scenario, rota: Rota, span: { from: string; to: string }): WalkedDay {
  const tours: string[] = [];
  const cancelled: string[] = [];
  for (let number = dayNumber(span.from); number <= dayNumber(span.to); number++) {
    const day = walkDay(scenario, rota, dateOfNumber(number));
    tours.push(...day.tours);
    cancelled.push(...day.cancelled);
  }
  return { tours, cancelled };
}

function walkDay(scenario: Scenario, rota: Rota, date: string): WalkedDay {
  const { cycle, calendar, units, agents } = scenario;
  const length = cycle.weeks * 7;
  const position = (((dayNumber(date) - dayNumber(cycle.anchor)) % length) + length) % length;
  const today = units.flatMap(({ id }) =>
    rota.tours.filter(
      ({ unit, day }) => unit === id && day.week === Math.floor(position / 7) + 1 && day.weekday === weekdayName(date),
    ),
  );
  const away = new Set(calendar.leave.filter((leave) => within(leave, date)).map(({ agent }) => agent));
  const reasons = today.map((tour) => tour.visits.map(({ stop }) => reasonOn(scenario, tour, stop, date)));
  const busy = new Set(today.flatMap((tour, k) => (reasons[k]!.includes(null) ? tour.agents : [])));
  const outcome: WalkedDay = { tours: [], cancelled: [] };
  today.forEach((tour, k) => {
    const unit = units.find(({ id }) => id === tour.unit)!;
    const has = (id: string, need: CrewNeed) => {
      const agent = agents.find((one) => one.id === id)!;
      return (
        (need.skill === null || agent.skills.includes(need.skill)) &&
        (need.licence === null || agent.licences.includes(need.licence))
      );
    };
    const suffices = (crew: readonly string[]) =>
      (crew.length > 0 || tour.agents.length === 0) &&
      unit.crew.every((need) => {
        const before = tour.agents.filter((id) => has(id, need)).length;
        return crew.filter((id) => has(id, need)).length >= Math.min(before, need.count);
      });
    const kept = tour.visits.filter((_, j) => reasons[k]![j] === null);
    let crew: string[] | null = tour.agents.filter((id) => !away.has(id));
    if (kept.length > 0 && !suffices(crew)) {
      const joining: string[] = [];
      const seats = tour.agents.map((id) => {
        if (!away.has(id)) return id;
        const needs = unit.crew.filter((need) => has(id, need));
        const halves = new Set(kept.map(({ opens }) => (opens < '12:30' ? 'morning' : 'afternoon')));
        const found = agents.find(
          (other) =>
            !tour.agents.includes(other.id) &&
            !busy.has(other.id) &&
            !away.has(other.id) &&
            !joining.includes(other.id) &&
            needs.every((need) => has(other.id, need)) &&
            [...halves].every(
              (half) =>
                other.availability === null ||
                other.availability[tour.day.weekday]?.includes(half as 'morning' | 'afternoon'),
            ),
        );
        if (found !== undefined) joining.push(found.id);
        return found?.id ?? null;
      });
      crew = seats.filter((id) => id !== null);
      if (!suffices(crew)) crew = null;
    }
    tour.visits.forEach(({ stop }, j) => {
      const reason = reasons[k]![j] ?? (crew === null ? 'leave' : null);
      if (reason !== null) outcome.cancelled.push(`${date} ${tour.unit} ${stop} ${reason}`);
    });
    if (kept.length === 0 || crew === null) return;
    for (const id of crew) busy.add(id);
    outcome.tours.push(`${date} ${tour.unit} ${kept.map(({ stop }) => stop)} ${crew}`);
  });
  return outcome;
}

export function reasonOn(
  scenario: Scenario,
  { unit }: Pick<Tour, 'unit'>,
  stopId: string,
  date: string,
): string | null {
  const { calendar, stops } = scenario;
  const stop = stops.find(({ id }) => id === stopId)!;
  if (calendar.closedDates.some((range) => within(range, date))) return 'closed';
  if (isHoliday(calendar.publicHolidays, date) && !calendar.workedHolidays.includes(date)) return 'public-holiday';
  if (calendar.maintenance.some((one) => one.unit === unit && within(one, date))) return 'maintenance';
  const isSchoolOut = calendar.schoolHolidays.some((holidays) => within(holidays, date));
  if (stop.schoolTimeOnly && isSchoolOut) return 'school-holidays';
  return stop.dates === null || stop.dates.some((range) => within(range, date)) ? null : 'not-permitted';
}

/** "auto" stands for the mainland: the communes of these tests lie in département 17. */
function isHoliday(zone: HolidayZone | 'auto' | null, date: string): boolean {
  if (zone === null) return false;
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const moving = [1, 39, 50];
  if (zone === 'alsace-moselle') {
    fixed.push('12-26');
    moving.push(-2);
  }
  if (zone === 'guadeloupe') fixed.push('05-27');
  return fixed.includes(date.slice(5)) || moving.includes(dayNumber(date) - easterNumber(+date.slice(0, 4)));
}

/** Carter's rule. */
function easterNumber(year: number): number {
  let d = 225 - 11 * (year % 19);
  while (d > 50) d -= 30;
  if (d > 48) d -= 1;
  const e = (year + Math.floor(year / 4) + d + 1) % 7;
  return Date.UTC(year, 2, d + 7 - e) / DAY;
}
