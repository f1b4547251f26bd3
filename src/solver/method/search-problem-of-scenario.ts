/** A scenario as the search is asked it (`search/README.md`): units and days, stops with their rhythms, travel. */
import { AFTERNOON_BIT, type Instance, MORNING_BIT, type UnitClass } from '../instance/instance.ts';
import { type Kind, minutesOpen } from '../instance/kinds.ts';
import type { SearchProblem, SearchTour, TravelProfile } from '../search/search-problem.ts';
import { type CrewedUnit, crewedUnits } from './crewed-days.ts';
import { type Rhythm, rhythmsOfStop, setsOfRules } from './rhythms-of-stop.ts';
import { type WorkingClock, workingClock } from './working-clock.ts';

export interface ScenarioProblem {
  /** Stop of the instance, by stop of the search: those that have a rhythm. */
  readonly stops: readonly number[];
  /** By stop of the search. */
  readonly rhythms: readonly (readonly Rhythm[])[];
  /** By tour of the search. */
  readonly tours: readonly { readonly unitClass: number; readonly day: number }[];
  /**
   * @param worth of rhythms by stop and rhythm of the search, cents; below 0 where it would rather not be.
   * @param hours 'shared': every tour keeps its share of the hours that its crew has in a week; 'open': some may need more.
   */
  problemFor(worth: readonly Float64Array[], hours: HoursOfCrews): SearchProblem;
}

export type HoursOfCrews = 'shared' | 'open';

/** Seconds and cents of a way that no road leads. */
const NO_WAY = 1e7;

export function problemOfScenario(instance: Instance): ScenarioProblem {
  const clock = workingClock(instance);
  const sets = setsOfRules(instance);
  const all = Array.from({ length: instance.stopCount }, (_, stop) => stop);
  const rhythmsOf = (stop: number) =>
    rhythmsOfStop(instance, stop, { sets, clock, loadOf: (kind) => loadOf(instance, stop, kind) });
  const known = all.map((stop) => ({ stop, rhythms: rhythmsOf(stop) })).filter(({ rhythms }) => rhythms.length > 0);
  const stops = known.map(({ stop }) => stop);
  const travel = layTravel(instance, { stops, clock });
  const tours = crewedUnits(instance);
  const openTours = tours.map((tour) => tourOf(instance, tour, { clock, travel }));
  const sharedTours = openTours.map((tour, t) => ({
    ...tour,
    mostDuration: Math.min(tour.mostDuration, tours[t]!.mostWorkSeconds),
  }));
  const searchTours = { open: openTours, shared: sharedTours };
  const excluded = stops.map((stop) => excludedKinds(instance, stop));
  return {
    stops,
    rhythms: known.map(({ rhythms }) => rhythms),
    tours,
    problemFor: (worth, hours) => ({
      placeCount: travel.placeCount,
      dayCount: instance.days.length,
      profiles: travel.profiles,
      tours: searchTours[hours],
      stops: known.map(({ rhythms }, place) => {
        const best = worth[place]!.reduce((most, cents) => Math.max(most, cents), 0);
        return {
          place,
          patterns: rhythms.map(({ visits }, r) => ({ visits, cost: best - worth[place]![r]! })),
          absenceCost: best,
          excludedUnitKinds: excluded[place]!,
        };
      }),
    }),
  };
}

/**
 * Share of a day that a visit takes: of the visits that a tour may have, or of the autonomy of the unit that has least,
 * whichever is more. Tours that keep the sum at 1 keep both.
 */
function loadOf({ limits, unitClasses }: Instance, stop: number, kind: Kind): number {
  const drawn = unitClasses
    .filter(({ fits, drawsAutonomy }) => fits[stop] === 1 && drawsAutonomy[stop] === 1)
    .map(({ autonomyMinutes }) => minutesOpen(kind) / autonomyMinutes);
  return Math.max(1 / limits.mostVisitsPerTour, ...drawn);
}

const FULL = 1 + 1e-9;

interface Travel {
  readonly placeCount: number;
  readonly profiles: readonly TravelProfile[];
  /** By unit class. */
  readonly profileOf: readonly number[];
  readonly garageOf: readonly number[];
}

function tourOf(
  { limits, unitClasses }: Instance,
  { unitClass, day, halves }: CrewedUnit,
  { clock, travel }: { readonly clock: WorkingClock; readonly travel: Travel },
): SearchTour {
  return {
    day,
    garage: travel.garageOf[unitClass]!,
    profile: travel.profileOf[unitClass]!,
    mostLoad: FULL,
    mostDuration: clock.mostDuration,
    earliest:
      halves === AFTERNOON_BIT ? Math.max(clock.behindMornings, limits.earliestDeparture) : limits.earliestDeparture,
    latest: halves === MORNING_BIT ? Math.min(clock.beforeAfternoons, clock.latestReturn) : clock.latestReturn,
    fixedCost: unitClasses[unitClass]!.centsPerTour,
    unitKind: unitClass,
  };
}

/** Unit classes that cannot go there at all. */
function excludedKinds({ unitClasses, kinds }: Instance, stop: number): number[] {
  const at = stop * kinds.kinds.length;
  return unitClasses.flatMap(({ index, fits, receives, secondsFromGarage, secondsToGarage }) => {
    const isReceived = kinds.kinds.some((kind) => kinds.allowed[kind.index] && receives[at + kind.index] === 1);
    const hasWay = Number.isFinite(secondsFromGarage[stop]! + secondsToGarage[stop]!);
    return fits[stop] === 1 && isReceived && hasWay ? [] : [index];
  });
}

/** Classes that travel alike share a profile: a department has thousands of places, and a garage for each unit. */
function layTravel(
  { unitClasses, stopCount }: Instance,
  { stops, clock }: { readonly stops: readonly number[]; readonly clock: WorkingClock },
): Travel {
  const placeCount = stops.length + unitClasses.length;
  const alike: UnitClass[][] = [];
  const profileOf = unitClasses.map((unit) => {
    const known = alike.findIndex(([other]) => travelsAlike(unit, other!));
    if (known < 0) return alike.push([unit]) - 1;
    alike[known]!.push(unit);
    return known;
  });
  const garageOf = unitClasses.map(({ index }) => stops.length + index);
  const profiles = alike.map((classes) => {
    const unit = classes[0]!;
    const profile = { cost: new Float64Array(placeCount ** 2), time: new Float64Array(placeCount ** 2) };
    const set = (at: number, way: { readonly seconds: number; readonly metres: number }) => {
      profile.time[at] = Math.min(way.seconds, NO_WAY);
      profile.cost[at] = Math.min(way.metres * unit.centsPerMetre + way.seconds * unit.centsPerSecond, NO_WAY);
    };
    const { setUpSeconds, packUpSeconds } = unit;
    stops.forEach((stop, from) => {
      stops.forEach((other, to) => {
        if (from === to) return;
        const way = stop * stopCount + other;
        const seconds = clock.onGrid(packUpSeconds + unit.secondsBetween[way]! + setUpSeconds);
        set(from * placeCount + to, { seconds, metres: unit.metresBetween[way]! });
      });
      for (const { index, secondsFromGarage, metresFromGarage, secondsToGarage, metresToGarage } of classes) {
        const garage = garageOf[index]!;
        const [out, back] = [wholeMinutes(secondsFromGarage[stop]!), wholeMinutes(secondsToGarage[stop]!)];
        set(garage * placeCount + from, { seconds: out + setUpSeconds, metres: metresFromGarage[stop]! });
        set(from * placeCount + garage, { seconds: back + packUpSeconds, metres: metresToGarage[stop]! });
      }
    });
    return profile;
  });
  return { placeCount, profiles, profileOf, garageOf };
}

const wholeMinutes = (seconds: number): number => Math.ceil(seconds / 60) * 60;

function travelsAlike(one: UnitClass, other: UnitClass): boolean {
  return (
    one.secondsBetween === other.secondsBetween &&
    one.metresBetween === other.metresBetween &&
    one.setUpSeconds === other.setUpSeconds &&
    one.packUpSeconds === other.packUpSeconds &&
    one.centsPerMetre === other.centsPerMetre &&
    one.centsPerSecond === other.centsPerSecond
  );
}
