import { describe, expect, test } from 'vitest';
import { cyclesPerYear, shareWithoutCar, strugglingPeople } from '../../src/need/people.ts';
import { smallScenario } from '../support/small-scenario.ts';

const population = { total: 1000, aged60Plus: 300, aged75Plus: 100, households: 400, householdsWithoutCar: 100 };
const communeOf = (changes: Partial<typeof population> = {}) =>
  smallScenario({ territory: { communes: [{ code: '17001', population: { ...population, ...changes } }] } }).territory
    .communes[0]!;

describe('people who struggle', () => {
  test('are a share of those of 60 to 74 and of those of 75 and more, split by households without a car', () => {
    // 0.25 × 200 + 0.5 × 100 = 100, a quarter of them without a car.
    expect(strugglingPeople(communeOf(), smallScenario().need)).toEqual([75, 25]);
  });

  test('all have a car where there is no household', () => {
    const empty = communeOf({ households: 0, householdsWithoutCar: 0 });
    expect(shareWithoutCar(empty)).toBe(0);
    expect(strugglingPeople(empty, smallScenario().need)).toEqual([100, 0]);
  });
});

test('a year has 26 fortnights and a bit', () => {
  expect(cyclesPerYear(2)).toBeCloseTo(365.25 / 14, 12);
});
