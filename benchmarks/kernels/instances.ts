/** Instances that the kernels work on. */
import { buildNeedModel } from '../../src/need/need-model.ts';
import { compileInstance, type SolverInput } from '../../src/solver/instance/compile.ts';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { enumerateTours } from '../../src/solver/tours/enumerate.ts';
import type { TourPool } from '../../src/solver/tours/tour-pool.ts';
import { type GeneratorParameters, generateInstance } from '../rotas/generator.ts';
import type { KernelSettings } from './kernel.ts';

/** Tours of two half-day visits, as the rotas in use have. */
const TWO_VISITS = { stops: 120, units: 3 };
/** Tours of up to four visits of 45 minutes. */
const FOUR_VISITS = { stops: 20, units: 1, dwellMinutes: 45, mostPerTour: 4 };
const TINY_STOPS = 8;

export type VisitsPerTour = 2 | 4;

export function territoryFor(visits: VisitsPerTour, { seed, isTiny }: KernelSettings): Partial<GeneratorParameters> {
  const territory = visits === 2 ? TWO_VISITS : FOUR_VISITS;
  return { ...territory, ...(isTiny ? { stops: TINY_STOPS, units: 1 } : {}), seed };
}

export function inputOf(territory: Partial<GeneratorParameters>): SolverInput {
  const { scenario, matrix } = generateInstance(territory);
  return { scenario, matrix, need: buildNeedModel(scenario, matrix) };
}

/** @returns e.g. "120 stops, up to 2 visits". */
export function aboutInstance({ scenario }: Pick<Instance, 'scenario'>): string {
  return `${scenario.stops.length} stops, up to ${scenario.visits.mostPerTour} visits`;
}

/** All tours of a unit class. */
export function toursOfClass(instance: Instance, unitClass: number): TourPool {
  return enumerateTours(instance, instance.unitClasses[unitClass]!, {
    mostTours: Number.POSITIVE_INFINITY,
    stopped: () => false,
  });
}

export function compiled(territory: Partial<GeneratorParameters>): Instance {
  return compileInstance(inputOf(territory));
}
