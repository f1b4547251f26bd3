/** The travel times that plans rest on, as a file that can be sent along with a scenario. */
import { toMatrixFile } from '../travel/file-format.ts';
import type { PlanningInputs } from './inputs.ts';

/** @returns JSON text of a travel file. */
export function travelDocument({ matrix, scenario }: Pick<PlanningInputs, 'matrix' | 'scenario'>): string {
  return toMatrixFile(matrix, scenario);
}
