/** Is a scenario that somebody sent one that can be planned with? All that stands against it, at once. */
import { checkScenario } from '../domain/parse-scenario.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { listProblems, listWarnings } from '../domain/problem-list.ts';
import { upgradeScenario } from '../imports/upgrade.ts';
import { refuseOffBarriers } from '../travel/great-circle.ts';
import { type TravelGiven, travelOverService, travelProblems, unusedMatrix } from './service-travel.ts';

export interface DocumentCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Null where there are problems. */
  readonly name: string | null;
  readonly description: string | null;
}

/**
 * Of form, of reference, of travel; a server is not asked for travel: whether a scenario can be kept does not hang on it.
 *
 * @param input what was sent, parsed from JSON.
 */
export async function checkDocument(input: unknown, given: TravelGiven): Promise<DocumentCheck> {
  try {
    return await checked(upgradeScenario(input), given);
  } catch (error) {
    if (error instanceof InputError) return refused(error.problems);
    throw error;
  }
}

async function checked(input: unknown, given: TravelGiven): Promise<DocumentCheck> {
  const { scenario, problems, warnings } = checkScenario(input);
  if (scenario === null) return refused(listProblems(problems, input));
  const ofTravel = travelProblems(scenario, given);
  if (ofTravel.length > 0) return refused(ofTravel);
  const { name, description } = scenario;
  const usable = (found: readonly Problem[]) => ({
    problems: [],
    warnings: listWarnings(found, input),
    name,
    description,
  });
  switch (scenario.travel.source) {
    case 'great-circle':
      refuseOffBarriers(scenario);
      return usable([...warnings, ...unusedMatrix(scenario, given)]);
    case 'osrm':
      return usable([...warnings, ...unusedMatrix(scenario, given)]);
    case 'file': {
      const measured = await travelOverService({ scenario, warnings }, given, new AbortController().signal);
      return usable(measured.warnings);
    }
  }
}

function refused(problems: readonly Problem[]): DocumentCheck {
  return { problems, warnings: [], name: null, description: null };
}
