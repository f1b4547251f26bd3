/** Travel times and distances between the places of a scenario. */

import type { Position } from './primitives.ts';
import type { Problem } from './problem.ts';
import type { TravelNote } from './rota.ts';
import type { Scenario } from './scenario.ts';

/** No road leads there. */
export const NO_ROAD = Number.POSITIVE_INFINITY;

/**
 * Square and asymmetric: entry `from * size + to`. Whole seconds of a private car and whole metres by road;
 * `NO_ROAD` where no road leads. The diagonal is zero.
 */
export interface TravelMatrix {
  readonly size: number;
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
  /** Index of a place by its key. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly note: TravelNote;
}

/** A place that travel is measured between. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly position: Position;
  readonly reachableByRoad: boolean;
  /** Where its position stands in the scenario. */
  readonly path: Problem['path'];
}

export const placeKey = {
  commune: (code: string) => `commune:${code}`,
  stop: (id: string) => `stop:${id}`,
  servicePoint: (id: string) => `service-point:${id}`,
  garage: (unitId: string) => `garage:${unitId}`,
} as const;

/**
 * A service point in a commune without a road has none either.
 *
 * @returns every place of a scenario, in the order of its matrix: communes, stops, fixed service points, garages.
 */
export function placesOf(scenario: Scenario): Place[] {
  const { communes, servicePoints } = scenario.territory;
  const withoutRoad = new Set(communes.filter((commune) => !commune.reachableByRoad).map(({ code }) => code));
  return [
    ...communes.map((commune, k) => ({
      key: placeKey.commune(commune.code),
      name: commune.name,
      position: { lat: commune.point.lat, lon: commune.point.lon },
      reachableByRoad: commune.reachableByRoad,
      path: ['territory', 'communes', k, 'point'],
    })),
    ...scenario.stops.map((stop, k) => ({
      key: placeKey.stop(stop.id),
      name: stop.name,
      position: stop.point,
      reachableByRoad: stop.reachableByRoad,
      path: ['stops', k, 'point'],
    })),
    ...servicePoints
      .map((point, k) => ({ point, path: ['territory', 'servicePoints', k, 'point'] }))
      .filter(({ point }) => !point.itinerant)
      .map(({ point, path }) => ({
        key: placeKey.servicePoint(point.id),
        name: point.name,
        position: point.point,
        reachableByRoad: !withoutRoad.has(point.commune),
        path,
      })),
    ...scenario.units.map((unit, k) => ({
      key: placeKey.garage(unit.id),
      name: unit.garage.name,
      position: unit.garage.point,
      reachableByRoad: true,
      path: ['units', k, 'garage', 'point'],
    })),
  ];
}

/** @returns whole seconds that a unit takes where a private car takes `carSeconds`; `NO_ROAD` stays `NO_ROAD`. */
export function unitSeconds(carSeconds: number, unit: { readonly speedFactor: number }): number {
  return Math.round(carSeconds / unit.speedFactor);
}
