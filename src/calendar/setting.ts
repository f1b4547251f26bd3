/** What is asked of a scenario again and again while a rota is laid on dates. */
import type { Holiday } from '../domain/holiday.ts';
import { holidayZoneOf } from '../domain/holiday-zone.ts';
import type { Weekday } from '../domain/primitives.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Stop } from '../domain/stop.ts';
import type { Agent, Unit } from '../domain/unit.ts';
import { type WorkProfile, workProfileOf } from '../domain/work-profile.ts';
import { isWithin } from './dates.ts';
import { publicHolidays } from './public-holidays.ts';

export interface Setting {
  readonly scenario: Scenario;
  readonly units: ReadonlyMap<string, Unit>;
  /** Position of a unit in the scenario. */
  readonly rankOfUnit: ReadonlyMap<string, number>;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly agents: ReadonlyMap<string, Agent>;
  /** Units and weekdays that locks fix agents and stops to; without a lock, none. */
  readonly unitsOfAgent: ReadonlyMap<string, ReadonlySet<string>>;
  readonly weekdaysOfStop: ReadonlyMap<string, ReadonlySet<Weekday>>;
  /** @returns the public holiday on which nobody is visited there; null on any other date. */
  holidayAt(commune: string, date: string): Holiday | null;
  /** @returns the name of the school holidays; null where school is in, as far as the scenario tells. */
  schoolHolidaysOn(date: string): string | null;
  profileOf(agent: Agent): WorkProfile | null;
  isClosed(date: string): boolean;
  isInMaintenance(unit: string, date: string): boolean;
  isOnLeave(agent: string, date: string): boolean;
}

export function settingOf(scenario: Scenario): Setting {
  const { calendar, units, stops, agents, locks } = scenario;
  const profiles = new Map(agents.map((agent) => [agent.id, workProfileOf(scenario, agent)]));
  const maintenance = Map.groupBy(calendar.maintenance, ({ unit }) => unit);
  const leave = Map.groupBy(calendar.leave, ({ agent }) => agent);
  const fixed = <Value>(pairs: readonly (readonly [string, Value])[]) =>
    new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, of]) => [key, new Set(of.map(([, value]) => value))]));
  return {
    scenario,
    units: new Map(units.map((unit) => [unit.id, unit])),
    rankOfUnit: new Map(units.map(({ id }, rank) => [id, rank])),
    stops: new Map(stops.map((stop) => [stop.id, stop])),
    agents: new Map(agents.map((agent) => [agent.id, agent])),
    unitsOfAgent: fixed(
      locks.flatMap((lock) => (lock.kind === 'agent-unit' ? [[lock.agent, lock.unit] as const] : [])),
    ),
    weekdaysOfStop: fixed(
      locks.flatMap((lock) => (lock.kind === 'stop-weekday' ? [[lock.stop, lock.weekday] as const] : [])),
    ),
    holidayAt: holidayLookup(scenario),
    schoolHolidaysOn: (date) =>
      calendar.schoolHolidays.find(({ from, to }) => from <= date && date <= to)?.name ?? null,
    profileOf: ({ id }) => profiles.get(id) ?? null,
    isClosed: (date) => isWithin(calendar.closedDates, date),
    isInMaintenance: (unit, date) => isWithin(maintenance.get(unit) ?? [], date),
    isOnLeave: (agent, date) => isWithin(leave.get(agent) ?? [], date),
  };
}

function holidayLookup({ calendar }: Scenario): Setting['holidayAt'] {
  const { publicHolidays: kept } = calendar;
  if (kept === null) return () => null;
  const worked = new Set(calendar.workedHolidays);
  const known = new Map<string, ReadonlyMap<string, Holiday>>();
  return (commune, date) => {
    if (worked.has(date)) return null;
    const zone = kept === 'auto' ? holidayZoneOf(commune) : kept;
    const year = date.slice(0, 4);
    const key = `${zone} ${year}`;
    const holidays = known.get(key) ?? publicHolidays(Number(year), zone);
    known.set(key, holidays);
    return holidays.get(date) ?? null;
  };
}
