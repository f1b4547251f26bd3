/** Travel estimated from straight lines: longer by the circuity, round the barriers, faster the farther it goes. */
import type { Scenario } from '../domain/scenario.ts';
import { NO_ROAD, type Place, placesOf } from '../domain/travel-matrix.ts';
import type { GreatCircleSettings } from '../domain/travel-settings.ts';
import { barrierMap, type Way } from './barriers.ts';
import { distinctPoints } from './distinct-points.ts';
import { drivingTime } from './driving-time.ts';
import type { Measured } from './measured.ts';
import { straightMetres } from './straight-line.ts';

/**
 * Metres by road = straight metres × circuity. Seconds = driving time of them + the fixed time of a trip + what its
 * crossings cost. Both are whole, symmetric, nil between places at the same coordinates, and `NO_ROAD` where barriers
 * leave no way.
 *
 * @throws InputError where a crossing is nowhere near its barrier.
 */
export function estimateTravel(scenario: Scenario, places: readonly Place[]): Measured {
  const settings = scenario.travel.greatCircle;
  const { points, pointOf } = distinctPoints(places);
  const barriers = barrierMap(scenario.territory, points);
  const tripOf = tripEstimate(settings);
  const size = points.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = from + 1; to < size; to++) {
      const straight = { metres: straightMetres(points[from]!, points[to]!), extraSeconds: 0 };
      const isFree = barriers === null || barriers.isFree(from, to);
      const trip = quickest((isFree ? [straight] : barriers.waysRound(from, to)).map(tripOf));
      seconds[from * size + to] = seconds[to * size + from] = trip.seconds;
      metres[from * size + to] = metres[to * size + from] = trip.metres;
    }
  }
  return {
    seconds: spread(seconds, pointOf, size),
    metres: spread(metres, pointOf, size),
    note: { source: 'great-circle', estimate: true, detail: detailOf(settings) },
  };
}

/** What `estimateTravel` would refuse, in a hundredth of its time. @throws InputError where a crossing is nowhere near its barrier. */
export function refuseOffBarriers(scenario: Scenario): void {
  barrierMap(scenario.territory, distinctPoints(placesOf(scenario)).points);
}

interface Trip {
  readonly seconds: number;
  readonly metres: number;
}

function tripEstimate(settings: GreatCircleSettings): (way: Way) => Trip {
  const circuity = settings.circuity.value;
  const fixedSeconds = settings.fixedSeconds.value;
  const driving = drivingTime(settings.speeds.classes);
  return (way) => {
    const metres = way.metres * circuity;
    return { seconds: Math.round(driving(metres) + fixedSeconds + way.extraSeconds), metres: Math.round(metres) };
  };
}

function quickest(trips: readonly Trip[]): Trip {
  let best: Trip = { seconds: NO_ROAD, metres: NO_ROAD };
  for (const trip of trips) {
    if (trip.seconds < best.seconds || (trip.seconds === best.seconds && trip.metres < best.metres)) best = trip;
  }
  return best;
}

/** From a square of points to the square of the places that stand on them. */
function spread(ofPoints: Float64Array, pointOf: Int32Array, points: number): Float64Array {
  const size = pointOf.length;
  const ofPlaces = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    const row = pointOf[from]! * points;
    for (let to = 0; to < size; to++) ofPlaces[from * size + to] = ofPoints[row + pointOf[to]!]!;
  }
  return ofPlaces;
}

/** The settings in figures that need no translation. */
function detailOf({ circuity, speeds, fixedSeconds }: GreatCircleSettings): string {
  const classes = speeds.classes.map(({ upToKm, kmPerHour }) =>
    upToKm === null ? `${kmPerHour} km/h` : `≤ ${upToKm} km: ${kmPerHour} km/h`,
  );
  return [`× ${circuity.value}`, ...classes, `+ ${fixedSeconds.value} s`].join('; ').slice(0, 500);
}
