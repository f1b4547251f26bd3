/** Read a scenario, measure its travel, estimate its need. */
import path from 'node:path';
import type { Scenario } from '../domain/scenario.ts';
import type { TravelSource } from '../domain/travel-settings.ts';
import { readScenario } from '../imports/read-scenario.ts';
import type { PlanningInputs } from './inputs.ts';
import { measuredInputs } from './measured-inputs.ts';

export interface TravelChoice {
  /** Left out: what the scenario says. */
  readonly source?: TravelSource | undefined;
  /** Matrix to read, a path from the working directory; it implies the source "file". */
  readonly matrixFile?: string | undefined;
  /** Address of the OSRM server, instead of the scenario's; it does not say that the server is to be asked. */
  readonly osrmUrl?: string | null | undefined;
  /** Instead of the scenario's, metres. */
  readonly snapLimitMetres?: number | undefined;
  /** Where travel that a server was asked for is kept; null or left out: it is not. */
  readonly cacheFolder?: string | null | undefined;
}

/**
 * @param file scenario, JSON; the paths in it lead from its own folder.
 * @throws InputError with every problem of the scenario, or of its travel; CancelledError.
 */
export async function loadInputs(
  file: string,
  choice: TravelChoice = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<PlanningInputs> {
  const read = await readScenario(file);
  const scenario = withTravel(read.scenario, choice);
  return measuredInputs(
    { scenario, warnings: read.warnings },
    {
      source: choice.source,
      file: choice.matrixFile === undefined ? undefined : path.resolve(choice.matrixFile),
      folder: read.folder,
      cacheFolder: choice.cacheFolder,
      signal,
    },
  );
}

/** The choice becomes part of the scenario, so that what is written of the run can be run again. */
function withTravel(scenario: Scenario, choice: TravelChoice): Scenario {
  const { travel } = scenario;
  const file = choice.matrixFile ?? travel.file;
  const source = choice.source ?? (choice.matrixFile === undefined ? travel.source : 'file');
  if (source !== 'osrm') return { ...scenario, travel: { ...travel, source, file } };
  const url = choice.osrmUrl ?? travel.osrm.url;
  const snapLimitMetres = choice.snapLimitMetres ?? travel.osrm.snapLimitMetres;
  return { ...scenario, travel: { ...travel, source, file, osrm: { ...travel.osrm, url, snapLimitMetres } } };
}
