/** Pairs of places without a road between them, by name: a routed matrix with gaps is perhaps not what was meant. */
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { NO_ROAD, type Place } from '../domain/travel-matrix.ts';
import { areOnOneSpot } from './distinct-points.ts';

/**
 * Places hold together where a road leads there and back. The greatest number that do is the network; each place outside it
 * is named, and pairs that a road joins in one direction only are counted.
 *
 * @param seconds entry `from * places + to`.
 * @returns warnings; none about places that the scenario says no road leads to.
 */
export function roadGaps(places: readonly Place[], seconds: Float64Array): Problem[] {
  const onRoads = places.flatMap((place, index) => (place.reachableByRoad ? [index] : []));
  const hasRoad = (from: number, to: number) => seconds[from * places.length + to] !== NO_ROAD;
  const isJoined = (one: number, other: number) => hasRoad(one, other) && hasRoad(other, one);

  const network = new Set(largestOf(componentsOf(onRoads, isJoined)));
  const outside = onRoads.filter((index) => !network.has(index));
  const warnings = outside.map((index): Problem => {
    const { key, name, path } = places[index]!;
    // A commune and the stop in its middle are on one spot: that they have each other is no road.
    const others = onRoads.filter((other) => !areOnOneSpot(places[index]!, places[other]!));
    const cut = others.filter((other) => !isJoined(index, other)).length;
    const isAlone = others.every((other) => !hasRoad(index, other) && !hasRoad(other, index));
    return isAlone
      ? problem('place-without-road', path, { place: key, name })
      : problem('place-cut-off', path, { place: key, name, cut, total: others.length });
  });
  return [...warnings, ...oneWayPairs(places, [...network], hasRoad)];
}

function oneWayPairs(
  places: readonly Place[],
  network: readonly number[],
  hasRoad: (from: number, to: number) => boolean,
): Problem[] {
  const pairs = network.flatMap((from) => network.filter((to) => !hasRoad(from, to)).map((to) => ({ from, to })));
  const [first] = pairs;
  if (first === undefined) return [];
  const ends = { from: places[first.from]!.name, to: places[first.to]!.name };
  return [problem('no-road-one-way', [], { count: pairs.length, ...ends })];
}

/** Groups within which each is joined to some other, directly or by way of others. */
function componentsOf(all: readonly number[], isJoined: (one: number, other: number) => boolean): number[][] {
  const left = new Set(all);
  const components: number[][] = [];
  for (const start of all) {
    if (!left.delete(start)) continue;
    const component = [start];
    for (let k = 0; k < component.length; k++) {
      for (const other of left) {
        if (!isJoined(component[k]!, other)) continue;
        left.delete(other);
        component.push(other);
      }
    }
    components.push(component);
  }
  return components;
}

/** Of several as large, the first. */
function largestOf(components: readonly number[][]): readonly number[] {
  return components.reduce((largest, one) => (one.length > largest.length ? one : largest), components[0] ?? []);
}
