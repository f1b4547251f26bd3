/** The great-circle estimate against a routed matrix: errors of the default settings and of those that fit it best. */
import { bestEstimate, defaultEstimate, type Estimate, errorsOf, quantile, type Trip } from './estimate-error.ts';

export interface ComparedEstimate extends Estimate {
  readonly relativeErrors: ReturnType<typeof errorsOf>;
}

export interface TravelComparison {
  readonly trips: number;
  readonly medianKmByRoad: number;
  readonly circuity: { readonly percentile10: number; readonly percentile50: number; readonly percentile90: number };
  readonly defaults: ComparedEstimate;
  readonly bestFit: ComparedEstimate;
}

/** @param trips at least one. */
export function compareEstimate(trips: readonly Trip[]): TravelComparison {
  const circuities = trips.map((trip) => trip.metres / trip.straightMetres);
  const metres = trips.map((trip) => trip.metres);
  const defaults = defaultEstimate();
  const compared = (estimate: Estimate) => ({ ...estimate, relativeErrors: errorsOf(trips, estimate) });
  return {
    trips: trips.length,
    medianKmByRoad: quantile(metres, 0.5) / 1000,
    circuity: {
      percentile10: quantile(circuities, 0.1),
      percentile50: quantile(circuities, 0.5),
      percentile90: quantile(circuities, 0.9),
    },
    defaults: compared(defaults),
    bestFit: compared(bestEstimate(trips, defaults)),
  };
}
