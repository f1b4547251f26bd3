/** Child: one case of the part *scale*, solved once. */
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { solve } from '../../src/solver/solve.ts';
import { buildTravelMatrix } from '../../src/travel/travel-matrix.ts';
import { answerJob } from '../harness/child.ts';
import { processCpuSeconds } from '../harness/clocks.ts';
import { type GeneratorParameters, generateInstance } from '../rotas/generator.ts';
import { type MeasuredSolve, measureSolve, type SolveOrder } from '../rotas/measured-solve.ts';
import { type DepartementParameters, departement } from './departement.ts';
import { generateLibraryBus, type LibraryBusParameters } from './library-bus.ts';

export type ScaleTerritory =
  | { readonly kind: 'departement'; readonly parameters: DepartementParameters }
  | { readonly kind: 'half-days'; readonly parameters: Partial<GeneratorParameters> }
  | { readonly kind: 'library-bus'; readonly parameters: Partial<LibraryBusParameters> };

export interface ScaleOrder extends SolveOrder {
  readonly territory: ScaleTerritory;
}

export interface MeasuredScale extends MeasuredSolve {
  /** CPU seconds before the solver begins: scenario, matrix, need. */
  readonly preparationSeconds: number;
}

answerJob<ScaleOrder, MeasuredScale>(async (order) => {
  const before = processCpuSeconds();
  const { scenario, matrix } = await inputOf(order.territory);
  const need = buildNeedModel(scenario, matrix);
  const preparationSeconds = processCpuSeconds() - before;
  const { measure } = await measureSolve(solve, { scenario, matrix, need }, order);
  return { ...measure, preparationSeconds };
});

async function inputOf(territory: ScaleTerritory): Promise<{ scenario: Scenario; matrix: TravelMatrix }> {
  if (territory.kind === 'half-days') return generateInstance(territory.parameters);
  if (territory.kind === 'library-bus') return generateLibraryBus(territory.parameters);
  const scenario = await departement(territory.parameters);
  return { scenario, matrix: await buildTravelMatrix(scenario, { folder: import.meta.dirname }) };
}
