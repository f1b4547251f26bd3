/** Scenario, need and matrix → instance. */
import { secondsOfDay } from '../../domain/clock.ts';
import type { PatternRule } from '../../domain/cycle.ts';
import { daysOf } from '../../domain/cycle-days.ts';
import { halvesWorked } from '../../domain/days-worked.ts';
import { patternRulesOf } from '../../domain/pattern-rules.ts';
import { isWithinRadius } from '../../domain/radius.ts';
import type { Rota } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { MOBILE_COVERAGES, SOCKETS, type Stop } from '../../domain/stop.ts';
import { placeKey, type TravelMatrix, unitSeconds } from '../../domain/travel-matrix.ts';
import type { Agent, CrewNeed, Unit } from '../../domain/unit.ts';
import { workProfileOf } from '../../domain/work-profile.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { type Aim, COVERAGE, centsPerUnit } from './aim.ts';
import {
  AFTERNOON_BIT,
  type CrewRequirement,
  type Instance,
  type Limits,
  MORNING_BIT,
  type UnitClass,
} from './instance.ts';
import { buildKinds, type KindTable } from './kinds.ts';
import { buildOpeningBands } from './opening-bands.ts';
import { buildOpenings } from './openings.ts';
import { helpPerHour, kindsReceived } from './reception.ts';
import { buildRulesOfWork, hoursByProfile } from './work-rules.ts';

/** What the solver starts from. */
export interface SolverInput {
  readonly scenario: Scenario;
  readonly need: NeedModel;
  readonly matrix: TravelMatrix;
  /** A rota to start from, such as the one in use; need not be legal, what is not is left out. */
  readonly start?: Rota | null;
}

export function compileInstance(input: SolverInput): Instance {
  const { scenario, need, matrix } = input;
  const days = daysOf(scenario.cycle);
  const kinds = buildKinds(scenario.visits);
  const unitClasses = buildUnitClasses({ scenario, matrix, kinds });
  const patternRules = patternRulesOf(scenario);
  const limits = buildLimits(scenario);
  const mayHaveRule = buildMayHaveRule(scenario, patternRules);
  const openings = buildOpenings(scenario, days, kinds.dwellSeconds);
  const agentHalves = buildAgentHalves(scenario);
  const worksOn = (agent: number, day: number) => agentHalves[agent * days.length + day] !== 0;
  return {
    scenario,
    need,
    matrix,
    days,
    stopCount: scenario.stops.length,
    unitClasses,
    kinds,
    openings,
    bands: buildOpeningBands({ stops: scenario.stops, rules: patternRules, mayHaveRule, kinds, openings }),
    patternRules,
    mayHaveRule,
    requirements: buildRequirements(scenario, unitClasses),
    agentHalves,
    mostWork: scenario.agents.map((agent) => {
      const byProfile = hoursByProfile(workProfileOf(scenario, agent), scenario.cycle.weeks);
      return {
        minutesPerWeek: Math.min(wholeUnder(agent.hoursPerWeek ?? OPEN, MINUTES_PER_HOUR), byProfile.minutesPerWeek),
        minutesPerCycle: Math.min(wholeUnder(agent.hoursPerCycle ?? OPEN, MINUTES_PER_HOUR), byProfile.minutesPerCycle),
      };
    }),
    rulesOfWork: buildRulesOfWork(scenario, { days, worksOn, limits }),
    limits,
    usableStops: new Uint8Array(scenario.stops.length),
    centsPerWeightedHour: scenario.goal.centsPerWeightedHour.value,
    aim: COVERAGE,
    centsPerUnit: centsPerUnit(COVERAGE, scenario),
  };
}

function buildMayHaveRule({ stops }: Scenario, rules: readonly PatternRule[]): Uint8Array {
  return Uint8Array.from(
    rules.flatMap(({ name }) => stops.map(({ patterns }) => (patterns === null || patterns.includes(name) ? 1 : 0))),
  );
}

/** @returns the same scenario with something else to aim at. */
export function withAim(instance: Instance, aim: Aim): Instance {
  return { ...instance, aim, centsPerUnit: centsPerUnit(aim, instance.scenario) };
}

const OPEN = Number.POSITIVE_INFINITY;
const METRES_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;
/** What a sum of fractions may be above its limit, relatively, or absolutely below 1: the same to the rules. */
const LIMIT_NOISE = 1e-9;

/** @returns the greatest whole number of small units that a limit stated in large ones admits: 64,100 m of 64.1 km. */
function wholeUnder(limit: number, smallPerLarge: number): number {
  if (limit === OPEN) return OPEN;
  return Math.floor((limit + LIMIT_NOISE * Math.max(1, limit)) * smallPerLarge);
}

/**
 * Metres and minutes of tours are whole: their sums keep a limit exactly when they keep the whole number below it. Half
 * a unit above it, arithmetic decides nothing any more.
 */
function wholeWithin(limit: number | null, smallPerLarge: number): number {
  return wholeUnder(limit ?? OPEN, smallPerLarge) + 0.5;
}

/** Cents are no whole numbers: half of what the rules allow for noise is left to the solver. */
function centsWithin(limit: number | null): number {
  return limit === null ? OPEN : limit + (LIMIT_NOISE / 2) * Math.max(1, limit);
}

function buildLimits(scenario: Scenario): Limits {
  const { dayRules, caps, visits } = scenario;
  return {
    earliestDeparture: secondsOfDay(dayRules.earliestDeparture),
    latestReturn: secondsOfDay(dayRules.latestReturn),
    mostSpanSeconds: dayRules.mostSpanMinutes * 60,
    mostWorkSeconds: dayRules.mostWorkMinutes * 60,
    lunchFrom: secondsOfDay(dayRules.lunch.from),
    lunchTo: secondsOfDay(dayRules.lunch.to),
    lunchSeconds: dayRules.lunch.minutes * 60,
    mostVisitsPerTour: visits.mostPerTour,
    mostMetres: wholeWithin(caps.kmPerCycle, METRES_PER_KM),
    mostSpanSecondsPerCycle: wholeWithin(caps.hoursPerCycle, MINUTES_PER_HOUR) * 60,
    mostCents: centsWithin(caps.centsPerCycle),
  };
}

/**
 * Units alike in everything but name are one class, unless it matters who rides which of them. Where they start is what
 * the matrix says of it: one from a file may tell garages apart that stand on one point.
 */
/** What unit classes are made from. */
interface Compiled {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly kinds: KindTable;
}

function buildUnitClasses({ scenario, matrix, kinds }: Compiled): UnitClass[] {
  const garageKey = garageKeys(scenario, matrix);
  const named = new Set(scenario.locks.flatMap((lock) => ('unit' in lock && lock.unit !== null ? [lock.unit] : [])));
  if (!agentsAreAlike(scenario) || scenario.label?.scope === 'unit')
    for (const unit of scenario.units) named.add(unit.id);
  const groups = new Map<string, number[]>();
  scenario.units.forEach((unit, u) => {
    const alike = {
      ...unit,
      id: named.has(unit.id) ? unit.id : '',
      name: '',
      kind: '',
      garage: null,
      radiusKm: null,
      radiusAround: null,
    };
    const within = scenario.stops.map((stop) => (isWithinRadius(unit, stop) ? 1 : 0)).join('');
    const key = `${JSON.stringify(alike)} ${garageKey(unit)} ${within}`;
    groups.set(key, [...(groups.get(key) ?? []), u]);
  });
  const between = tablesBetweenStops(scenario, matrix);
  return [...groups.values()].map((units, index) => unitClass({ scenario, matrix, kinds, between }, { index, units }));
}

/** @returns the same for garages from and to which all ways take as long and are as far. */
function garageKeys({ stops }: Scenario, { seconds, metres, size, indexOf }: TravelMatrix): (unit: Unit) => string {
  const places = stops.map((stop) => indexOf.get(placeKey.stop(stop.id))!);
  return (unit) => {
    const garage = indexOf.get(placeKey.garage(unit.id))!;
    const ways = places.flatMap((place) => [garage * size + place, place * size + garage]);
    return ways.map((way) => `${seconds[way]}/${metres[way]}`).join(' ');
  };
}

/** True where every agent may always work, for any hours, on any unit. */
function agentsAreAlike(scenario: Scenario): boolean {
  const needs = scenario.units.flatMap((unit) => unit.crew);
  return scenario.agents.every(
    (agent) =>
      agent.hoursPerWeek === null &&
      agent.hoursPerCycle === null &&
      agent.availability === null &&
      agent.daysOff.length === 0 &&
      agent.workProfile === null &&
      needs.every((need) => meets(agent, need)),
  );
}

/** By speed: units that are as fast share the tables, for those of a whole département are tens of megabytes each. */
function tablesBetweenStops({ stops }: Scenario, { seconds, metres, size, indexOf }: TravelMatrix) {
  const places = stops.map((stop) => indexOf.get(placeKey.stop(stop.id))!);
  const table = (measure: (way: number) => number) => {
    const between = new Float64Array(stops.length * stops.length);
    let at = 0;
    for (const from of places) for (const to of places) between[at++] = measure(from * size + to);
    return between;
  };
  const metresBetween = table((way) => metres[way]!);
  const known = new Map<number, Float64Array>();
  return (unit: Unit) => {
    const secondsBetween = known.get(unit.speedFactor) ?? table((way) => unitSeconds(seconds[way]!, unit));
    known.set(unit.speedFactor, secondsBetween);
    return { secondsBetween, metresBetween };
  };
}

type TablesBetweenStops = ReturnType<typeof tablesBetweenStops>;

function unitClass(
  { scenario, matrix, kinds, between }: Compiled & { readonly between: TablesBetweenStops },
  group: { index: number; units: number[] },
): UnitClass {
  const unit = scenario.units[group.units[0]!]!;
  const stops = scenario.stops;
  const garage = matrix.indexOf.get(placeKey.garage(unit.id))!;
  const places = stops.map((stop) => matrix.indexOf.get(placeKey.stop(stop.id))!);
  const servedByPoint = communesWithServicePoint(scenario);
  const seconds = (from: number, to: number) => unitSeconds(matrix.seconds[from * matrix.size + to]!, unit);
  const metres = (from: number, to: number) => matrix.metres[from * matrix.size + to]!;
  return {
    index: group.index,
    units: group.units,
    help: helpPerHour(unit, scenario.need),
    receives: kindsReceived(unit, stops, kinds),
    setUpSeconds: unit.setUpMinutes * 60,
    packUpSeconds: unit.packUpMinutes * 60,
    rangeMetres: wholeWithin(unit.rangeKm, METRES_PER_KM),
    autonomyMinutes: wholeWithin(unit.autonomyHours, MINUTES_PER_HOUR),
    centsPerMetre: unit.costs.centsPerKm / 1000,
    centsPerSecond: unit.costs.centsPerHour / 3600,
    centsPerTour: unit.costs.centsPerTour,
    ...between(unit),
    secondsFromGarage: Float64Array.from(places, (place) => seconds(garage, place)),
    metresFromGarage: Float64Array.from(places, (place) => metres(garage, place)),
    secondsToGarage: Float64Array.from(places, (place) => seconds(place, garage)),
    metresToGarage: Float64Array.from(places, (place) => metres(place, garage)),
    fits: Uint8Array.from(stops, (stop) =>
      fits(unit, stop) && (scenario.visits.beside || !servedByPoint.has(stop.commune)) ? 1 : 0,
    ),
    drawsAutonomy: Uint8Array.from(stops, (stop) => (hasSocketFor(unit, stop) ? 0 : 1)),
  };
}

function communesWithServicePoint(scenario: Scenario): Set<string> {
  return new Set(scenario.territory.servicePoints.filter((point) => !point.itinerant).map((point) => point.commune));
}

function hasSocketFor(unit: Unit, stop: Stop): boolean {
  return SOCKETS.indexOf(stop.socket) >= SOCKETS.indexOf(unit.needs.socket);
}

/** All a unit needs of a stop, its radius too, but the socket, which its autonomy may replace. */
function fits(unit: Unit, stop: Stop): boolean {
  const { needs } = unit;
  const sanitationNear =
    needs.sanitationWithinMetres === null ||
    (stop.sanitationMetres !== null && stop.sanitationMetres <= needs.sanitationWithinMetres);
  return (
    stop.parkingSlots >= needs.parkingSlots &&
    (stop.parkingMetres === null || stop.parkingMetres >= needs.lengthMetres) &&
    stop.roomSeats >= needs.roomSeats &&
    MOBILE_COVERAGES.indexOf(stop.mobileCoverage) >= MOBILE_COVERAGES.indexOf(needs.mobileCoverage) &&
    sanitationNear &&
    isWithinRadius(unit, stop)
  );
}

function meets(agent: Agent, need: CrewNeed): boolean {
  return (
    (need.skill === null || agent.skills.includes(need.skill)) &&
    (need.licence === null || agent.licences.includes(need.licence))
  );
}

function buildRequirements(scenario: Scenario, unitClasses: readonly UnitClass[]): CrewRequirement[] {
  const byKey = new Map<string, { need: CrewNeed; counts: number[] }>();
  for (const unitClass of unitClasses) {
    for (const need of scenario.units[unitClass.units[0]!]!.crew) {
      const key = JSON.stringify([need.skill, need.licence]);
      const entry = byKey.get(key) ?? { need, counts: unitClasses.map(() => 0) };
      entry.counts[unitClass.index] = Math.max(entry.counts[unitClass.index]!, need.count);
      byKey.set(key, entry);
    }
  }
  return [...byKey.values()].map(({ need, counts }) => ({
    skill: need.skill,
    licence: need.licence,
    agents: scenario.agents.flatMap((agent, a) => (meets(agent, need) ? [a] : [])),
    countByUnitClass: counts,
  }));
}

function buildAgentHalves(scenario: Scenario): Uint8Array {
  const days = daysOf(scenario.cycle);
  const halves = new Uint8Array(scenario.agents.length * days.length);
  scenario.agents.forEach((agent, a) => {
    for (const day of days) {
      const worked = halvesWorked(agent, day);
      halves[a * days.length + day.index] =
        (worked.includes('morning') ? MORNING_BIT : 0) | (worked.includes('afternoon') ? AFTERNOON_BIT : 0);
    }
  });
  return halves;
}
