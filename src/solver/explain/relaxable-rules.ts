/**
 * The rules of a planner that can be eased or given up: each with its values, step by step.
 *
 * What is not here is taken as given: the ground, the roads, the stops with their windows and equipment, the units and
 * the agents there are, the days of the cycle.
 */

import type { ClashChange, ClashRule } from '../../domain/clash.ts';
import { minutesOfDay, timeOfDay } from '../../domain/clock.ts';
import type { PatternRule } from '../../domain/cycle.ts';
import { daysOf } from '../../domain/cycle-days.ts';
import { patternRulesOf } from '../../domain/pattern-rules.ts';
import type { HalfDay, Weekday } from '../../domain/primitives.ts';
import type { Problem } from '../../domain/problem.ts';
import { kmFromCentre } from '../../domain/radius.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { workProfileOf } from '../../domain/work-profile.ts';
import { promisesOf } from './promises.ts';
import { droppable, type Eased, ON_STEP, type RelaxableRule } from './relaxable-rule.ts';
import type { Edit } from './variants.ts';

/** @param promises commune by commune. @returns likeliest to be talked about first. */
export function relaxableRules(scenario: Scenario, promises: readonly RelaxableRule[]): RelaxableRule[] {
  return [
    ...promisesOf(scenario, promises),
    ...locksOf(scenario),
    ...capsOf(scenario),
    ...hoursOf(scenario),
    ...availabilitiesOf(scenario),
    ...rulesOfWorkOf(scenario),
    ...unitLimitsOf(scenario),
    ...dayLimitsOf(scenario),
    ...patternsOf(scenario),
    ...tolerancesOf(scenario),
    ...sectorsOf(scenario),
    ...labelOf(scenario),
  ];
}

function locksOf({ locks, stops, agents, units }: Scenario): RelaxableRule[] {
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    id === null ? null : (list.find((item) => item.id === id)?.name ?? id);
  return locks.map((lock, index) => {
    const gone: Edit[] = [{ kind: 'drop-lock', index }];
    const path = ['locks', index];
    const given = (rule: ClashRule & ClashChange) => droppable(rule, gone, rule);
    if (lock.kind === 'agent-unit') {
      const { agent, unit } = lock;
      const parameters = { agent, name: nameOf(agents, agent), unit, unitName: nameOf(units, unit) };
      return given({ code: 'lock-agent-unit', path, parameters });
    }
    if (lock.kind === 'tour') {
      const { unit, day, visits } = lock;
      const served = visits.map((visit) => nameOf(stops, visit.stop)).join(' → ');
      const parameters = { unit, name: nameOf(units, unit), ...day, stops: served };
      return given({ code: 'lock-tour', path, parameters });
    }
    const stop = { stop: lock.stop, name: nameOf(stops, lock.stop) };
    if (lock.kind === 'stop-closed') return given({ code: 'lock-stop-closed', path, parameters: stop });
    if (lock.kind === 'stop-weekday') {
      return given({ code: 'lock-stop-weekday', path, parameters: { ...stop, weekday: lock.weekday } });
    }
    const { day, half, unit } = lock;
    const parameters = { ...stop, ...day, half, unit, unitName: nameOf(units, unit) };
    return given({ code: 'lock-visit', path, parameters });
  });
}

interface Measure {
  readonly rule: ClashRule;
  readonly from: number;
  /** What it may be raised by at a time, in its unit. */
  readonly grain: number;
  readonly most: number;
  readonly goneAt: number | null;
}

/** A limit that can be raised: to multiples of its grain. */
function raisable({ rule, from, grain, most, goneAt }: Measure): RelaxableRule {
  const { code, path, parameters } = rule;
  const { most: _, ...named } = parameters;
  const first = Math.floor(from / grain + ON_STEP);
  const valueAt = (step: number) => Number(((first + step) * grain).toFixed(6));
  return {
    rule,
    gone: [{ kind: 'set', path, value: goneAt }],
    steps: Number.isFinite(most) ? Math.max(1, Math.ceil(most / grain) - first) : Number.POSITIVE_INFINITY,
    eased: (step) => ({
      change: { code, path, parameters: { ...named, from, to: valueAt(step) } },
      edits: [{ kind: 'set', path, value: valueAt(step) }],
    }),
    stepFor: (amount) => Math.ceil((from + amount) / grain - ON_STEP) - first,
    whole: Math.max(from, grain),
    grain,
    isSet: false,
  };
}

function capsOf({ caps }: Scenario): RelaxableRule[] {
  const found: RelaxableRule[] = [];
  const add = (code: 'cap-kilometres' | 'cap-hours' | 'cap-cost', key: keyof typeof caps, grain: number) => {
    const most = caps[key];
    if (most === null) return;
    const rule: ClashRule = { code, path: ['caps', key], parameters: { most } };
    found.push(raisable({ rule, from: most, grain, most: Number.POSITIVE_INFINITY, goneAt: null }));
  };
  add('cap-kilometres', 'kmPerCycle', 1);
  add('cap-hours', 'hoursPerCycle', HOURS_GRAIN);
  add('cap-cost', 'centsPerCycle', 100);
  return found;
}

/** Hours: six minutes. */
const HOURS_GRAIN = 0.1;
const HOURS_A_WEEK = 168;

function hoursOf({ agents, cycle }: Scenario): RelaxableRule[] {
  return agents.flatMap(({ id, name, hoursPerWeek, hoursPerCycle }, a) => {
    const found: RelaxableRule[] = [];
    const add = (code: 'agent-week-hours' | 'agent-cycle-hours', key: string, from: number | null, weeks: number) => {
      if (from === null) return;
      const rule: ClashRule = { code, path: ['agents', a, key], parameters: { agent: id, name, most: from } };
      found.push(raisable({ rule, from, grain: HOURS_GRAIN, most: HOURS_A_WEEK * weeks, goneAt: null }));
    };
    add('agent-week-hours', 'hoursPerWeek', hoursPerWeek, 1);
    add('agent-cycle-hours', 'hoursPerCycle', hoursPerCycle, cycle.weeks);
    return found;
  });
}

/** Rules of work are law, mostly: they are given up as a whole or not at all, and a planner sees which ones. */
function rulesOfWorkOf(scenario: Scenario): RelaxableRule[] {
  return scenario.agents.flatMap((agent, a) => {
    const profile = workProfileOf(scenario, agent);
    if (profile === null) return [];
    const path = ['agents', a, 'workProfile'];
    const parameters = { agent: agent.id, name: agent.name, profile: profile.name };
    const rule: ClashRule & ClashChange = { code: 'agent-work-rules', path, parameters };
    return [droppable(rule, [{ kind: 'set', path, value: null }], rule)];
  });
}

/** Half-days of the cycle that the agent does not work; which of them are needed is found out one by one. */
function availabilitiesOf(scenario: Scenario): RelaxableRule[] {
  return scenario.agents.flatMap(({ id, name, availability }, a) => {
    if (availability === null) return [];
    const halfDays = daysOf({ ...scenario.cycle, weeks: 1 }).flatMap(({ weekday, halves }) =>
      halves.map((half) => ({ weekday, half })),
    );
    const isWorked = ({ weekday, half }: WeekdayHalf) => availability[weekday]?.includes(half) === true;
    const missing = halfDays.filter((halfDay) => !isWorked(halfDay));
    if (missing.length === 0) return [];
    const path = ['agents', a, 'availability'];
    const eased = (step: number): Eased => {
      const granted = missing.filter((_, at) => Math.floor(step / 2 ** at) % 2 === 1);
      const value = { ...availability };
      for (const { weekday, half } of granted) value[weekday] = [...(value[weekday] ?? []), half];
      const change: ClashChange = {
        code: 'agent-availability',
        path,
        parameters: { agent: id, name, halfDays: halfDaysText(granted) },
      };
      return { change, edits: [{ kind: 'set', path, value }] };
    };
    return [
      {
        rule: {
          code: 'agent-availability',
          path,
          parameters: { agent: id, name, halfDays: halfDaysText(halfDays.filter(isWorked)) },
        },
        gone: [{ kind: 'set', path, value: null }],
        steps: 2 ** missing.length - 1,
        eased,
        stepFor: () => 2 ** missing.length - 1,
        whole: HALF_DAYS_A_WEEK,
        grain: 1,
        isSet: true,
      },
    ];
  });
}

const HALF_DAYS_A_WEEK = 10;

interface WeekdayHalf {
  readonly weekday: Weekday;
  readonly half: HalfDay;
}

function halfDaysText(halfDays: readonly WeekdayHalf[]): string {
  return halfDays.map(({ weekday, half }) => `${weekday} ${half}`).join(', ');
}

function unitLimitsOf({ units, stops }: Scenario): RelaxableRule[] {
  return units.flatMap((unit, u) => {
    const { id, name, rangeKm, radiusKm, autonomyHours, needs } = unit;
    const found: RelaxableRule[] = [];
    if (rangeKm !== null) {
      const parameters = { unit: id, name, most: rangeKm };
      const rule: ClashRule = { code: 'range', path: ['units', u, 'rangeKm'], parameters };
      found.push(raisable({ rule, from: rangeKm, grain: 1, most: rangeKm + MOST_KM, goneAt: null }));
    }
    const farthest = Math.max(...stops.map((stop) => kmFromCentre(unit, stop)));
    if (radiusKm !== null && radiusKm < farthest) {
      const parameters = { unit: id, name, most: radiusKm };
      const rule: ClashRule = { code: 'radius', path: ['units', u, 'radiusKm'], parameters };
      found.push(raisable({ rule, from: radiusKm, grain: 1, most: farthest, goneAt: null }));
    }
    if (needs.socket !== 'none' && autonomyHours < HOURS_A_DAY) {
      const parameters = { unit: id, name, most: autonomyHours };
      const rule: ClashRule = { code: 'autonomy', path: ['units', u, 'autonomyHours'], parameters };
      found.push(raisable({ rule, from: autonomyHours, grain: 0.5, most: HOURS_A_DAY, goneAt: HOURS_A_DAY }));
    }
    return found;
  });
}

/** Farthest that raising a range is tried, kilometres. */
const MOST_KM = 1000;
const HOURS_A_DAY = 24;
const DAY_GRAIN = 5;
const LAST_MINUTE = 24 * 60 - DAY_GRAIN;

function dayLimitsOf({ dayRules }: Scenario): RelaxableRule[] {
  const minutes = (code: 'day-span' | 'day-work', key: 'mostSpanMinutes' | 'mostWorkMinutes') => {
    const rule: ClashRule = { code, path: ['dayRules', key], parameters: { most: dayRules[key] } };
    return raisable({ rule, from: dayRules[key], grain: DAY_GRAIN, most: 24 * 60, goneAt: 24 * 60 });
  };
  const departs = minutesOfDay(dayRules.earliestDeparture);
  const returns = minutesOfDay(dayRules.latestReturn);
  return [
    minutes('day-span', 'mostSpanMinutes'),
    minutes('day-work', 'mostWorkMinutes'),
    clock(
      { code: 'day-departs', path: ['dayRules', 'earliestDeparture'], parameters: { least: timeOfDay(departs) } },
      {
        from: departs,
        until: 0,
      },
    ),
    clock(
      { code: 'day-returns', path: ['dayRules', 'latestReturn'], parameters: { most: timeOfDay(returns) } },
      {
        from: returns,
        until: LAST_MINUTE,
      },
    ),
  ];
}

/** A time of the day, moved towards `until`; minutes after midnight. */
function clock(rule: ClashRule, { from, until }: { from: number; until: number }): RelaxableRule {
  const { code, path } = rule;
  const towards = until > from ? DAY_GRAIN : -DAY_GRAIN;
  const steps = Math.ceil(Math.abs(until - from) / DAY_GRAIN);
  const valueAt = (step: number) => timeOfDay(step >= steps ? until : from + step * towards);
  return {
    rule,
    gone: [{ kind: 'set', path, value: timeOfDay(until) }],
    steps: Math.max(1, steps),
    eased: (step) => ({
      change: { code, path, parameters: { from: timeOfDay(from), to: valueAt(step) } },
      edits: [{ kind: 'set', path, value: valueAt(step) }],
    }),
    stepFor: (amount) => Math.ceil(amount / DAY_GRAIN - ON_STEP),
    whole: 24 * 60,
    grain: DAY_GRAIN,
    isSet: false,
  };
}

/** Farther apart than this no two openings of a part of the day are. */
const MOST_TOLERANCE = 12 * 60;

function tolerancesOf({ patterns }: Scenario): RelaxableRule[] {
  return (patterns ?? []).flatMap(({ name, visitsPerCycle, hourToleranceMinutes: from }, k) => {
    if (from === null || from >= MOST_TOLERANCE || visitsPerCycle === 1) return [];
    const path: Problem['path'] = ['patterns', k, 'hourToleranceMinutes'];
    const rule: ClashRule = { code: 'hour-tolerance', path, parameters: { pattern: name, most: from } };
    return [raisable({ rule, from, grain: DAY_GRAIN, most: MOST_TOLERANCE, goneAt: null })];
  });
}

function sectorsOf({ cycle }: Scenario): RelaxableRule[] {
  if (cycle.sectorOfWeek === null) return [];
  const path: Problem['path'] = ['cycle', 'sectorOfWeek'];
  const rule = { code: 'sectors' as const, path, parameters: {} };
  return [droppable(rule, [{ kind: 'set', path, value: null }], rule)];
}

function labelOf({ label }: Scenario): RelaxableRule[] {
  if (label === null) return [];
  const given = (code: 'label-hours' | 'label-days', key: 'leastOpenHoursPerWeek' | 'leastDaysPerWeek') => {
    const { value: least } = label[key];
    const path: Problem['path'] = ['label', key, 'value'];
    const rule = { code, path, parameters: { least } };
    return least === 0 ? [] : [droppable(rule, [{ kind: 'set', path, value: 0 }], rule)];
  };
  return [...given('label-hours', 'leastOpenHoursPerWeek'), ...given('label-days', 'leastDaysPerWeek')];
}

/** Free rhythms times stops, each a column and a day another: beyond, rhythms are taken as given. */
const MOST_FREE_PATTERNS = 30_000;

function patternsOf(scenario: Scenario): RelaxableRule[] {
  const counts = [...new Set(patternRulesOf(scenario).map((rule) => rule.visitsPerCycle))].sort((a, b) => a - b);
  const days = daysOf(scenario.cycle).length;
  if (2 * days * scenario.stops.length > MOST_FREE_PATTERNS) return [];
  const path: Problem['path'] = ['patterns'];
  const rule = { code: 'patterns' as const, path, parameters: { allowed: counts.join(', ') } };
  const ofStops = scenario.stops.flatMap(({ patterns }, s): Edit[] =>
    patterns === null ? [] : [{ kind: 'set', path: ['stops', s, 'patterns'], value: null }],
  );
  return [droppable(rule, [{ kind: 'set', path, value: freePatterns(days) }, ...ofStops], rule)];
}

/** @returns rhythms that ask for nothing: any number of visits, on whatever days. */
function freePatterns(days: number): PatternRule[] {
  return Array.from({ length: days }, (_, n) => ({
    name: `${n + 1}`,
    visitsPerCycle: n + 1,
    sameWeekday: false,
    sameHours: false,
    hourToleranceMinutes: null,
    leastGapDays: 1,
    mostGapDays: null,
  }));
}
