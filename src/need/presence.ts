/** φ: the share of need that presence captures. */
import type { CoverageCoefficients } from '../domain/coefficients.ts';

/**
 * Straight lines between the levels of the scenario, from nothing at no visit; flat beyond the last level.
 *
 * @param presence visits in a cycle of `weeks` weeks, over all units and all stops of the commune.
 * @returns share of need captured, 0 to 1.
 */
export function capturedShare(
  presence: { readonly visits: number; readonly weeks: number },
  levels: CoverageCoefficients['presence']['levels'],
): number {
  const visitsPerWeek = presence.visits / presence.weeks;
  if (visitsPerWeek <= 0) return 0;
  let below = { visitsPerWeek: 0, captured: 0 };
  for (const level of levels) {
    if (visitsPerWeek <= level.visitsPerWeek) {
      const along = (visitsPerWeek - below.visitsPerWeek) / (level.visitsPerWeek - below.visitsPerWeek);
      return below.captured + along * (level.captured - below.captured);
    }
    below = level;
  }
  return below.captured;
}
