/** The scenario file, with nothing left out: every default is written, tables are inside. */
import { Scenario } from '../domain/scenario.ts';
import { jsonText } from './json-text.ts';

/** @param travelFile name of the matrix that stands beside the file; null where travel is estimated. */
export function scenarioJson(scenario: Scenario, travelFile: string | null): string {
  const source = travelFile === null ? 'great-circle' : 'file';
  const { $schema: _, ...normalised } = Scenario.parse({
    ...scenario,
    travel: { ...scenario.travel, source, file: travelFile },
  });
  return jsonText(normalised);
}
