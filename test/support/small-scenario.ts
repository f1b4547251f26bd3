/**
 * A small valid scenario to write sums about: four communes with a stop each, one bus, one agent, a fortnight.
 *
 *            dent (0, 16)
 *            cure (0, 8)
 *   garage (0, 0)   aube (6, 0)   bief (12, 0)          kilometres, planar; a car makes 1 km a minute
 *
 * Numbers are round: 25 % of those aged 60 to 74 and 50 % of those aged 75 or more struggle, each has exactly one
 * contact of 30 minutes a cycle, so a commune's need is half its struggling people. There is no fixed service point.
 *
 * | stop | commune | struggling people | without a car | need, hours a cycle (with a car + without) |
 * |---|---|---|---|---|
 * | aube | 17001 | 40 | 20 % | 20 = 16 + 4 |
 * | bief | 17002 | 20 | 10 % | 10 = 9 + 1 |
 * | cure | 17003 | 24 | 25 % | 12 = 9 + 3 |
 * | dent | 17004 | 8 | 50 % | 4 = 2 + 2 |
 */
import type { Position } from '../../src/domain/primitives.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import { NO_ROAD, type Place, placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';

export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? DeepPartial<Item>[]
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** Weeks of 7 days: one contact a cycle of a fortnight is so many a year. */
const CONTACTS_A_YEAR = 365.25 / 14;
const DEGREES_PER_KM = 1 / 100;
const ORIGIN = { lat: 46, lon: 0 };
const METRES_PER_KM = 1000;

/** @returns the position that stands for planar kilometres east and north of the garage. */
export function positionAt(xKm: number, yKm: number): Position {
  return { lat: ORIGIN.lat + yKm * DEGREES_PER_KM, lon: ORIGIN.lon + xKm * DEGREES_PER_KM };
}

/** @returns planar kilometres between two positions made by `positionAt`. */
export function planarKm(from: Position, to: Position): number {
  return Math.hypot(to.lon - from.lon, to.lat - from.lat) / DEGREES_PER_KM;
}

interface CommuneSketch {
  readonly code: string;
  readonly name: string;
  readonly xKm: number;
  readonly yKm: number;
  /** Persons aged 75 or more; half of them struggle. */
  readonly aged75Plus: number;
  readonly withoutCarPercent: number;
}

/** @returns a commune of a scenario file; nobody in it is aged 60 to 74. */
export function communeInput(sketch: CommuneSketch): ScenarioInput['territory']['communes'][number] {
  return {
    code: sketch.code,
    name: sketch.name,
    point: { ...positionAt(sketch.xKm, sketch.yKm), nature: 'town-hall' },
    population: {
      total: sketch.aged75Plus * 10,
      aged60Plus: sketch.aged75Plus,
      aged75Plus: sketch.aged75Plus,
      households: 100,
      householdsWithoutCar: sketch.withoutCarPercent,
    },
  };
}

/** @returns a stop of a scenario file, at planar kilometres. */
export function stopInput(sketch: {
  id: string;
  commune: string;
  xKm: number;
  yKm: number;
}): ScenarioInput['stops'][number] {
  return {
    id: sketch.id,
    name: `Stop ${sketch.id}`,
    commune: sketch.commune,
    point: positionAt(sketch.xKm, sketch.yKm),
  };
}

/** @returns the scenario as a file would state it: a fresh copy, to change at will. */
export function smallInput(): ScenarioInput {
  return {
    formatVersion: 1,
    name: 'small',
    territory: {
      name: 'Four communes',
      communes: [
        communeInput({ code: '17001', name: 'Aube', xKm: 6, yKm: 0, aged75Plus: 80, withoutCarPercent: 20 }),
        communeInput({ code: '17002', name: 'Bief', xKm: 12, yKm: 0, aged75Plus: 40, withoutCarPercent: 10 }),
        communeInput({ code: '17003', name: 'Cure', xKm: 0, yKm: 8, aged75Plus: 48, withoutCarPercent: 25 }),
        communeInput({ code: '17004', name: 'Dent', xKm: 0, yKm: 16, aged75Plus: 16, withoutCarPercent: 50 }),
      ],
    },
    stops: [
      stopInput({ id: 'aube', commune: '17001', xKm: 6, yKm: 0 }),
      stopInput({ id: 'bief', commune: '17002', xKm: 12, yKm: 0 }),
      stopInput({ id: 'cure', commune: '17003', xKm: 0, yKm: 8 }),
      stopInput({ id: 'dent', commune: '17004', xKm: 0, yKm: 16 }),
    ],
    units: [{ id: 'bus', name: 'The bus', garage: { name: 'Garage', point: positionAt(0, 0) } }],
    agents: [{ id: 'ana', name: 'Ana' }],
    cycle: {
      halfDays: { morning: { from: '09:00', to: '12:30' }, afternoon: { from: '13:30', to: '17:30' } },
    },
    need: { strugglingShare60To74: 0.25, strugglingShare75Plus: 0.5, contactsPerPersonAndYear: CONTACTS_A_YEAR },
  };
}

/**
 * The small scenario, parsed, with changes.
 *
 * Objects are merged key by key. In an array whose items have an `id` or a `code`, each item given is merged into the
 * one of that name, or added where there is none (it must then be complete: `stopInput`, `communeInput`); every other
 * array, and whatever is null, replaces what was there.
 *
 * @param only keeps just the stops, or units, or agents, of these ids, in this order; communes stay.
 */
export function smallScenario(
  overrides: DeepPartial<ScenarioInput> = {},
  only: { stops?: string[]; units?: string[]; agents?: string[] } = {},
): Scenario {
  const scenario = Scenario.parse(merged(smallInput(), overrides));
  return {
    ...scenario,
    stops: kept(scenario.stops, only.stops),
    units: kept(scenario.units, only.units),
    agents: kept(scenario.agents, only.agents),
  };
}

function kept<Item extends { readonly id: string }>(items: Item[], ids: string[] | undefined): Item[] {
  return ids === undefined ? items : ids.map((id) => items.find((item) => item.id === id)!);
}

function merged(base: unknown, change: unknown): unknown {
  if (change === undefined) return base;
  if (Array.isArray(base) && Array.isArray(change)) return mergedList(base, change);
  if (!isRecord(base) || !isRecord(change)) return change;
  const answer = { ...base };
  for (const [key, value] of Object.entries(change)) answer[key] = merged(base[key], value);
  return answer;
}

function mergedList(base: unknown[], change: unknown[]): unknown[] {
  if (!change.every((item) => nameOf(item) !== undefined)) return change;
  const answer = [...base];
  for (const item of change) {
    const at = answer.findIndex((known) => nameOf(known) === nameOf(item));
    if (at < 0) answer.push(item);
    else answer[at] = merged(answer[at], item);
  }
  return answer;
}

function nameOf(item: unknown): unknown {
  return isRecord(item) ? (item.id ?? item.code) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param seconds of a private car from one place to another; rounded to whole ones. Not asked for the diagonal (0), nor
 * where a place is out of reach by road (`NO_ROAD`).
 * @param metres left out: those of a car that makes 1 km a minute.
 */
export function matrixOf(
  scenario: Scenario,
  seconds: (from: Place, to: Place) => number,
  metres: (from: Place, to: Place) => number = (from, to) => (seconds(from, to) * METRES_PER_KM) / 60,
): TravelMatrix {
  const places = placesOf(scenario);
  const size = places.length;
  const filled = (measure: (from: Place, to: Place) => number) =>
    Float64Array.from({ length: size * size }, (_, at) => {
      const from = places[Math.floor(at / size)]!;
      const to = places[at % size]!;
      if (from === to) return 0;
      return from.reachableByRoad && to.reachableByRoad ? Math.round(measure(from, to)) : NO_ROAD;
    });
  return {
    size,
    seconds: filled(seconds),
    metres: filled(metres),
    indexOf: new Map(places.map((place, index) => [place.key, index])),
    note: { source: 'file', estimate: false, detail: 'by hand' },
  };
}

/** @returns the matrix of straight lines, at 1 km a minute: 6 km are 360 seconds. */
export function lineMatrix(scenario: Scenario): TravelMatrix {
  return matrixOf(scenario, (from, to) => planarKm(from.position, to.position) * 60);
}
