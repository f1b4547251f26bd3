/**
 * Who is on board, told person by person: w(a,u,d) = 1 where agent a rides unit class u on day d.
 *
 * The rows of `rule-rows.ts` only count agents and hours by skill. That is exact where nobody's hours are limited or
 * where one person alone has the skill; elsewhere these columns make the crew part of the choice.
 */
import { weeksInAverage } from '../../domain/work-profile.ts';
import { AFTERNOON_BIT, type Instance, MORNING_BIT } from '../instance/instance.ts';
import { binds, limitsTours, mayRideTour, type WorkRules } from '../instance/work-rules.ts';
import { OPEN } from '../mip/block-builder.ts';
import { addRestPart } from './rest-part.ts';
import { hoursOfWork, hoursWithin } from './rule-rows.ts';
import type { SelectionModel, TourColumn } from './selection-model.ts';

type Entry = readonly [row: number, value: number];

export interface CrewPart {
  /** Further rows that a tour column enters. */
  readonly entriesOf: (column: TourColumn) => readonly Entry[];
}

const NOTHING: CrewPart = { entriesOf: () => [] };

/**
 * @returns true where counting agents and hours by skill says all there is to say of crews: every unit can have people of
 *   its own who are always there and meet every need; or there is one unit, and one person who may ride it.
 */
export function countsSuffice(instance: Instance): boolean {
  const { requirements, scenario } = instance;
  if (requirements.length === 0) return true;
  if (scenario.locks.some((lock) => lock.kind === 'agent-unit')) return false;
  if (scenario.units.length === 1 && isOnePersonsJob(instance)) return true;
  const wanted = instance.unitClasses.reduce(
    (sum, unit) =>
      sum + unit.units.length * Math.max(...requirements.map((need) => need.countByUnitClass[unit.index]!)),
    0,
  );
  return scenario.agents.filter((_, agent) => isAlwaysThere(instance, agent)).length >= wanted;
}

function isOnePersonsJob({ requirements, rulesOfWork }: Instance): boolean {
  const everybody = new Set(requirements.flatMap((need) => need.agents));
  if ([...everybody].some((agent) => binds(rulesOfWork.ofAgent[agent]!))) return false;
  return everybody.size <= 1 && requirements.every((need) => need.agents.length === everybody.size);
}

/** Meets every need, on every day, in both halves, for any hours, whatever was driven the day before. */
function isAlwaysThere({ requirements, mostWork, agentHalves, days, rulesOfWork }: Instance, agent: number): boolean {
  const { minutesPerWeek, minutesPerCycle } = mostWork[agent]!;
  return (
    !binds(rulesOfWork.ofAgent[agent]!) &&
    minutesPerWeek === OPEN &&
    minutesPerCycle === OPEN &&
    requirements.every((need) => need.agents.includes(agent)) &&
    days.every((day) => agentHalves[agent * days.length + day.index] === (MORNING_BIT | AFTERNOON_BIT))
  );
}

/** Adds columns w and their rows to a model over single days, where counting does not suffice. */
export function addCrewPart(selection: SelectionModel): CrewPart {
  const { instance, rows, columns, groups } = selection;
  if (countsSuffice(instance)) return NOTHING;
  const { scenario, unitClasses, requirements } = instance;
  const aboard = rowsByDay(instance, groups.length, (unitClass) =>
    requirements.map((requirement) => {
      const wanted = requirement.countByUnitClass[unitClass]!;
      return wanted === 0 ? null : { row: rows.add({ lower: 0 }), wanted, agents: new Set(requirement.agents) };
    }),
  );
  const absent = new Map<string, Entry[]>();
  const forbidden = new Map<string, { row: number; rules: WorkRules }[]>();
  const worked = new Map<string, { row: number; most: number }>();
  const rest = addRestPart(selection);
  scenario.agents.forEach((_, a) => {
    const { minutesPerWeek, minutesPerCycle } = instance.mostWork[a]!;
    const rules = instance.rulesOfWork.ofAgent[a]!;
    const averageRows = twelveWeekRows(rules.minutesPerTwelveWeeks, scenario.cycle.weeks);
    const weekRows = hourRows(minutesPerWeek, scenario.cycle.weeks);
    const cycleRow = minutesPerCycle === OPEN ? [] : [[rows.add({ upper: hoursWithin(minutesPerCycle) }), 1] as const];
    for (const group of groups) {
      const day = instance.days[group.days[0]!]!;
      const halves = instance.agentHalves[a * instance.days.length + day.index]!;
      if (halves === 0) continue;
      const once = rows.add({ upper: 1 });
      for (const unit of unitClasses) {
        if (isLockedElsewhere(instance, a, unit.units)) continue;
        const entries: Entry[] = [[once, 1]];
        for (const need of aboard(unit.index, group.index)) {
          if (need?.agents.has(a) === true) entries.push([need.row, 1]);
        }
        for (const half of [MORNING_BIT, AFTERNOON_BIT]) {
          if ((halves & half) !== 0) continue;
          // Not there in that half: no tour of the unit may work in it with this agent on board.
          const row = rows.add({ upper: 1 });
          entries.push([row, 1]);
          const key = `${unit.index}/${group.index}/${half}`;
          absent.set(key, [...(absent.get(key) ?? []), [row, 1]]);
        }
        if (limitsTours(rules)) {
          // No tour that the agent's rules of work forbid, with this agent on board.
          const row = rows.add({ upper: 1 });
          entries.push([row, 1]);
          const key = `${unit.index}/${group.index}`;
          forbidden.set(key, [...(forbidden.get(key) ?? []), { row, rules }]);
        }
        entries.push(...rest.entriesOfRider(a, unit.index, day.index));
        const hours = [...weekRows(day.week), ...cycleRow, ...averageRows(day.week)];
        if (hours.length > 0) {
          // hours worked ≥ hours of the tour − most · (1 − w)
          const most = hoursOfWork(instance.limits.mostWorkSeconds);
          const row = rows.add({ upper: most });
          entries.push([row, most]);
          columns.add({ upper: most }, [[row, -1], ...hours]);
          worked.set(`${unit.index}/${group.index}/${a}`, { row, most });
        }
        columns.add({ upper: 1, isInteger: true }, entries);
      }
    }
  });

  return {
    entriesOf: ({ pool, tour, group }) => {
      const { unitClass, halves, workSeconds, spanSeconds, breaks } = selection.pools[pool]!;
      const entries: Entry[] = [...rest.entriesOfTour(selection.pools[pool]!, tour, groups[group]!.days[0]!)];
      const measures = { workSeconds: workSeconds[tour]!, spanSeconds: spanSeconds[tour]!, breaks: breaks[tour]! };
      for (const { row, rules } of forbidden.get(`${unitClass}/${group}`) ?? []) {
        if (!mayRideTour(rules, measures)) entries.push([row, 1]);
      }
      for (const need of aboard(unitClass, group)) if (need !== null) entries.push([need.row, -need.wanted]);
      for (const half of [MORNING_BIT, AFTERNOON_BIT]) {
        if ((halves[tour]! & half) !== 0) entries.push(...(absent.get(`${unitClass}/${group}/${half}`) ?? []));
      }
      for (let a = 0; a < scenario.agents.length; a++) {
        const row = worked.get(`${unitClass}/${group}/${a}`);
        if (row !== undefined) entries.push([row.row, hoursOfWork(workSeconds[tour]!)]);
      }
      return entries;
    },
  };

  /** A row for the 12 weeks on end from each week of the cycle on; a week may lie in them several times. */
  function twelveWeekRows(minutes: number, weeks: number): (week: number) => Entry[] {
    if (minutes === OPEN) return () => [];
    const byFirst = Array.from({ length: weeks }, () => rows.add({ upper: hoursWithin(minutes) }));
    return (week) => byFirst.map((row, first) => [row, weeksInAverage(weeks, first)[week - 1]!]);
  }

  function hourRows(minutes: number, weeks: number): (week: number) => Entry[] {
    if (minutes === OPEN) return () => [];
    const byWeek = Array.from({ length: weeks }, () => rows.add({ upper: hoursWithin(minutes) }));
    return (week) => [[byWeek[week - 1]!, 1]];
  }
}

function rowsByDay<Row>(
  instance: Instance,
  groupCount: number,
  make: (unitClass: number) => Row,
): (unitClass: number, group: number) => Row {
  const made = instance.unitClasses.map((unit) => Array.from({ length: groupCount }, () => make(unit.index)));
  return (unitClass, group) => made[unitClass]![group]!;
}

function isLockedElsewhere(instance: Instance, agent: number, units: readonly number[]): boolean {
  const { scenario } = instance;
  const locks = scenario.locks.filter(
    (lock) => lock.kind === 'agent-unit' && lock.agent === scenario.agents[agent]!.id,
  );
  return locks.some((lock) => lock.kind === 'agent-unit' && !units.some((u) => scenario.units[u]!.id === lock.unit));
}
