/** The parts of a scenario that can be read, so that the rest can be checked even where some part is wrong. */
import type { z } from 'zod';
import { Leave, Maintenance } from './calendar.ts';
import { Cycle, PatternRule, VisitRules } from './cycle.ts';
import { FurtherPublic } from './further-public.ts';
import { Floor } from './goal.ts';
import { VisitInUse } from './keep.ts';
import { Lock } from './lock.ts';
import type { Scenario } from './scenario.ts';
import { Sector } from './sector.ts';
import { Stop } from './stop.ts';
import { Barrier, Commune, Crossing, ServicePoint, Territory } from './territory.ts';
import { Agent, Unit } from './unit.ts';
import { childOf } from './value-at.ts';
import { WorkProfile } from './work-profile.ts';

/** The longest list that any schema accepts. */
const MOST_ENTRIES = 20_000;
/** The longest name that any schema accepts, characters. */
const LONGEST_NAME = 200;

/** One item of a list; where it stands in the list is where it stands in the file. */
export interface Entry<Value> {
  /** Its id or code, known even where the rest of it is wrong; null where it has none. */
  readonly id: string | null;
  readonly name: string | null;
  /** As it was given; a name in it can be checked even where something else of it is wrong. */
  readonly given: unknown;
  /** Null where it is wrong. */
  readonly value: Value | null;
}

/** A list is null where it is no list or longer than allowed; a section is null where it is wrong. */
export interface ScenarioParts {
  readonly communes: readonly Entry<Commune>[] | null;
  readonly servicePoints: readonly Entry<ServicePoint>[] | null;
  readonly barriers: readonly Entry<Barrier>[] | null;
  readonly crossings: readonly Entry<Crossing>[] | null;
  readonly stops: readonly Entry<Stop>[] | null;
  readonly units: readonly Entry<Unit>[] | null;
  readonly agents: readonly Entry<Agent>[] | null;
  readonly floors: readonly Entry<Floor>[] | null;
  readonly locks: readonly Entry<Lock>[] | null;
  readonly visitsInUse: readonly Entry<VisitInUse>[] | null;
  readonly maintenance: readonly Entry<Maintenance>[] | null;
  readonly leave: readonly Entry<Leave>[] | null;
  readonly workProfiles: readonly Entry<WorkProfile>[] | null;
  readonly patterns: readonly Entry<PatternRule>[] | null;
  readonly sectors: readonly Entry<Sector>[] | null;
  readonly publics: readonly Entry<FurtherPublic>[] | null;
  /** Kilometres. */
  readonly reachKm: number | null;
  readonly cycle: Cycle | null;
  readonly visits: VisitRules | null;
}

/** Its long lists and what each item must be. */
export const SCENARIO_LISTS = [
  { path: ['territory', 'communes'], item: Commune },
  { path: ['territory', 'servicePoints'], item: ServicePoint },
  { path: ['territory', 'barriers'], item: Barrier },
  { path: ['territory', 'crossings'], item: Crossing },
  { path: ['stops'], item: Stop },
  { path: ['units'], item: Unit },
  { path: ['agents'], item: Agent },
  { path: ['floors'], item: Floor },
  { path: ['locks'], item: Lock },
  { path: ['keep', 'visits'], item: VisitInUse },
  { path: ['calendar', 'maintenance'], item: Maintenance },
  { path: ['calendar', 'leave'], item: Leave },
  { path: ['sectors'], item: Sector },
  { path: ['publics'], item: FurtherPublic },
  { path: ['workProfiles'], item: WorkProfile },
];

/** @returns the parts of a scenario that is right as far as its schema goes. */
export function partsOfScenario(scenario: Scenario): ScenarioParts {
  const { territory, cycle, visits } = scenario;
  return {
    communes: entriesOf(territory.communes),
    servicePoints: entriesOf(territory.servicePoints),
    barriers: entriesOf(territory.barriers),
    crossings: entriesOf(territory.crossings),
    stops: entriesOf(scenario.stops),
    units: entriesOf(scenario.units),
    agents: entriesOf(scenario.agents),
    floors: entriesOf(scenario.floors),
    locks: entriesOf(scenario.locks),
    visitsInUse: entriesOf(scenario.keep?.visits ?? []),
    maintenance: entriesOf(scenario.calendar.maintenance),
    leave: entriesOf(scenario.calendar.leave),
    workProfiles: entriesOf(scenario.workProfiles),
    patterns: entriesOf(scenario.patterns ?? []),
    sectors: entriesOf(scenario.sectors),
    publics: entriesOf(scenario.publics),
    reachKm: territory.reachKm,
    cycle,
    visits,
  };
}

/** @param input a scenario that its schema refuses. @returns what can be read of it, item by item. */
export function partsOfInput(input: unknown): ScenarioParts {
  const territory = childOf(input, 'territory');
  const calendar = childOf(input, 'calendar');
  return {
    communes: readList(Commune, childOf(territory, 'communes')),
    servicePoints: readList(ServicePoint, valueIn(territory, 'servicePoints', [])),
    barriers: readList(Barrier, valueIn(territory, 'barriers', [])),
    crossings: readList(Crossing, valueIn(territory, 'crossings', [])),
    stops: readList(Stop, childOf(input, 'stops')),
    units: readList(Unit, childOf(input, 'units')),
    agents: readList(Agent, childOf(input, 'agents')),
    floors: readList(Floor, valueIn(input, 'floors', [])),
    locks: readList(Lock, valueIn(input, 'locks', [])),
    visitsInUse: readList(VisitInUse, childOf(childOf(input, 'keep'), 'visits') ?? []),
    maintenance: readList(Maintenance, valueIn(calendar, 'maintenance', [])),
    leave: readList(Leave, valueIn(calendar, 'leave', [])),
    workProfiles: readList(WorkProfile, valueIn(input, 'workProfiles', [])),
    patterns: readList(PatternRule, valueIn(input, 'patterns', [])),
    sectors: readList(Sector, valueIn(input, 'sectors', [])),
    publics: readList(FurtherPublic, valueIn(input, 'publics', [])),
    reachKm: readSection(Territory.shape.reachKm, childOf(territory, 'reachKm')),
    cycle: readSection(Cycle, valueIn(input, 'cycle', {})),
    visits: readSection(VisitRules, valueIn(input, 'visits', {})),
  };
}

/** @returns items that are all right. */
export function entriesOf<Value>(values: readonly Value[]): Entry<Value>[] {
  return values.map((value) => entryOf(value, value));
}

/** @returns the items of a list, each read by itself; null where it is no list or too long. */
export function readList<Value>(schema: z.ZodType<Value>, list: unknown): Entry<Value>[] | null {
  if (!Array.isArray(list) || list.length > MOST_ENTRIES) return null;
  return list.map((item) => entryOf(item, readSection(schema, item)));
}

function readSection<Value>(schema: z.ZodType<Value>, input: unknown): Value | null {
  const result = schema.safeParse(input);
  return result.success ? result.data : null;
}

function entryOf<Value>(item: unknown, value: Value | null): Entry<Value> {
  return { id: textIn(item, 'id') ?? textIn(item, 'code'), name: textIn(item, 'name'), given: item, value };
}

/** Only what is left out takes the default: null is a mistake of its own. */
function valueIn(parent: unknown, key: string, fallback: object): unknown {
  const value = childOf(parent, key);
  return value === undefined ? fallback : value;
}

function textIn(item: unknown, key: string): string | null {
  const text = childOf(item, key);
  return typeof text === 'string' && text.length <= LONGEST_NAME ? text : null;
}
