/**
 * Need and catchment: from territory and coefficients to numbers.
 *
 * Indices: communes in the order of the territory, stops in the order of the scenario, segments in the order of
 * `segmentsOf`; need of commune c and segment g stands at `c * segmentCount + g`.
 */
import { SENIORS } from '../domain/further-public.ts';
import type { Scenario } from '../domain/scenario.ts';
import { BASE_SEGMENT_COUNT, hoursPerPersonAndYear, type Segment, segmentsOf } from '../domain/segments.ts';
import type { Commune } from '../domain/territory.ts';
import { placeKey, type TravelMatrix } from '../domain/travel-matrix.ts';
import { decay } from './decay.ts';
import { cyclesPerYear, shareWithoutCar, strugglingPeople } from './people.ts';

const METRES_PER_KM = 1000;

/** People of one commune and segment who would come to one stop. */
export interface Catchment {
  readonly commune: number;
  readonly segment: number;
  readonly stop: number;
  /** a(c,g,s), above 0 and at most 1. */
  readonly share: number;
  /** True where the stop lies in another commune. */
  readonly away: boolean;
}

export interface NeedModel {
  readonly communeCount: number;
  readonly stopCount: number;
  /** Those with and without a car who struggle by age, and the further publics. */
  readonly segments: readonly Segment[];
  readonly segmentCount: number;
  /** Persons who struggle, or of the further public, by commune and segment. */
  readonly strugglingPeople: Float64Array;
  /** Hours of support a cycle before fixed service points, by commune and segment. */
  readonly grossHours: Float64Array;
  /** Hours of support a cycle left after what fixed service points catch, by commune and segment. */
  readonly needHours: Float64Array;
  /** Commune of each stop. */
  readonly communeOfStop: Int32Array;
  /** Sorted by commune, then segment, then stop. */
  readonly catchments: readonly Catchment[];
}

interface ServiceReach {
  /** Nearest fixed service point: seconds of driving with a car, metres by road without. */
  readonly nearestSeconds: number;
  readonly nearestMetres: number;
}

/**
 * @param matrix travel of a private car, with barriers; must hold every place of `placesOf(scenario)`.
 * @returns need and catchment (MODEL.md sections 2 and 3).
 */
export function buildNeedModel(scenario: Scenario, matrix: TravelMatrix): NeedModel {
  const { communes } = scenario.territory;
  const segments = segmentsOf(scenario);
  const segmentCount = segments.length;
  const size = communes.length * segmentCount;
  const model = {
    communeCount: communes.length,
    stopCount: scenario.stops.length,
    segments,
    segmentCount,
    strugglingPeople: new Float64Array(size),
    grossHours: new Float64Array(size),
    needHours: new Float64Array(size),
    communeOfStop: communesOfStops(scenario),
    catchments: [] as Catchment[],
  };
  const placeOfStop = scenario.stops.map((stop) => matrix.indexOf.get(placeKey.stop(stop.id))!);
  const hoursPerPerson = segments.map(
    (segment) => hoursPerPersonAndYear(segment) / cyclesPerYear(scenario.cycle.weeks),
  );

  communes.forEach((commune, c) => {
    const reach = reachOfServicePoints(scenario, matrix, c);
    const from = matrix.indexOf.get(placeKey.commune(commune.code))! * matrix.size;
    const people = peopleOf(commune, scenario, segments);
    const measured = measuredHours(scenario, c);
    segments.forEach((segment, g) => {
      const at = c * segmentCount + g;
      model.strugglingPeople[at] = people[g]!;
      model.grossHours[at] = measured?.[g] ?? people[g]! * hoursPerPerson[g]!;
      model.needHours[at] = measured?.[g] ?? model.grossHours[at]! * (1 - caughtShare(scenario, reach, segment));
      // Of a further public that is not there nobody comes: it puts no commune within reach of a stop.
      if (g >= BASE_SEGMENT_COUNT && people[g] === 0) return;
      for (let s = 0; s < scenario.stops.length; s++) {
        const { publics } = scenario.stops[s]!;
        if (publics !== null && !publics.includes(segment.public)) continue;
        const away = model.communeOfStop[s] !== c;
        const share = away ? awayShare(scenario, matrix, { segment, way: from + placeOfStop[s]! }, reach) : 1;
        if (share > 0) model.catchments.push({ commune: c, segment: g, stop: s, share, away });
      }
    });
  });
  return model;
}

/** Persons by segment; nobody of a further public that the commune does not count. */
function peopleOf(commune: Commune, scenario: Scenario, segments: readonly Segment[]): number[] {
  const further = segments.filter((segment) => segment.public !== SENIORS);
  return [
    ...strugglingPeople(commune, scenario.need),
    ...further.map(({ public: id }) => (Object.hasOwn(commune.publics, id) ? commune.publics[id]! : 0)),
  ];
}

function communesOfStops(scenario: Scenario): Int32Array {
  const indexOfCode = new Map(scenario.territory.communes.map((commune, c) => [commune.code, c]));
  return Int32Array.from(scenario.stops, (stop) => indexOfCode.get(stop.commune)!);
}

/** A measured attendance replaces the estimate of those who struggle by age, and nothing is deducted from it. */
function measuredHours(scenario: Scenario, c: number): [number, number] | null {
  const commune = scenario.territory.communes[c]!;
  if (commune.attendance === null) return null;
  const hours =
    (commune.attendance.contactsPerYear * scenario.need.minutesPerContact.value) /
    60 /
    cyclesPerYear(scenario.cycle.weeks);
  const withoutCar = shareWithoutCar(commune);
  return [hours * (1 - withoutCar), hours * withoutCar];
}

function reachOfServicePoints(scenario: Scenario, matrix: TravelMatrix, c: number): ServiceReach {
  const commune = scenario.territory.communes[c]!;
  const from = matrix.indexOf.get(placeKey.commune(commune.code))!;
  let nearestSeconds = Number.POSITIVE_INFINITY;
  let nearestMetres = Number.POSITIVE_INFINITY;
  for (const point of scenario.territory.servicePoints) {
    if (point.itinerant) continue;
    if (point.commune === commune.code) return { nearestSeconds: 0, nearestMetres: 0 };
    const at = from * matrix.size + matrix.indexOf.get(placeKey.servicePoint(point.id))!;
    nearestSeconds = Math.min(nearestSeconds, matrix.seconds[at]!);
    nearestMetres = Math.min(nearestMetres, matrix.metres[at]!);
  }
  return { nearestSeconds, nearestMetres };
}

/** κ · decay(travel): what fixed service points already meet. */
function caughtShare(scenario: Scenario, reach: ServiceReach, { travels }: Segment): number {
  const { caughtShare: kappa, caughtWithCar, caughtWithoutCar } = scenario.need;
  const near =
    travels === 'with-car'
      ? decay(reach.nearestSeconds / 60, caughtWithCar)
      : decay(reach.nearestMetres / METRES_PER_KM, caughtWithoutCar);
  return kappa.value * near;
}

/**
 * @param trip `way`: from the commune to the stop, position in the matrix.
 * @returns a(c,g,s) for a stop in another commune; nil where a fixed service point is nearer than the stop.
 */
function awayShare(
  scenario: Scenario,
  matrix: TravelMatrix,
  trip: { readonly segment: Segment; readonly way: number },
  reach: ServiceReach,
): number {
  const { coverage } = scenario;
  if (trip.segment.travels === 'without-car') {
    const metres = matrix.metres[trip.way]!;
    if (reach.nearestMetres < metres) return 0;
    return coverage.awayShareWithoutCar.value * decay(metres / METRES_PER_KM, coverage.awayWithoutCar);
  }
  const seconds = matrix.seconds[trip.way]!;
  if (reach.nearestSeconds < seconds) return 0;
  return coverage.awayShareWithCar.value * decay(seconds / 60, coverage.awayWithCar);
}
