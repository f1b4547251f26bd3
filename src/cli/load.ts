/** What a command starts from: scenario, travel, need. A server may take its time, so Ctrl-C is heeded. */
import type { PlanningInputs } from '../planning/inputs.ts';
import { listenForInterruption } from './interruption.ts';
import type { Shell } from './shell.ts';
import { type TravelOptions, travelChoice } from './travel-options.ts';

/** @param file scenario. @throws InputError; CancelledError where it was interrupted. */
export async function load(shell: Shell, file: string, options: TravelOptions): Promise<PlanningInputs> {
  const choice = travelChoice(options, shell.config());
  const { loadInputs } = await import('../planning/load-inputs.ts');
  const interruption = listenForInterruption(() => {});
  try {
    return await loadInputs(file, choice, interruption.signal);
  } finally {
    interruption.end();
  }
}
