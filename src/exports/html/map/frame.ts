/** The sheet of a map: where a position on the ground stands on it. */
import type { Position } from '../../../domain/primitives.ts';

export interface MapPoint {
  /** To the right. */
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Frame {
  /** Units of the map; one is a pixel where the map is as wide as it was made. */
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  /** Factor on the size of symbols that mean no quantity: less than 1 where there are many. */
  readonly symbolScale: number;
  toMap(position: Position): MapPoint;
}

/** A sheet with many places is wider, and all on it smaller where it is printed; up to what can still be read. */
const WIDTH = { least: 760, most: 960 };
/** Places that a sheet of least width has room for. */
const ROOM = 60;
const LEAST_HEIGHT = 420;
const MOST_HEIGHT = 860;
/** Room for names beside the outermost places. */
const MARGIN = { across: 78, along: 46 };
/** Metres: a map of one place shows its surroundings. */
const LEAST_EXTENT = 4000;
const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;
/** Nearer to a pole than this a flat map means nothing. */
const LEAST_COSINE = 0.01;

/**
 * @param positions at least one; all of them will be on the map, at the same scale across and along.
 * @param places how many there are to tell apart.
 */
export function frameAround(positions: readonly Position[], places = positions.length): Frame {
  const crowding = Math.sqrt(Math.max(1, places / ROOM));
  const width = Math.round(Math.min(WIDTH.most, WIDTH.least * crowding));
  const middle = {
    lat: middleOf(positions.map(({ lat }) => lat)),
    lon: middleOf(positions.map(({ lon }) => lon)),
  };
  const metresPerLon = METRES_PER_DEGREE * Math.max(LEAST_COSINE, Math.cos((middle.lat * Math.PI) / 180));
  const east = ({ lon }: Position) => (lon - middle.lon) * metresPerLon;
  const north = ({ lat }: Position) => (lat - middle.lat) * METRES_PER_DEGREE;
  const across = Math.max(LEAST_EXTENT, 2 * greatest(positions.map(east)));
  const along = Math.max(LEAST_EXTENT, 2 * greatest(positions.map(north)));
  const metresPerUnit = Math.max(across / (width - 2 * MARGIN.across), along / (MOST_HEIGHT - 2 * MARGIN.along));
  const height = Math.max(LEAST_HEIGHT, Math.round(along / metresPerUnit) + 2 * MARGIN.along);
  return {
    width,
    height,
    metresPerUnit,
    symbolScale: Math.max(0.5, 1 / crowding),
    toMap: (position) => ({
      x: width / 2 + east(position) / metresPerUnit,
      y: height / 2 - north(position) / metresPerUnit,
    }),
  };
}

export function isInside({ x, y }: MapPoint, { width, height }: Frame): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** @returns a length on the map, in as many digits as can be seen. */
export function drawn(length: number): string {
  return String(Number(length.toFixed(1)));
}

function middleOf(values: readonly number[]): number {
  return (
    (values.reduce((low, value) => Math.min(low, value)) + values.reduce((top, value) => Math.max(top, value))) / 2
  );
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
