/** The small scenario as somebody sends it to the service. */
import type { GivenScenario } from '../../src/jobs/desk-questions.ts';
import { toMatrixFile } from '../../src/travel/file-format.ts';
import { changed, type LooseInput } from './problems-of.ts';
import { lineMatrix, smallScenario } from './small-scenario.ts';

export const NO_SERVER = { osrmUrl: null, cacheFolder: null };

/** Straight lines between the places of the small scenario, as a travel file. */
export function lineMatrixText(): string {
  const scenario = smallScenario();
  return toMatrixFile(lineMatrix(scenario), scenario);
}

/** @returns the small scenario whose travel is the file sent along, after a change. */
export function uploadInput(change: (input: LooseInput) => void = () => {}): LooseInput {
  return changed((input) => {
    input.travel = { source: 'file', file: 'travel.json' };
    change(input);
  });
}

export function uploaded(cacheKey: string | null = 'small 1', change?: (input: LooseInput) => void): GivenScenario {
  return { cacheKey, document: JSON.stringify(uploadInput(change)), matrix: lineMatrixText() };
}
