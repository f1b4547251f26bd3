/** Small cases whose rhythms leave the hour open: tours with hours cannot be priced. */
import type { SmallCase } from './exhaustive-rota.ts';

export function atAnyHour(small: SmallCase): SmallCase {
  const patterns = small.scenario.patterns?.map((rule) => ({ ...rule, hourToleranceMinutes: null })) ?? null;
  return { ...small, scenario: { ...small.scenario, patterns } };
}
