/**
 * The problem in typed arrays.
 *
 * Nodes: stop s is node s, garages follow. Tours are sorted by day, those that nothing tells apart beside each other.
 * A visit is what some patterns of a stop ask for on a day; patterns that ask for the same share it.
 */
import type { SearchProblem, SearchTour, SearchVisit } from './search-problem.ts';

/** Penalties count whole violations only above rounding. */
export const ROUNDING = 1e-7;

export interface CompiledProblem {
  readonly source: SearchProblem;
  readonly stopCount: number;
  readonly nodeCount: number;
  readonly dayCount: number;
  readonly visitCount: number;
  readonly tourCount: number;
  /** Most visits that one tour could have. */
  readonly mostVisits: number;
  /** Index in the source: by tour. */
  readonly sourceTour: Int32Array;

  readonly visitStop: Int32Array;
  readonly visitDay: Int32Array;
  readonly visitLoad: Float64Array;
  readonly visitService: Float64Array;
  readonly visitEarliest: Float64Array;
  readonly visitLatest: Float64Array;
  /** Visits of stop s: `stopVisitFrom[s]` to before `stopVisitFrom[s + 1]`. */
  readonly stopVisitFrom: Int32Array;
  /** Those on day d: `stopDayFrom[s * dayCount + d]` to before the next. */
  readonly stopDayFrom: Int32Array;
  /** Patterns of stop s, likewise. */
  readonly stopPatternFrom: Int32Array;
  readonly patternCost: Float64Array;
  readonly patternVisitFrom: Int32Array;
  readonly patternVisit: Int32Array;
  readonly absenceCost: Float64Array;

  /** Tours of day d: `dayTourFrom[d]` to before `dayTourFrom[d + 1]`. */
  readonly dayTourFrom: Int32Array;
  /** Tours that nothing tells apart have the same. */
  readonly tourClass: Int32Array;
  readonly tourGarage: Int32Array;
  readonly tourKind: Int32Array;
  readonly tourMostLoad: Float64Array;
  readonly tourMostDuration: Float64Array;
  readonly tourEarliest: Float64Array;
  readonly tourLatest: Float64Array;
  readonly tourFixedCost: Float64Array;
  /** First index of the tour's travel profile in the matrices. */
  readonly tourMatrix: Int32Array;
  readonly kindCount: number;
  /** 1 where such a unit cannot visit: `stop * kindCount + kind`. */
  readonly excluded: Uint8Array;
  readonly hasExclusions: boolean;

  /** By profile, `matrix + from * nodeCount + to`. */
  readonly cost: Float64Array;
  readonly time: Float64Array;
  /** The same the other way round, `matrix + to * nodeCount + from`; the same array where travel is symmetric. */
  readonly costInto: Float64Array;
  readonly timeInto: Float64Array;
  /** Time and cost are the same numbers. */
  readonly timeIsCost: boolean;
  /** Some duration is limited. */
  readonly hasDurations: boolean;
  /** Some time window is limited, of a visit or a tour: then time is reckoned by segments. */
  readonly hasWindows: boolean;
  /** Others nearest first: `stop * nearCount + rank`. */
  readonly near: Int32Array;
  readonly nearCount: number;
}

/** Longer lists of neighbours are never read to the end. */
const MOST_NEAR = 200;

const isLimited = ({ earliest, latest }: { earliest: number; latest: number }) =>
  latest < Number.POSITIVE_INFINITY || earliest > 0;

export function compileProblem(source: SearchProblem): CompiledProblem {
  const tours = compileTours(source);
  const visits = compileVisits(source);
  const travel = compileTravel(source, tours.garages);
  const everyVisit = source.stops.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.visits));
  return {
    source,
    stopCount: source.stops.length,
    dayCount: source.dayCount,
    ...tours.arrays,
    tourMatrix: Int32Array.from(tours.sorted, ({ tour }) => tour.profile * travel.nodeCount ** 2),
    ...visits,
    ...travel,
    hasDurations: source.tours.some(({ mostDuration }) => mostDuration < Number.POSITIVE_INFINITY),
    hasWindows: source.tours.some(isLimited) || everyVisit.some(isLimited),
    ...nearest(source.stops.length, travel),
  };
}

function compileTours(source: SearchProblem) {
  const keyOf = (tour: SearchTour) =>
    JSON.stringify(
      Object.values({
        ...tour,
        mostLoad: `${tour.mostLoad}`,
        mostDuration: `${tour.mostDuration}`,
        latest: `${tour.latest}`,
      }),
    );
  const sorted = source.tours.map((tour, index) => ({ tour, index, key: keyOf(tour) }));
  sorted.sort((a, b) => a.tour.day - b.tour.day || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  const classes = new Map<string, number>();
  for (const { key } of sorted) if (!classes.has(key)) classes.set(key, classes.size);
  const garages = [...new Set(sorted.map(({ tour }) => tour.garage))];
  const numbers = (read: (tour: SearchTour) => number) => Float64Array.from(sorted, ({ tour }) => read(tour));
  const kindCount = 1 + Math.max(0, ...source.tours.map(({ unitKind }) => unitKind));
  const excluded = new Uint8Array(source.stops.length * kindCount);
  source.stops.forEach((stop, index) => {
    for (const kind of stop.excludedUnitKinds) if (kind < kindCount) excluded[index * kindCount + kind] = 1;
  });
  const dayTourFrom = new Int32Array(source.dayCount + 1);
  for (const { tour } of sorted) dayTourFrom[tour.day + 1]!++;
  for (let day = 0; day < source.dayCount; day++) dayTourFrom[day + 1]! += dayTourFrom[day]!;
  const arrays = {
    tourCount: sorted.length,
    sourceTour: Int32Array.from(sorted, ({ index }) => index),
    dayTourFrom,
    tourClass: Int32Array.from(sorted, ({ key }) => classes.get(key)!),
    tourGarage: Int32Array.from(sorted, ({ tour }) => source.stops.length + garages.indexOf(tour.garage)),
    tourKind: Int32Array.from(sorted, ({ tour }) => tour.unitKind),
    tourMostLoad: numbers((tour) => tour.mostLoad),
    tourMostDuration: numbers((tour) => tour.mostDuration),
    tourEarliest: numbers((tour) => tour.earliest),
    tourLatest: numbers((tour) => tour.latest),
    tourFixedCost: numbers((tour) => tour.fixedCost),
    kindCount,
    excluded,
    hasExclusions: excluded.includes(1),
  };
  return { sorted, garages, arrays };
}

function compileVisits(source: SearchProblem) {
  const visits: { stop: number; visit: SearchVisit }[] = [];
  const stopVisitFrom = [0];
  const stopPatternFrom = [0];
  const patternVisitFrom = [0];
  const patternVisit: number[] = [];
  const patternCost: number[] = [];
  const stopDayFrom: number[] = [];
  source.stops.forEach(({ patterns }, stop) => {
    const asked = new Map(patterns.flatMap((pattern) => pattern.visits).map((visit) => [keyOfVisit(visit), visit]));
    const known = new Map<string, number>();
    for (let day = 0; day < source.dayCount; day++) {
      stopDayFrom.push(visits.length);
      for (const [key, visit] of asked) if (visit.day === day) known.set(key, visits.push({ stop, visit }) - 1);
    }
    for (const { cost, visits: ofPattern } of patterns) {
      for (const visit of ofPattern) patternVisit.push(known.get(keyOfVisit(visit))!);
      patternVisitFrom.push(patternVisit.length);
      patternCost.push(cost);
    }
    stopVisitFrom.push(visits.length);
    stopPatternFrom.push(patternCost.length);
  });
  const stopsByDay = Array.from({ length: source.dayCount }, () => new Set<number>());
  for (const { stop, visit } of visits) stopsByDay[visit.day]!.add(stop);
  const numbers = (read: (visit: SearchVisit) => number) => Float64Array.from(visits, ({ visit }) => read(visit));
  return {
    visitCount: visits.length,
    mostVisits: Math.max(1, ...stopsByDay.map(({ size }) => size)),
    visitStop: Int32Array.from(visits, ({ stop }) => stop),
    visitDay: Int32Array.from(visits, ({ visit }) => visit.day),
    visitLoad: numbers((visit) => visit.load),
    visitService: numbers((visit) => visit.serviceTime),
    visitEarliest: numbers((visit) => visit.earliest),
    visitLatest: numbers((visit) => visit.latest),
    stopVisitFrom: Int32Array.from(stopVisitFrom),
    stopDayFrom: Int32Array.from([...stopDayFrom, visits.length]),
    stopPatternFrom: Int32Array.from(stopPatternFrom),
    patternCost: Float64Array.from(patternCost),
    patternVisitFrom: Int32Array.from(patternVisitFrom),
    patternVisit: Int32Array.from(patternVisit),
    absenceCost: Float64Array.from(source.stops, ({ absenceCost }) => absenceCost),
  };
}

function compileTravel(source: SearchProblem, garages: readonly number[]) {
  const places = [...source.stops.map(({ place }) => place), ...garages];
  const nodeCount = places.length;
  const pick = (read: (profile: SearchProblem['profiles'][number]) => Float64Array, isTransposed: boolean) => {
    const picked = new Float64Array(source.profiles.length * nodeCount ** 2);
    let at = 0;
    for (const profile of source.profiles) {
      const matrix = read(profile);
      for (const a of places) {
        for (const b of places)
          picked[at++] = matrix[isTransposed ? b * source.placeCount + a : a * source.placeCount + b]!;
      }
    }
    return picked;
  };
  const cost = pick((profile) => profile.cost, false);
  const costTransposed = pick((profile) => profile.cost, true);
  const costInto = isSame(cost, costTransposed) ? cost : costTransposed;
  const timeRead = pick((profile) => profile.time, false);
  const timeIsCost = isSame(cost, timeRead);
  const time = timeIsCost ? cost : timeRead;
  const timeTransposed = timeIsCost ? costInto : pick((profile) => profile.time, true);
  const timeInto = isSame(time, timeTransposed) ? time : timeTransposed;
  return { nodeCount, cost, costInto, time, timeInto, timeIsCost };
}

const keyOfVisit = (visit: SearchVisit) =>
  `${visit.day} ${visit.load} ${visit.serviceTime} ${visit.earliest} ${visit.latest}`;

const isSame = (a: Float64Array, b: Float64Array) => a.every((value, index) => value === b[index]);

/** The farthest that can be among the nearest is found by sorting numbers alone: with thousands of stops, comparing stops takes seconds. */
function nearest(stopCount: number, travel: { nodeCount: number; cost: Float64Array; costInto: Float64Array }) {
  const nearCount = Math.min(MOST_NEAR, Math.max(0, stopCount - 1));
  const near = new Int32Array(stopCount * nearCount);
  const apart = new Float64Array(stopCount);
  for (let stop = 0; stop < stopCount && nearCount > 0; stop++) {
    const row = stop * travel.nodeCount;
    for (let other = 0; other < stopCount; other++) {
      apart[other] =
        other === stop ? Number.POSITIVE_INFINITY : travel.cost[row + other]! + travel.costInto[row + other]!;
    }
    const farthest = apart.toSorted()[nearCount - 1]!;
    const others: number[] = [];
    for (let other = 0; other < stopCount; other++) if (other !== stop && apart[other]! <= farthest) others.push(other);
    others.sort((a, b) => apart[a]! - apart[b]! || a - b);
    near.set(others.slice(0, nearCount), stop * nearCount);
  }
  return { near, nearCount };
}
