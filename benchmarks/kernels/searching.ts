/** The search for periodic tours: whole iterations, and the places looked at for a visit. */
import { compileProblem } from '../../src/solver/search/compiled-problem.ts';
import { Insertion } from '../../src/solver/search/insertion.ts';
import { Penalties } from '../../src/solver/search/penalties.ts';
import { Random } from '../../src/solver/search/random.ts';
import { Recreate } from '../../src/solver/search/recreate.ts';
import { search } from '../../src/solver/search/search.ts';
import { TourPlan } from '../../src/solver/search/tour-plan.ts';
import type { Kernel, KernelSettings } from './kernel.ts';
import { type PeriodicShape, periodicProblem } from './periodic-problem.ts';

/** The large one has 200 visits a day: there the search looks beside near stops alone. */
const SHAPES = { middle: { stops: 192, unitsPerDay: 8 }, large: { stops: 400, unitsPerDay: 16 } };
const TINY = { stops: 12, unitsPerDay: 2 };
const ITERATIONS = 20_000;
const TINY_ITERATIONS = 200;

interface SearchKernel {
  readonly size: keyof typeof SHAPES;
  readonly hasWindows: boolean;
}

const shapeOf = ({ size, hasWindows }: SearchKernel, { isTiny }: KernelSettings): PeriodicShape => ({
  ...(isTiny ? TINY : SHAPES[size]),
  hasWindows,
});

const nameOf = ({ size, hasWindows }: SearchKernel) =>
  `${SHAPES[size].stops} stops${hasWindows ? ' with windows' : ''}`;

const about = ({ stops, unitsPerDay }: PeriodicShape) => `${stops} stops, 4 days, ${unitsPerDay} units`;

/** Ruin, recreate, accept or undo: a whole annealing, so that the plan is now hot, now cold. */
export function searchKernel(kernel: SearchKernel): Kernel {
  return {
    name: `search tours of ${nameOf(kernel)}`,
    unit: 'iterations',
    isSeeded: true,
    async prepare(settings) {
      const shape = shapeOf(kernel, settings);
      const problem = periodicProblem(shape, settings);
      const control = {
        seed: settings.seed,
        timeLimitMs: Number.POSITIVE_INFINITY,
        iterationLimit: settings.isTiny ? TINY_ITERATIONS : ITERATIONS,
        now: () => 0,
        stopped: () => false,
        onImproved: () => {},
      };
      return { about: about(shape), call: () => search(problem, control).iterations };
    },
  };
}

/** The cheapest place of each visit that no tour makes, in a plan that is whole. */
export function placesKernel(kernel: SearchKernel): Kernel {
  return {
    name: `look for places of ${nameOf(kernel)}`,
    unit: 'places',
    isSeeded: true,
    async prepare(settings) {
      const shape = shapeOf(kernel, settings);
      const plan = new TourPlan(compileProblem(periodicProblem(shape, settings)));
      const random = new Random(settings.seed);
      const { weights } = new Penalties(plan);
      const stops = Int32Array.from(plan.patternOf.keys());
      new Recreate(plan, weights, random).run(stops, stops.length);
      const insertion = new Insertion(plan, weights, random);
      const visits = Array.from(plan.tourOf.keys()).filter((visit) => plan.tourOf[visit]! < 0);
      const places = visits.reduce((sum, visit) => sum + placesOf(plan, visit), 0);
      const call = () => {
        for (const visit of visits) insertion.find(visit);
        return places;
      };
      return { about: `${about(shape)}, ${visits.length} visits`, call };
    },
  };
}

/** In tours that are driven that day; those of which a whole tour is passed over for its load count too. */
function placesOf({ problem, length }: TourPlan, visit: number): number {
  const day = problem.visitDay[visit]!;
  const driven = length.subarray(problem.dayTourFrom[day]!, problem.dayTourFrom[day + 1]!).filter((count) => count > 0);
  return driven.reduce((sum, count) => sum + count + 1, 0);
}
