/** Rows of the selection model that tours enter beside their visits: fleet, caps, crews, locks. */
import type { DayPart } from '../../domain/primitives.ts';
import { AFTERNOON_BIT, type Instance, MORNING_BIT } from '../instance/instance.ts';
import { OPEN, type RowBuilder } from '../mip/block-builder.ts';
import type { DayGroup } from './day-groups.ts';

const METRES_PER_KM = 1000;
const SECONDS_PER_HOUR = 3600;
const CENTS_PER_EURO = 100;

/** No row speaks of it. */
export const NO_ROW = -1;

/** A cap on the sum over all tours of something measured per tour. */
export interface CapRow {
  readonly row: number;
  readonly measure: 'kilometres' | 'spanHours' | 'euros';
}

/** Agents (or their hours of work) that tours of each unit class ask for, by group of days. */
export interface CrewRow {
  readonly countByUnitClass: readonly number[];
  /** Half-day in which a tour must work to enter the row; 0: every tour, with its hours of work. */
  readonly half: number;
  readonly rowOfGroup: readonly number[];
}

export interface LockRow {
  readonly row: number;
  readonly stop: number;
  readonly group: number;
  /** Half-day in which the stop must be open; 0: either. */
  readonly half: number;
  /** −1: any. */
  readonly unitClass: number;
  /** The visits that the whole tour makes; null where the lock is on one visit. */
  readonly tour:
    | readonly { readonly stop: number; readonly part: DayPart | null; readonly seconds: number | null }[]
    | null;
}

export interface RuleRows {
  /** `unitClass * groups + group` → row. */
  readonly fleet: Int32Array;
  readonly caps: readonly CapRow[];
  readonly crew: readonly CrewRow[];
  readonly locks: readonly LockRow[];
}

export function layRuleRows(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): RuleRows {
  const fleet = new Int32Array(instance.unitClasses.length * groups.length);
  for (const unit of instance.unitClasses) {
    for (const group of groups) {
      const row = rows.add({ upper: unit.units.length * group.days.length });
      fleet[unit.index * groups.length + group.index] = row;
    }
  }
  return {
    fleet,
    caps: layCapRows(rows, instance),
    crew: [...layCrewRows(rows, instance, groups), ...layCrewHourRows(rows, instance, groups)],
    locks: layLockRows(rows, instance, groups),
  };
}

function layCapRows(rows: RowBuilder, instance: Instance): CapRow[] {
  const { limits } = instance;
  const caps: { measure: CapRow['measure']; limit: number }[] = [
    { measure: 'kilometres', limit: limits.mostMetres / METRES_PER_KM },
    { measure: 'spanHours', limit: limits.mostSpanSecondsPerCycle / SECONDS_PER_HOUR },
    { measure: 'euros', limit: limits.mostCents / CENTS_PER_EURO },
  ];
  return caps.flatMap(({ measure, limit }) => (limit === OPEN ? [] : [{ measure, row: rows.add({ upper: limit }) }]));
}

/** Agents wanted in a half-day ≤ agents who qualify and are there. No row where it cannot bind. */
function layCrewRows(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): CrewRow[] {
  const dayCount = instance.days.length;
  return instance.requirements.flatMap((requirement) => {
    const wanted = instance.unitClasses.reduce(
      (sum, unit) => sum + unit.units.length * requirement.countByUnitClass[unit.index]!,
      0,
    );
    return [MORNING_BIT, AFTERNOON_BIT].map((half) => ({
      countByUnitClass: requirement.countByUnitClass,
      half,
      rowOfGroup: groups.map((group) => {
        const isThere = (agent: number) => (instance.agentHalves[agent * dayCount + group.days[0]!]! & half) !== 0;
        const there = requirement.agents.filter(isThere).length;
        return wanted <= there ? NO_ROW : rows.add({ upper: there * group.days.length });
      }),
    }));
  });
}

/** Hours of work wanted ≤ hours of those who qualify: in the cycle, and per week where every group lies in one. */
function layCrewHourRows(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): CrewRow[] {
  const { weeks } = instance.scenario.cycle;
  const weekOf = (group: DayGroup): number => {
    const first = instance.days[group.days[0]!]!.week;
    return group.days.every((day) => instance.days[day]!.week === first) ? first : 0;
  };
  return instance.requirements.flatMap((requirement) => {
    const { countByUnitClass } = requirement;
    const agents = requirement.agents.map((agent) => instance.mostWork[agent]!);
    const weekly = agents.reduce((sum, agent) => sum + agent.minutesPerWeek, 0);
    const cyclic = agents.reduce(
      (sum, agent) => sum + Math.min(agent.minutesPerCycle, agent.minutesPerWeek * weeks),
      0,
    );
    const found: CrewRow[] = [];
    if (cyclic < OPEN) {
      const row = rows.add({ upper: hoursWithin(cyclic) });
      found.push({ countByUnitClass, half: 0, rowOfGroup: groups.map(() => row) });
    }
    if (weekly < OPEN && groups.every((group) => weekOf(group) > 0)) {
      for (let week = 1; week <= weeks; week++) {
        const row = rows.add({ upper: hoursWithin(weekly) });
        found.push({ countByUnitClass, half: 0, rowOfGroup: groups.map((g) => (weekOf(g) === week ? row : NO_ROW)) });
      }
    }
    return found;
  });
}

function layLockRows(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): LockRow[] {
  const { scenario } = instance;
  return scenario.locks.flatMap((lock) => {
    if (lock.kind !== 'visit' && lock.kind !== 'tour') return [];
    const day = instance.days.find((info) => info.week === lock.day.week && info.weekday === lock.day.weekday);
    const group = groups.find((candidate) => day !== undefined && candidate.days.includes(day.index));
    const unit = scenario.units.findIndex((candidate) => candidate.id === lock.unit);
    const stopOf = (id: string) => scenario.stops.findIndex((stop) => stop.id === id);
    const asked = lock.kind === 'visit' ? lock.half : null;
    const half = asked === null ? 0 : asked === 'morning' ? MORNING_BIT : AFTERNOON_BIT;
    return [
      {
        row: rows.add({ lower: 1 }),
        stop: lock.kind === 'visit' ? stopOf(lock.stop) : -1,
        group: group?.index ?? -1,
        half,
        unitClass: lock.unit === null ? -1 : instance.unitClasses.findIndex((entry) => entry.units.includes(unit)),
        tour:
          lock.kind === 'visit'
            ? null
            : lock.visits.map(({ stop, part, minutes }) => ({
                stop: stopOf(stop),
                part,
                seconds: minutes === null ? null : minutes * 60,
              })),
      },
    ];
  });
}

/** What a cap row measures of a tour, in kilometres, hours or euros. */
export function measureOf(
  measure: CapRow['measure'],
  tour: { readonly metres: number; readonly spanSeconds: number; readonly cents: number },
): number {
  if (measure === 'kilometres') return tour.metres / METRES_PER_KM;
  if (measure === 'spanHours') return tour.spanSeconds / SECONDS_PER_HOUR;
  return tour.cents / CENTS_PER_EURO;
}

/** @returns hours that a sum of whole minutes keeps exactly when it keeps the minutes: half a minute above them. */
export const hoursWithin = (minutes: number): number => (minutes + 0.5) / 60;

export const hoursOfWork = (workSeconds: number): number => workSeconds / SECONDS_PER_HOUR;
