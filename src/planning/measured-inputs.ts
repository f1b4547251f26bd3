/** A scenario that has been read becomes inputs: its travel is measured, its need estimated. */
import { CancelledError, type Problem } from '../domain/problem.ts';
import { listWarnings } from '../domain/problem-list.ts';
import type { Scenario } from '../domain/scenario.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { buildTravelMatrix, type TravelOptions } from '../travel/travel-matrix.ts';
import type { PlanningInputs } from './inputs.ts';

/** A scenario without problems, and what is odd about it. */
export interface ReadScenario {
  readonly scenario: Scenario;
  readonly warnings: readonly Problem[];
}

/** Inputs before the need is estimated. */
export type MeasuredTravel = Omit<PlanningInputs, 'need'>;

/** @throws InputError with the problems of its travel; CancelledError. */
export async function measuredInputs(
  read: ReadScenario,
  travel: Omit<TravelOptions, 'onWarning'>,
): Promise<PlanningInputs> {
  return withNeed(await measuredTravel(read, travel));
}

/** @throws InputError with the problems of its travel; CancelledError. */
export async function measuredTravel(
  read: ReadScenario,
  travel: Omit<TravelOptions, 'onWarning'>,
): Promise<MeasuredTravel> {
  const { scenario } = read;
  const found: Problem[] = [];
  const matrix = await buildTravelMatrix(scenario, { ...travel, onWarning: (warning) => found.push(warning) });
  if (travel.signal?.aborted === true) throw new CancelledError();
  return { scenario, matrix, warnings: [...read.warnings, ...listWarnings(found, scenario)] };
}

export function withNeed(measured: MeasuredTravel): PlanningInputs {
  return { ...measured, need: buildNeedModel(measured.scenario, measured.matrix) };
}
