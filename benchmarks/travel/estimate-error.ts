/** How far the great-circle estimate is from a routed matrix, and which settings come nearest to it. */
import { GreatCircleSettings } from '../../src/domain/travel-settings.ts';
import { drivingTime } from '../../src/travel/driving-time.ts';
import { parseMatrixJson } from '../../src/travel/matrix-json.ts';
import { straightMetres } from '../../src/travel/straight-line.ts';

type SpeedClasses = GreatCircleSettings['speeds']['classes'];

/** A pair of places: as the crow flies, and as the router has it. */
export interface Trip {
  readonly straightMetres: number;
  readonly metres: number;
  readonly seconds: number;
}

export interface Estimate {
  readonly circuity: number;
  readonly classes: SpeedClasses;
  readonly fixedSeconds: number;
}

/** Relative errors, fractions of the real value; bias above 0: the estimate is too high. */
export interface ErrorFigures {
  readonly median: number;
  readonly percentile90: number;
  /** Median of the signed relative errors. */
  readonly bias: number;
}

/** @returns every ordered pair of different places with a road. */
export function tripsOf(json: unknown, file: string): Trip[] {
  const { rows, seconds, metres } = parseMatrixJson(json, file);
  return rows.flatMap((from, i) =>
    rows.flatMap((to, j) => {
      const at = i * rows.length + j;
      if (i === j || !Number.isFinite(seconds[at]) || from.position === null || to.position === null) return [];
      const straight = straightMetres(from.position, to.position);
      return [{ straightMetres: straight, metres: metres[at]!, seconds: seconds[at]! }];
    }),
  );
}

/** Barriers are left out: straight lines alone. */
export function errorsOf(trips: readonly Trip[], estimate: Estimate): { metres: ErrorFigures; seconds: ErrorFigures } {
  const driving = drivingTime(estimate.classes);
  const roadMetres = (trip: Trip) => trip.straightMetres * estimate.circuity;
  return {
    metres: figuresOf(trips.map((trip) => roadMetres(trip) / trip.metres - 1)),
    seconds: figuresOf(trips.map((trip) => (driving(roadMetres(trip)) + estimate.fixedSeconds) / trip.seconds - 1)),
  };
}

function figuresOf(errors: readonly number[]): ErrorFigures {
  const sizes = errors.map(Math.abs);
  return { median: quantile(sizes, 0.5), percentile90: quantile(sizes, 0.9), bias: quantile(errors, 0.5) };
}

/** @returns the value below which that share of the values lies, straight lines between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

/** @returns the settings that a scenario has where it says nothing. */
export function defaultEstimate(): Estimate {
  const settings = GreatCircleSettings.parse({});
  const { circuity, speeds, fixedSeconds } = settings;
  return { circuity: circuity.value, classes: speeds.classes, fixedSeconds: fixedSeconds.value };
}

/** Circuity: the median of the trips'. Then speeds and fixed time, one at a time, to the least mean relative error. */
export function bestEstimate(trips: readonly Trip[], start: Estimate): Estimate {
  const circuity = quantile(
    trips.map((trip) => trip.metres / trip.straightMetres),
    0.5,
  );
  let best: Estimate = { ...start, circuity: Math.round(circuity * 100) / 100 };
  for (let before = Number.POSITIVE_INFINITY; meanError(trips, best) < before - 1e-6; ) {
    before = meanError(trips, best);
    for (const candidates of neighboursOf(best)) {
      best = [best, ...candidates].reduce((a, b) => (meanError(trips, b) < meanError(trips, a) ? b : a));
    }
  }
  return best;
}

function meanError(trips: readonly Trip[], { circuity, classes, fixedSeconds }: Estimate): number {
  const driving = drivingTime(classes);
  const sum = trips.reduce((total, trip) => {
    const seconds = driving(trip.straightMetres * circuity) + fixedSeconds;
    return total + Math.abs(seconds / trip.seconds - 1);
  }, 0);
  return sum / trips.length;
}

/** For each number to fit, the estimates that differ in it alone. */
function neighboursOf(estimate: Estimate): Estimate[][] {
  const { classes } = estimate;
  const speeds = classes.map((_, k) => {
    const least = classes[k - 1]?.kmPerHour ?? 10;
    const most = classes[k + 1]?.kmPerHour ?? 110;
    return range(least, most, 1).map((kmPerHour) => ({
      ...estimate,
      classes: classes.map((one, other) => (other === k ? { ...one, kmPerHour } : one)),
    }));
  });
  return [...speeds, range(0, 300, 10).map((fixedSeconds) => ({ ...estimate, fixedSeconds }))];
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, k) => from + k * step);
}
