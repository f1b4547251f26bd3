/** Inputs from a scenario that came as text, with no folder of its own. */
import { parseScenario } from '../domain/parse-scenario.ts';
import { parsedJson } from '../imports/read-json.ts';
import { upgradeScenario } from '../imports/upgrade.ts';
import type { PlanningInputs } from './inputs.ts';
import { withNeed } from './measured-inputs.ts';
import { type ServiceTravel, travelOverService } from './service-travel.ts';

/** A scenario as somebody sent it. */
export interface ScenarioDocument {
  /** JSON text. */
  readonly document: string;
  /** Text of a travel file; null: none came along. */
  readonly matrix: string | null;
}

/** What messages call a text that has no file. */
const NAME = 'scenario.json';

/** @throws InputError with every problem of the scenario, or of its travel; CancelledError. */
export async function inputsOfDocument(
  { document, matrix }: ScenarioDocument,
  service: ServiceTravel,
  signal: AbortSignal = new AbortController().signal,
): Promise<PlanningInputs> {
  const read = parseScenario(upgradeScenario(parsedJson(document, NAME)));
  return withNeed(await travelOverService(read, { matrix, service }, signal));
}
