/** Scenarios with rules of the planner given up or changed, made anew from what a clash report says of them. */
import type { ClashChange, ClashRule } from '../../src/domain/clash.ts';
import { daysOf } from '../../src/domain/cycle-days.ts';
import type { Floor } from '../../src/domain/goal.ts';
import type { HalfDay, Weekday } from '../../src/domain/primitives.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { judgedRota } from '../../src/rules/case/judged-rota.ts';
import { registerOf } from '../../src/rules/case/register.ts';
import { reachableCommunes, usableStops, visitableCommunes } from '../../src/rules/reach/usable-stops.ts';
import type { SmallCase } from './exhaustive-rota.ts';

const ASPECTS = {
  'floor-visits': 'leastVisitsPerCycle',
  'floor-share': 'leastServedShare',
  'ceiling-visits': 'mostVisitsPerCycle',
} as const;
type Aspect = (typeof ASPECTS)[keyof typeof ASPECTS];

const NOTHING: Floor = { commune: null, leastVisitsPerCycle: 0, mostVisitsPerCycle: null, leastServedShare: 0 };

const aspectOf = (code: string): Aspect => ASPECTS[code.replace('-all', '') as keyof typeof ASPECTS];

/** @returns the scenario with these rules, all others that a planner could give up being given up. */
export function withOnly(small: SmallCase, rules: readonly ClashRule[]): SmallCase {
  const { scenario } = small;
  const has = (code: ClashRule['code'], ...path: (string | number)[]) =>
    rules.some((rule) => rule.code === code && path.every((part, at) => rule.path[at] === part));
  const floors = rules.flatMap(({ code, path, parameters }) => {
    const floor = path[0] === 'floors' ? scenario.floors[Number(path[1])] : undefined;
    if (floor === undefined) return [];
    const commune = code.endsWith('-all') ? null : String(parameters.commune);
    return [{ ...NOTHING, commune, [aspectOf(code)]: floor[aspectOf(code)] }];
  });
  const { caps, dayRules } = scenario;
  const kept = <Value>(value: Value, code: ClashRule['code'], ...path: (string | number)[]) =>
    has(code, ...path) ? value : null;
  return {
    ...small,
    scenario: {
      ...scenario,
      floors,
      locks: scenario.locks.filter((_, l) => rules.some(({ path }) => path[0] === 'locks' && path[1] === l)),
      caps: {
        kmPerCycle: kept(caps.kmPerCycle, 'cap-kilometres'),
        hoursPerCycle: kept(caps.hoursPerCycle, 'cap-hours'),
        centsPerCycle: kept(caps.centsPerCycle, 'cap-cost'),
      },
      agents: scenario.agents.map((agent, a) => ({
        ...agent,
        hoursPerWeek: kept(agent.hoursPerWeek, 'agent-week-hours', 'agents', a),
        hoursPerCycle: kept(agent.hoursPerCycle, 'agent-cycle-hours', 'agents', a),
        availability: kept(agent.availability, 'agent-availability', 'agents', a),
        workProfile: kept(agent.workProfile, 'agent-work-rules', 'agents', a),
      })),
      units: scenario.units.map((unit, u) => ({
        ...unit,
        rangeKm: kept(unit.rangeKm, 'range', 'units', u),
        radiusKm: kept(unit.radiusKm, 'radius', 'units', u),
        autonomyHours: kept(unit.autonomyHours, 'autonomy', 'units', u) ?? 24,
      })),
      dayRules: {
        ...dayRules,
        mostSpanMinutes: kept(dayRules.mostSpanMinutes, 'day-span') ?? 24 * 60,
        mostWorkMinutes: kept(dayRules.mostWorkMinutes, 'day-work') ?? 24 * 60,
        earliestDeparture: kept(dayRules.earliestDeparture, 'day-departs') ?? '00:00',
        latestReturn: kept(dayRules.latestReturn, 'day-returns') ?? '23:55',
      },
      label: scenario.label === null ? null : keptLabel(scenario.label, has),
      cycle: has('sectors') ? scenario.cycle : { ...scenario.cycle, sectorOfWeek: null },
      ...(has('patterns')
        ? {
            patterns:
              scenario.patterns?.map((rule, k) => ({
                ...rule,
                hourToleranceMinutes: kept(rule.hourToleranceMinutes, 'hour-tolerance', 'patterns', k),
              })) ?? null,
          }
        : anyRhythm(scenario)),
    },
  };
}

/** @returns the scenario with changes made. */
export function withChanges(small: SmallCase, changes: readonly ClashChange[]): SmallCase {
  const others = changes.filter(({ path }) => path[0] !== 'floors');
  const dropped = new Set(others.flatMap(({ path }) => (path[0] === 'locks' ? [path[1]] : [])));
  const { scenario } = small;
  const locks = scenario.locks.filter((_, l) => !dropped.has(l));
  const changed = { ...small, scenario: others.reduce(changedBy, { ...scenario, locks }) };
  return { ...small, scenario: { ...changed.scenario, floors: changedFloors(changed, changes) } };
}

function changedBy(scenario: Scenario, { code, path, parameters }: ClashChange): Scenario {
  if (path[0] === 'locks') return scenario;
  if (code === 'patterns') return { ...scenario, ...anyRhythm(scenario) };
  if (code === 'label-hours' || code === 'label-days') {
    return { ...scenario, label: keptLabel(scenario.label!, (kept) => kept !== code) };
  }
  if (code === 'sectors') return { ...scenario, cycle: { ...scenario.cycle, sectorOfWeek: null } };
  const copy = structuredClone(scenario) as unknown as Record<string | number, never>;
  const holder = path.slice(0, -1).reduce<Record<string | number, never>>((at, key) => at[key]!, copy);
  const key = path.at(-1)!;
  if (code === 'agent-work-rules') holder[key] = null as never;
  else if (code !== 'agent-availability') holder[key] = parameters.to as never;
  else {
    const worked = (holder as unknown as Record<string, Record<string, HalfDay[]>>)[key]!;
    for (const [weekday, half] of halfDaysOf(parameters.halfDays)) {
      worked[weekday] = [...(worked[weekday] ?? []), half];
    }
  }
  return copy as unknown as Scenario;
}

export function halfDaysOf(text: unknown): [Weekday, HalfDay][] {
  const said = String(text);
  return said === '' ? [] : said.split(', ').map((halfDay) => halfDay.split(' ') as [Weekday, HalfDay]);
}

/** Floors for single communes where one of all those that a floor speaks of is an exception. */
function changedFloors({ scenario, need, matrix }: SmallCase, changes: readonly ClashChange[]): Floor[] {
  const usable = usableStops(judgedRota([], { register: registerOf(scenario), need, matrix }));
  const [reachable, visitable] = [reachableCommunes(need, usable), visitableCommunes(need, usable)];
  return scenario.floors.flatMap((floor, index) => {
    const ofFloor = changes.filter(({ path }) => path[0] === 'floors' && path[1] === index);
    return Object.values(ASPECTS).flatMap((aspect) => {
      const isMeant = aspect === 'leastServedShare' ? reachable : visitable;
      const ofAspect = ofFloor.filter(({ code }) => aspectOf(code) === aspect);
      return scenario.territory.communes.flatMap(({ code }, c) => {
        if (floor.commune === null ? !isMeant[c] : floor.commune !== code) return [];
        const change = ofAspect.find(({ parameters }) => (parameters.commune ?? code) === code);
        const value = change === undefined ? floor[aspect] : change.parameters.to;
        return [{ ...NOTHING, commune: code, [aspect]: value } as Floor];
      });
    });
  });
}

/** @returns the scenario without one of the rules that could be given up, each in turn. */
export function withoutEach(small: SmallCase): SmallCase[] {
  const { scenario } = small;
  const { floors, locks, caps, agents, units, dayRules } = scenario;
  const without = (change: Partial<Scenario>): SmallCase => ({ ...small, scenario: { ...scenario, ...change } });
  const at = <Item>(list: readonly Item[], index: number, change: Partial<Item>) =>
    list.map((item, i) => (i === index ? { ...item, ...change } : item));
  return [
    ...floors.flatMap((_, f) =>
      Object.values(ASPECTS).map((aspect) => without({ floors: at(floors, f, { [aspect]: NOTHING[aspect] }) })),
    ),
    ...locks.map((lock) => without({ locks: locks.filter((other) => other !== lock) })),
    ...Object.keys(caps).map((cap) => without({ caps: { ...caps, [cap]: null } })),
    ...agents.flatMap((_, a) =>
      ['hoursPerWeek', 'hoursPerCycle', 'availability'].map((key) =>
        without({ agents: at(agents, a, { [key]: null }) }),
      ),
    ),
    ...units.flatMap((_, u) => [
      without({ units: at(units, u, { rangeKm: null }) }),
      without({ units: at(units, u, { radiusKm: null }) }),
      without({ units: at(units, u, { autonomyHours: 24 }) }),
    ]),
    without({ dayRules: { ...dayRules, mostSpanMinutes: 24 * 60 } }),
    without({ dayRules: { ...dayRules, mostWorkMinutes: 24 * 60 } }),
    without({ dayRules: { ...dayRules, earliestDeparture: '00:00' } }),
    without({ dayRules: { ...dayRules, latestReturn: '23:55' } }),
    without(anyRhythm(scenario)),
    without({ cycle: { ...scenario.cycle, sectorOfWeek: null } }),
    ...(scenario.label === null
      ? []
      : [
          without({ label: keptLabel(scenario.label, (code) => code === 'label-hours') }),
          without({ label: keptLabel(scenario.label, (code) => code === 'label-days') }),
        ]),
  ];
}

/** The label, asking only for what is kept. */
function keptLabel(
  label: NonNullable<Scenario['label']>,
  isKept: (code: 'label-hours' | 'label-days') => boolean,
): NonNullable<Scenario['label']> {
  const { leastOpenHoursPerWeek: hours, leastDaysPerWeek: days } = label;
  return {
    ...label,
    leastOpenHoursPerWeek: isKept('label-hours') ? hours : { ...hours, value: 0 },
    leastDaysPerWeek: isKept('label-days') ? days : { ...days, value: 0 },
  };
}

/** Any rhythm at any stop. */
const anyRhythm = (scenario: Scenario): Pick<Scenario, 'patterns' | 'stops'> => ({
  patterns: anyDays(scenario),
  stops: scenario.stops.map((stop) => ({ ...stop, patterns: null })),
});

/** Any number of visits, on any days. */
function anyDays({ cycle }: Scenario): Scenario['patterns'] {
  return daysOf(cycle).map((_, n) => ({
    name: `${n + 1}`,
    visitsPerCycle: n + 1,
    sameWeekday: false,
    sameHours: false,
    hourToleranceMinutes: null,
    leastGapDays: 1,
    mostGapDays: null,
  }));
}
