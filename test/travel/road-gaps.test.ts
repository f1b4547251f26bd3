import { describe, expect, test } from 'vitest';
import { NO_ROAD, type Place } from '../../src/domain/travel-matrix.ts';
import { roadGaps } from '../../src/travel/road-gaps.ts';

const place = (name: string, reachableByRoad = true): Place => ({
  key: `stop:${name}`,
  name,
  position: { lat: 45, lon: name.charCodeAt(0) },
  reachableByRoad,
  path: ['stops', name],
});

/** @param rows one text a place: `x` where no road leads to the place of that column. */
function gapsOf(names: readonly Place[], ...rows: string[]) {
  const seconds = Float64Array.from(rows.join(''), (cell) => (cell === 'x' ? NO_ROAD : 60));
  return roadGaps(names, seconds).map(({ code, parameters }) => ({ code, ...parameters }));
}

const [a, b, c, d] = [place('a'), place('b'), place('c'), place('d')];

describe('gaps between roads', () => {
  test('are none where every road leads everywhere', () => {
    expect(gapsOf([a, b, c], '...', '...', '...')).toEqual([]);
  });

  test('name a place that has no road at all', () => {
    expect(gapsOf([a, b, c], '.x.', 'x.x', '.x.')).toEqual([
      { code: 'place-without-road', place: 'stop:b', name: 'b' },
    ]);
  });

  test('name the places of the smaller of two networks', () => {
    expect(gapsOf([a, b, c, d], '.xxx', 'x..x', 'x..x', 'xxx.')).toMatchObject([
      { code: 'place-without-road', name: 'a' },
      { code: 'place-without-road', name: 'd' },
    ]);
    expect(gapsOf([a, b, c, d], '..xx', '..xx', 'xx..', 'xx..')).toEqual([
      { code: 'place-cut-off', place: 'stop:c', name: 'c', cut: 2, total: 3 },
      { code: 'place-cut-off', place: 'stop:d', name: 'd', cut: 2, total: 3 },
    ]);
  });

  test('name a place that can be left and not reached', () => {
    expect(gapsOf([a, b, c], '..x', '..x', '...')).toEqual([
      { code: 'place-cut-off', place: 'stop:c', name: 'c', cut: 2, total: 2 },
    ]);
  });

  test('count pairs with a road in the other direction only', () => {
    expect(gapsOf([a, b, c], '..x', '...', '...')).toEqual([{ code: 'no-road-one-way', count: 1, from: 'a', to: 'c' }]);
  });

  test('say nothing of places that the scenario says no road leads to', () => {
    expect(gapsOf([a, place('isle', false), c], '.x.', 'x.x', '.x.')).toEqual([]);
    expect(gapsOf([place('isle', false)], '.')).toEqual([]);
    expect(gapsOf([])).toEqual([]);
  });
});
