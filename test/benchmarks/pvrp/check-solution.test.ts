import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSolution, type PvrpTour } from '../../../benchmarks/pvrp/check-solution.ts';
import { type PvrpInstance, readPvrpInstance } from '../../../benchmarks/pvrp/read-instance.ts';
import { readSolution } from '../../../benchmarks/pvrp/read-solution.ts';
import { writeSolution } from '../../../benchmarks/pvrp/write-solution.ts';
import { PERIODIC, PLAIN, WITH_WINDOWS } from '../../support/pvrp-texts.ts';
import { sharedFile } from '../../support/shared-material.ts';

const periodic = readPvrpInstance(PERIODIC);
const timed = readPvrpInstance(WITH_WINDOWS);
const plain = readPvrpInstance(PLAIN);

/** Day 1: 5 + 5 + 10 = 20; day 2: 5 + √10 + 5. */
const LEGAL: readonly PvrpTour[] = [
  { day: 0, customers: [1, 2] },
  { day: 1, customers: [1, 3] },
];

const kindsOf = (tours: readonly PvrpTour[], instance = periodic) =>
  checkSolution(instance, tours).violations.map(({ kind }) => kind);

function travelTo({ depot, customers }: PvrpInstance, customer: number): number {
  return Math.hypot(customers[customer - 1]!.x - depot.x, customers[customer - 1]!.y - depot.y);
}

describe('the checker of periodic routing solutions', () => {
  test('finds nothing wrong with a legal solution, and adds up its travel without service', () => {
    const { cost, violations } = checkSolution(periodic, LEGAL);
    expect(violations).toEqual([]);
    expect(cost).toBeCloseTo(20 + 10 + Math.sqrt(10), 9);
  });

  test('finds a load too large: 4 + 6 + 5 of 10', () => {
    const tours = [LEGAL[0]!, { day: 1, customers: [1, 3, 2] }];
    expect(kindsOf(tours)).toContain('too-much-load');
  });

  test('counts service as duration: 20 + 3 of 22', () => {
    const short = { ...periodic, days: periodic.days.map((day) => ({ ...day, mostDuration: 22 })) };
    expect(checkSolution(short, LEGAL).violations).toEqual([{ kind: 'too-long', day: 0, duration: 23, most: 22 }]);
  });

  test('finds more tours than vehicles on a day', () => {
    const tours = [
      { day: 0, customers: [1] },
      { day: 0, customers: [2] },
      { day: 1, customers: [1, 3] },
    ];
    expect(kindsOf(tours)).toEqual(['too-many-tours']);
  });

  test('finds days that are no allowed combination: missing, twice, or on another day', () => {
    const once = [LEGAL[0]!, { day: 1, customers: [3] }];
    expect(checkSolution(periodic, once).violations).toEqual([{ kind: 'days-not-allowed', customer: 1, days: [0] }]);
    expect(kindsOf([LEGAL[0]!, { day: 1, customers: [1] }])).toEqual(['days-not-allowed']);
    expect(kindsOf([{ day: 0, customers: [1, 1] }, LEGAL[1]!])).toEqual(['days-not-allowed', 'days-not-allowed']);
  });

  test('finds days and customers that do not exist', () => {
    expect(kindsOf([...LEGAL, { day: 2, customers: [2] }])).toContain('unknown-day');
    expect(kindsOf([...LEGAL, { day: 1, customers: [4] }])).toContain('unknown-customer');
  });

  test('finds who is served late, and who is back late', () => {
    // Customer 2 first at 10, done at 11; customer 1 at 16, waits until 20; back at 27.
    expect(checkSolution(timed, [{ day: 0, customers: [2, 1] }]).violations.map(({ kind }) => kind)).not.toContain(
      'late-at-customer',
    );
    // Customer 1 at 20, done at 22; customer 2 at 27, nine late.
    expect(checkSolution(timed, [{ day: 0, customers: [1, 2] }]).violations).toContainEqual({
      kind: 'late-at-customer',
      day: 0,
      customer: 2,
      late: 9,
    });
    const early = { ...timed, depot: { ...timed.depot, latest: 26 } };
    expect(checkSolution(early, [{ day: 0, customers: [2, 1] }]).violations).toContainEqual({
      kind: 'late-at-depot',
      day: 0,
      late: 1,
    });
  });

  test('counts duration from a departure that saves waiting', () => {
    // Customer 1 alone: leaves at 15, is there at 20, back at 27: 12, not 27.
    const days = timed.days.map((day) => ({ ...day, mostDuration: 12 }));
    expect(kindsOf([{ day: 0, customers: [1] }], { ...timed, days })).not.toContain('too-long');
    const tighter = timed.days.map((day) => ({ ...day, mostDuration: 11.9 }));
    expect(kindsOf([{ day: 0, customers: [1] }], { ...timed, days: tighter })).toContain('too-long');
  });

  test('passes over tours that go nowhere, and knows no limit where none is given', () => {
    const tours = [
      { day: 0, customers: [1, 2] },
      { day: 0, customers: [] },
      { day: 0, customers: [] },
    ];
    expect(checkSolution(plain, tours)).toEqual({ cost: 20, violations: [] });
  });

  test('reads what is written', () => {
    const text = writeSolution(periodic, 33.16, LEGAL);
    expect(text.split('\n')[1]).toBe('1 1 23.00 9.00 0 1 2 0');
    expect(readSolution(text)).toEqual({ cost: 33.16, tours: LEGAL });
  });

  test('finds the published solutions legal, and of the cost they state', (context) => {
    const folder = sharedFile(context, 'bench/pvrp');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.res'))) {
      const instance = readPvrpInstance(readFileSync(path.join(folder, name.slice(0, -'.res'.length)), 'utf8'));
      const published = readSolution(readFileSync(path.join(folder, name), 'utf8'));
      const { cost, violations } = checkSolution(instance, published.tours);
      // A dummy at the depot that the published solution of p01 does not list.
      const isDummy = (customer: number) => travelTo(instance, customer) === 0;
      const real = violations.filter((one) => !(one.kind === 'days-not-allowed' && isDummy(one.customer)));
      expect(real, name).toEqual([]);
      expect(cost, name).toBeCloseTo(published.cost, 1);
    }
  });
});
