import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario.ts';
import { reducedCostOf } from '../../../src/solver/pricing/tour-charges.ts';
import { chargesOfTours, rewardOfWholeTours } from '../../../src/solver/selection/charges-of-tours.ts';
import { likeDays, singleDays } from '../../../src/solver/selection/day-groups.ts';
import { forEachReducedCost } from '../../../src/solver/selection/pricing.ts';
import {
  buildSelectionModel,
  type SelectionModel,
  type TourColumn,
} from '../../../src/solver/selection/selection-model.ts';
import { runsOn, tourOf, visitsOf } from '../../../src/solver/tours/tour-pool.ts';
import { atAnyHour } from '../../support/at-any-hour.ts';
import type { SmallCase } from '../../support/exhaustive-rota.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';
import { signedDuals } from '../../support/signed-duals.ts';
import { smallCases } from '../../support/small-cases.ts';

const SIZE = { mostUnits: 2, mostStops: 5 };
const price = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
const pricesOfRows = fc.array(price, { minLength: 7, maxLength: 40 });

function selectionOf({ scenario, matrix }: SmallCase, isByDay = false): SelectionModel {
  const instance = instanceOf(scenario, matrix);
  return buildSelectionModel(instance, poolsOf(instance), isByDay ? singleDays(instance) : likeDays(instance));
}

/** Calls back with what every tour is charged by its rows, and by what it does. */
function forEachCharged(
  selection: SelectionModel,
  duals: Float64Array,
  told: (costs: { byRows: number; byCharges: number; reward: number }) => void,
): void {
  const { instance, groups, pools } = selection;
  const places = pools.flatMap(({ unitClass }) => groups.map((group) => ({ unitClass, group: group.index })));
  const charges = places.map((at) => chargesOfTours(selection, duals, at));
  const rewards = places.map((at) => rewardOfWholeTours(selection, duals, at));
  forEachReducedCost(selection, duals, ({ pool, tour, group }: TourColumn, byRows) => {
    const at = pools[pool]!.unitClass * groups.length + group;
    const byCharges = reducedCostOf(tourOf(pools[pool]!, tour), charges[at]!, instance);
    told({ byRows, byCharges, reward: rewards[at]! });
  });
}

const grain = (value: number) => 1e-9 + 1e-9 * Math.abs(value);

describe('what a tour is charged', () => {
  test('is what its rows charge, with caps, crews, labels, hours offered by tours, and locks on visits', () => {
    const tours = { caps: 0, crew: 0, label: 0, offers: 0, locks: 0 };
    fc.assert(
      fc.property(smallCases(SIZE).map(atAnyHour), pricesOfRows, fc.boolean(), (small, prices, isByDay) => {
        const selection = selectionOf(small, isByDay);
        let count = 0;
        forEachCharged(selection, signedDuals(selection.rows, prices), ({ byRows, byCharges }) => {
          expect(Math.abs(byCharges - byRows)).toBeLessThan(grain(byRows));
          count++;
        });
        const { ruleRows, label, toursOffer } = selection;
        if (ruleRows.caps.length > 0) tours.caps += count;
        if (ruleRows.crew.length > 0) tours.crew += count;
        if (ruleRows.locks.length > 0) tours.locks += count;
        if (label.rows.length > 0) tours.label += count;
        if (toursOffer) tours.offers += count;
      }),
      { numRuns: 80, seed: 81 },
    );
    expect(Math.min(...Object.values(tours))).toBeGreaterThan(100);
  });

  test('is never more where a whole tour is locked, nor less by more than the lock could pay', () => {
    const counts = { paid: 0, unpaid: 0 };
    fc.assert(
      fc.property(
        smallCases(SIZE).map(atAnyHour),
        pricesOfRows,
        fc.nat(),
        fc.boolean(),
        (small, prices, pick, isAny) => {
          const selection = selectionOf(withLockedTour(small, { pick, isAny }));
          forEachCharged(selection, signedDuals(selection.rows, prices), ({ byRows, byCharges, reward }) => {
            const paid = byRows - byCharges;
            expect(paid).toBeGreaterThan(-grain(byRows));
            expect(paid).toBeLessThan(reward + grain(byRows));
            if (paid > 1e-6) counts.paid++;
            else if (reward > 1e-6) counts.unpaid++;
          });
        },
      ),
      { numRuns: 40, seed: 82 },
    );
    expect(counts.paid).toBeGreaterThan(20);
    expect(counts.unpaid).toBeGreaterThan(20);
  });

  test('is never more than its rows charge where hours lie within a tolerance', () => {
    let less = 0;
    fc.assert(
      fc.property(smallCases({ ...SIZE, hourTolerance: true }), pricesOfRows, (small, prices) => {
        const selection = selectionOf(small);
        forEachCharged(selection, signedDuals(selection.rows, prices), ({ byRows, byCharges }) => {
          expect(byCharges).toBeGreaterThan(byRows - grain(byRows));
          if (byCharges > byRows + 1e-6) less++;
        });
      }),
      { numRuns: 40, seed: 83 },
    );
    expect(less).toBeGreaterThan(20);
  });
});

/** The case with a lock on one of its tours, wherever there is one. @param isAny true where parts and lengths are left open. */
function withLockedTour(small: SmallCase, { pick, isAny }: { pick: number; isAny: boolean }): SmallCase {
  const instance = instanceOf(small.scenario, small.matrix);
  const pools = poolsOf(instance).filter(({ size }) => size > 0);
  if (pools.length === 0) return small;
  const pool = pools[pick % pools.length]!;
  const tour = pick % pool.size;
  const { week, weekday } = instance.days.find(({ index }) => runsOn(pool, tour, index))!;
  const lock: Scenario['locks'][number] = {
    kind: 'tour',
    unit: small.scenario.units[instance.unitClasses[pool.unitClass]!.units[0]!]!.id,
    day: { week, weekday },
    visits: visitsOf(pool, tour).map(({ stop, kind }) => {
      const { part, morningSeconds, afternoonSeconds } = instance.kinds.kinds[kind]!;
      const minutes = (morningSeconds + afternoonSeconds) / 60;
      return { stop: small.scenario.stops[stop]!.id, part: isAny ? null : part, minutes: isAny ? null : minutes };
    }),
  };
  return { ...small, scenario: { ...small.scenario, locks: [...small.scenario.locks, lock] } };
}
