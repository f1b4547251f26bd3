/** Where the communes of a draft are: their points, and placeholders, marked, where there are none. */
import { kmBetween, middleOf } from '../domain/middle.ts';
import type { Position } from '../domain/primitives.ts';
import type { CommunePoint } from '../domain/territory.ts';
import type { OfficialCommune } from '../imports/official/commune-register.ts';
import { boxOf, middleOfBox } from '../imports/official/land.ts';
import type { CommunePlace } from '../imports/official/points-file.ts';

/** A spiral in which each point has 15 km² to itself, as a commune of the mainland has: one turns by the golden angle. */
const SPIRAL_KM = 2.2;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const KM_PER_DEGREE = 111.2;
/** Decimals of degrees: 10 m. */
const DECIMALS = 4;

/** A scenario's own limit, and what is left to spare when it has to be moved. */
const USUAL_REACH_KM = 100;
const SPARE = 1.2;

export interface KnownPoints {
  /** By code of commune. */
  readonly places: ReadonlyMap<string, CommunePlace>;
  readonly servicePoints: readonly Position[];
}

/** @returns the point of each commune, by code: its own, or one made up around the middle of what is known. */
export function draftPlaces(communes: readonly OfficialCommune[], known: KnownPoints): Map<string, CommunePoint> {
  const middle = middleOfKnown(communes, known);
  const missing = communes.filter(({ code }) => !known.places.has(code));
  const byPopulation = missing.toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0));
  const placeholders = new Map(byPopulation.map(({ code }, turn) => [code, placeholder(middle, turn)]));
  return new Map(communes.map(({ code }) => [code, known.places.get(code) ?? placeholders.get(code)!]));
}

/** Of the communes; else of the service points; else of the country. */
function middleOfKnown(communes: readonly OfficialCommune[], { places, servicePoints }: KnownPoints): Position {
  const points = [...places.values()];
  if (points.length > 0) return middleOf(points);
  if (servicePoints.length > 0) return middleOf(servicePoints);
  return middleOfBox(boxOf(communes[0]!.code));
}

function placeholder({ lat, lon }: Position, turn: number): CommunePoint {
  const km = SPIRAL_KM * Math.sqrt(turn);
  const north = km * Math.cos(turn * GOLDEN_ANGLE);
  const east = km * Math.sin(turn * GOLDEN_ANGLE);
  const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return {
    lat: rounded(lat + north / KM_PER_DEGREE),
    lon: rounded(lon + east / kmPerDegreeEast),
    nature: 'placeholder',
  };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** @returns kilometres that a scenario must allow from the middle of its communes; null where its own limit will do. */
export function reachKmFor(communes: readonly Position[], others: readonly Position[]): number | null {
  const middle = middleOf(communes);
  const farthest = Math.max(...[...communes, ...others].map((point) => kmBetween(middle, point)));
  return farthest < USUAL_REACH_KM / SPARE ? null : Math.ceil(farthest * SPARE);
}
