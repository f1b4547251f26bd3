/** Models of all tours at once, as src/solver/selection/formulation.md states them. */
import type { Instance } from '../../src/solver/instance/instance.ts';
import type { ColumnBlock, RowBlock } from '../../src/solver/mip/mip-solver.ts';
import { likeDays } from '../../src/solver/selection/day-groups.ts';
import { buildDayModel } from '../../src/solver/selection/day-model.ts';
import { addTourColumn, allTourColumns, buildSelectionModel } from '../../src/solver/selection/selection-model.ts';
import type { TourPool } from '../../src/solver/tours/tour-pool.ts';
import { compiled, toursOfClass } from '../kernels/instances.ts';
import type { GeneratorParameters } from '../rotas/generator.ts';
import type { ModelName } from './compared.ts';

export interface WholeModel {
  readonly rows: RowBlock;
  readonly columns: ColumnBlock;
}

export function wholeModelOf(name: ModelName, territory: Partial<GeneratorParameters>): WholeModel {
  const instance = compiled(territory);
  const pools = instance.unitClasses.map((_, unitClass) => toursOfClass(instance, unitClass));
  return name === 'counted' ? countedModel(instance, pools) : modelByDay(instance, pools);
}

function countedModel(instance: Instance, pools: readonly TourPool[]): WholeModel {
  const selection = buildSelectionModel(instance, pools, likeDays(instance));
  for (const column of allTourColumns(selection)) addTourColumn(selection.columns, selection, column);
  return selection;
}

function modelByDay(instance: Instance, pools: readonly TourPool[]): WholeModel {
  const all = pools.map((pool) => Array.from({ length: pool.size }, (_, tour) => tour));
  return buildDayModel(instance, pools, all).selection;
}
