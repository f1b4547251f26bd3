/** Small random problems for the search of tours, and their optimum by trying everything. */
import fc from 'fast-check';
import type { SearchPattern, SearchProblem, SearchStop, SearchTour } from '../../src/solver/search/search-problem.ts';

const DAYS = 2;

/** What a random problem may have. */
export interface SearchCaseShape {
  readonly mostStops: number;
  readonly isTimed: boolean;
}

/** One or two units from garages of their own on two days, asymmetric travel, optional stops among them. */
export function searchProblems(shape: SearchCaseShape): fc.Arbitrary<SearchProblem> {
  return fc.integer({ min: 2, max: shape.mostStops }).chain((stopCount) => {
    const placeCount = stopCount + 2;
    return fc
      .record({
        cost: matrixOf(placeCount),
        time: matrixOf(placeCount),
        tours: fc.array(toursOfUnit(shape, stopCount), { minLength: 1, maxLength: 2 }),
        stops: fc.array(stopOf(shape), { minLength: stopCount, maxLength: stopCount }),
      })
      .map(({ cost, time, tours, stops }) => ({
        placeCount,
        dayCount: DAYS,
        profiles: [{ cost, time }],
        tours: tours.flat(),
        stops: stops.map((stop, place) => ({ ...stop, place })),
      }));
  });
}

function matrixOf(placeCount: number): fc.Arbitrary<Float64Array> {
  const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: placeCount ** 2, maxLength: placeCount ** 2 });
  return numbers.map((drawn) =>
    Float64Array.from(drawn, (value, index) => (Math.floor(index / placeCount) === index % placeCount ? 0 : value)),
  );
}

function toursOfUnit({ isTimed }: SearchCaseShape, firstGarage: number): fc.Arbitrary<SearchTour[]> {
  return fc
    .record({
      garage: fc.integer({ min: firstGarage, max: firstGarage + 1 }),
      profile: fc.constant(0),
      mostLoad: fc.constantFrom(6, 10, Number.POSITIVE_INFINITY),
      mostDuration: fc.constantFrom(70, 120, Number.POSITIVE_INFINITY),
      earliest: fc.constant(isTimed ? 5 : 0),
      latest: fc.constant(isTimed ? 150 : Number.POSITIVE_INFINITY),
      fixedCost: fc.constantFrom(0, 7),
      unitKind: fc.integer({ min: 0, max: 1 }),
    })
    .map((tour) => Array.from({ length: DAYS }, (_, day) => ({ ...tour, day })));
}

function stopOf(shape: SearchCaseShape): fc.Arbitrary<SearchStop> {
  return fc.record({
    place: fc.constant(0),
    patterns: fc
      .subarray([[0], [1], [0, 1]], { minLength: 1 })
      .chain((chosen) => fc.tuple(...chosen.map((days) => patternOf(shape, days)))),
    absenceCost: fc.constantFrom(15, 40, Number.POSITIVE_INFINITY),
    excludedUnitKinds: fc.constantFrom<readonly number[]>([], [], [1]),
  });
}

function patternOf({ isTimed }: SearchCaseShape, days: readonly number[]): fc.Arbitrary<SearchPattern> {
  const visit = fc.record({
    load: fc.integer({ min: 0, max: 5 }),
    serviceTime: fc.integer({ min: 0, max: 10 }),
    earliest: isTimed ? fc.integer({ min: 0, max: 60 }) : fc.constant(0),
    width: isTimed ? fc.integer({ min: 5, max: 80 }) : fc.constant(Number.POSITIVE_INFINITY),
  });
  return fc.record({
    cost: fc.constantFrom(0, 0, 5),
    visits: fc
      .tuple(...days.map(() => visit))
      .map((visits) =>
        visits.map(({ width, ...asked }, index) => ({ ...asked, latest: asked.earliest + width, day: days[index]! })),
      ),
  });
}

/** @returns the cost of the best tours there are; infinite where no tours are legal. */
export function leastCost(problem: SearchProblem): number {
  let least = Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  const choose = (stop: number, cost: number): void => {
    if (cost >= least) return;
    if (stop < problem.stops.length) {
      const { patterns, absenceCost } = problem.stops[stop]!;
      [...patterns.map((pattern) => pattern.cost), absenceCost].forEach((price, index) => {
        chosen.push(index);
        if (price < Number.POSITIVE_INFINITY) choose(stop + 1, cost + price);
        chosen.pop();
      });
      return;
    }
    let total = cost;
    for (let day = 0; day < problem.dayCount && total < least; day++) total += leastOfDay(problem, chosen, day);
    least = Math.min(least, total);
  };
  choose(0, 0);
  return least;
}

interface Asked {
  readonly stop: number;
  readonly visit: SearchPattern['visits'][number];
}

function leastOfDay(problem: SearchProblem, chosen: readonly number[], day: number): number {
  const asked = problem.stops.flatMap(({ patterns }, stop) =>
    (patterns[chosen[stop]!]?.visits ?? []).filter((visit) => visit.day === day).map((visit) => ({ stop, visit })),
  );
  const tours = problem.tours.filter((tour) => tour.day === day);
  return leastOfTours(problem, tours, asked);
}

function leastOfTours(problem: SearchProblem, tours: readonly SearchTour[], asked: readonly Asked[]): number {
  const [tour, ...others] = tours;
  if (tour === undefined) return asked.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** asked.length; mask++) {
    const mine = asked.filter((_, index) => (mask >> index) % 2 === 1);
    const cost = leastOfTour(problem, tour, mine);
    if (cost < least) {
      const rest = asked.filter((_, index) => (mask >> index) % 2 === 0);
      least = Math.min(least, cost + leastOfTours(problem, others, rest));
    }
  }
  return least;
}

function leastOfTour(problem: SearchProblem, tour: SearchTour, asked: readonly Asked[]): number {
  if (asked.length === 0) return 0;
  if (asked.some(({ stop }) => problem.stops[stop]!.excludedUnitKinds.includes(tour.unitKind))) {
    return Number.POSITIVE_INFINITY;
  }
  if (asked.reduce((sum, { visit }) => sum + visit.load, 0) > tour.mostLoad) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const order of permutations(asked)) {
    const cost = costOf(problem, tour, order);
    if (cost < least && isOnTime(problem, tour, order)) least = cost;
  }
  return least + tour.fixedCost;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function legsOf({ stops, placeCount }: SearchProblem, tour: SearchTour, order: readonly Asked[]): number[] {
  const places = [tour.garage, ...order.map(({ stop }) => stops[stop]!.place), tour.garage];
  return places.slice(1).map((place, index) => places[index]! * placeCount + place);
}

function costOf(problem: SearchProblem, tour: SearchTour, order: readonly Asked[]): number {
  return legsOf(problem, tour, order).reduce((sum, leg) => sum + problem.profiles[0]!.cost[leg]!, 0);
}

/** All times are whole, so departures at whole times are all there is to try. */
function isOnTime(problem: SearchProblem, tour: SearchTour, order: readonly Asked[]): boolean {
  const times = legsOf(problem, tour, order).map((leg) => problem.profiles[0]!.time[leg]!);
  const lastDeparture = Math.min(tour.latest, 200);
  for (let departure = tour.earliest; departure <= lastDeparture; departure++) {
    let time = departure;
    const isServed = order.every(({ visit }, index) => {
      time = Math.max(time + times[index]!, visit.earliest);
      const isInTime = time <= visit.latest;
      time += visit.serviceTime;
      return isInTime;
    });
    time += times.at(-1)!;
    if (isServed && time <= tour.latest && time - departure <= tour.mostDuration) return true;
  }
  return false;
}
