/** A periodic routing problem as the solver's search takes it. */
import type { SearchProblem } from '../../src/solver/search/search-problem.ts';
import type { PvrpInstance } from './read-instance.ts';

export function searchProblemOf(instance: PvrpInstance): SearchProblem {
  const places = [instance.depot, ...instance.customers];
  const between = Float64Array.from({ length: places.length ** 2 }, (_, index) => {
    const from = places[Math.floor(index / places.length)]!;
    const to = places[index % places.length]!;
    return Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2);
  });
  const { earliest, latest } = instance.depot;
  return {
    placeCount: places.length,
    dayCount: instance.days.length,
    profiles: [{ cost: between, time: between }],
    tours: instance.days.flatMap(({ mostLoad, mostDuration }, day) =>
      Array.from({ length: instance.vehicles }, () => ({
        day,
        garage: 0,
        profile: 0,
        mostLoad,
        mostDuration,
        earliest,
        latest,
        fixedCost: 0,
        unitKind: 0,
      })),
    ),
    stops: instance.customers.map((customer, index) => ({
      place: index + 1,
      patterns: customer.combinations.map((days) => ({
        cost: 0,
        visits: days.map((day) => ({
          day,
          load: customer.demand,
          serviceTime: customer.service,
          earliest: customer.earliest,
          latest: customer.latest,
        })),
      })),
      absenceCost: Number.POSITIVE_INFINITY,
      excludedUnitKinds: [],
    })),
  };
}
