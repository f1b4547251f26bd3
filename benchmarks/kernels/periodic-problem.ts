/** A periodic problem of many short visits for the search: stops in a square, one garage in its middle. */
import type { SearchProblem } from '../../src/solver/search/search-problem.ts';
import { randomNumbers } from '../rotas/random.ts';
import type { KernelSettings } from './kernel.ts';

export interface PeriodicShape {
  readonly stops: number;
  readonly unitsPerDay: number;
  readonly hasWindows: boolean;
}

const DAYS = 4;
const SIDE = 200;
const MOST_LOAD = 180;
const MOST_DURATION = 500;
const SERVICE_TIME = 10;
/** Days of each pattern: stops of every kind of visit come in turn. */
const PATTERNS = [
  [[0], [1], [2], [3]],
  [[0], [1], [2], [3]],
  [
    [0, 2],
    [1, 3],
  ],
  [[0, 1, 2, 3]],
];

export function periodicProblem({ stops, unitsPerDay, hasWindows }: PeriodicShape, { seed }: KernelSettings) {
  const random = randomNumbers(seed);
  const places = [{ x: SIDE / 2, y: SIDE / 2 }];
  for (let stop = 0; stop < stops; stop++) places.push({ x: random() * SIDE, y: random() * SIDE });
  const between = Float64Array.from(places.flatMap((a) => places.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
  const closes = hasWindows ? 1000 : Number.POSITIVE_INFINITY;
  const tour = { garage: 0, profile: 0, mostLoad: MOST_LOAD, mostDuration: MOST_DURATION, fixedCost: 0, unitKind: 0 };
  const problem: SearchProblem = {
    placeCount: places.length,
    dayCount: DAYS,
    profiles: [{ cost: between, time: between }],
    tours: Array.from({ length: DAYS * unitsPerDay }, (_, index) => ({
      ...tour,
      day: Math.floor(index / unitsPerDay),
      earliest: 0,
      latest: closes,
    })),
    stops: Array.from({ length: stops }, (_, index) => {
      const earliest = hasWindows ? Math.floor(random() * 600) : 0;
      const latest = hasWindows ? earliest + 200 : Number.POSITIVE_INFINITY;
      const visit = { load: 1 + Math.floor(random() * 20), serviceTime: SERVICE_TIME, earliest, latest };
      return {
        place: index + 1,
        patterns: PATTERNS[index % PATTERNS.length]!.map((days) => ({
          cost: 0,
          visits: days.map((day) => ({ ...visit, day })),
        })),
        absenceCost: Number.POSITIVE_INFINITY,
        excludedUnitKinds: [],
      };
    }),
  };
  return problem;
}
