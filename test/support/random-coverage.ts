/** Random small instances of coverage, for fast-check: need and catchment made up, tiers and weights too. */
import fc from 'fast-check';
import type { Scenario } from '../../src/domain/scenario.ts';
import { segmentsOf } from '../../src/domain/segments.ts';
import type { Catchment, NeedModel } from '../../src/need/need-model.ts';
import type { Offered } from './coverage-lp.ts';
import { communeInput, smallScenario, stopInput } from './small-scenario.ts';

export interface RandomCoverage {
  readonly scenario: Scenario;
  readonly need: NeedModel;
  readonly offer: Offered;
  /** By commune. */
  readonly leastShare: number[];
}

/** Thousandths: `fc.double` draws by bits, and nearly always something like nothing. */
const upTo = (max: number) => fc.integer({ min: 0, max: max * 1000 }).map((thousandths) => thousandths / 1000);

/** Often nil, often whole, else anything between: the corners are where flows go wrong. */
const catchmentShare = fc.oneof(fc.constant(0), fc.constant(0.5), upTo(1));

const goals = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
  worths: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }),
  withCar: fc.integer({ min: 0, max: 3 }),
  withoutCar: fc.integer({ min: 0, max: 3 }),
});

/** @param promises greatest share of need that a commune may be promised; 0 for none. */
export function randomCoverage(promises: number): fc.Arbitrary<RandomCoverage> {
  return fc
    .record({
      communes: fc.integer({ min: 1, max: 6 }),
      stops: fc.integer({ min: 1, max: 6 }),
      // Weights of further publics.
      publics: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    })
    .chain(({ communes, stops, publics }) => {
      const segments = 2 + publics.length;
      const exactly = <T>(item: fc.Arbitrary<T>, length: number) =>
        fc.array(item, { minLength: length, maxLength: length });
      return fc.record({
        need: exactly(fc.oneof(fc.constant(0), upTo(40)), communes * segments),
        communeOfStop: exactly(fc.integer({ min: 0, max: communes - 1 }), stops),
        shares: exactly(catchmentShare, communes * segments * stops),
        visits: exactly(fc.integer({ min: 0, max: 4 }), stops),
        hours: exactly(upTo(12), stops),
        leastShare: exactly(upTo(promises), communes),
        travellersShare: fc.oneof(fc.constant(0), fc.constant(0.5), upTo(1)),
        goal: goals,
        publics: fc.constant(publics),
      });
    })
    .map((drawn) => instance(drawn));
}

type Drawn = Omit<RandomCoverage, 'scenario' | 'need' | 'offer'> & {
  need: number[];
  communeOfStop: number[];
  shares: number[];
  visits: number[];
  hours: number[];
  travellersShare: number;
  publics: number[];
  goal: { widths: number[]; worths: number[]; withCar: number; withoutCar: number };
};

function instance(drawn: Drawn): RandomCoverage {
  const segmentCount = 2 + drawn.publics.length;
  const communeCount = drawn.need.length / segmentCount;
  const stopCount = drawn.visits.length;
  const codeOf = (commune: number) => `1700${commune + 1}`;
  const communes = Array.from({ length: communeCount }, (_, c) =>
    communeInput({ code: codeOf(c), name: `C${c}`, xKm: c, yKm: 0, aged75Plus: 1, withoutCarPercent: 0 }),
  );
  const stops = drawn.communeOfStop.map((commune, s) =>
    stopInput({ id: `s${s}`, commune: codeOf(commune), xKm: commune, yKm: s + 1 }),
  );
  const { widths, worths, withCar, withoutCar } = drawn.goal;
  const width = widths.reduce((sum, part) => sum + part, 0);
  const falling = [...worths].sort((one, other) => other - one);
  const scenario = smallScenario({
    territory: { communes },
    stops,
    coverage: { travellersShare: drawn.travellersShare },
    // Further publics are told apart by their ids, in whatever order they stand.
    publics: drawn.publics.map((weight, g) => ({ id: `p${g}`, name: `P${g}`, weight })).reverse(),
    goal: {
      tiers: widths.map((part, k) => ({ width: part / width, worth: falling[k]! })),
      weights: { withCar, withoutCar },
    },
  });
  const catchments: Catchment[] = [];
  for (let commune = 0; commune < communeCount; commune++) {
    for (let segment = 0; segment < segmentCount; segment++) {
      for (let stop = 0; stop < stopCount; stop++) {
        const away = drawn.communeOfStop[stop] !== commune;
        const people = commune * segmentCount + segment;
        const part = away ? drawn.shares[people * stopCount + stop]! : 1;
        if (part > 0) catchments.push({ commune, segment, stop, share: part, away });
      }
    }
  }
  return {
    scenario: {
      ...scenario,
      territory: { ...scenario.territory, communes: scenario.territory.communes.slice(0, communeCount) },
      stops: scenario.stops.slice(-stopCount),
    },
    need: {
      communeCount,
      stopCount,
      segments: segmentsOf(scenario),
      segmentCount,
      strugglingPeople: Float64Array.from(drawn.need),
      grossHours: Float64Array.from(drawn.need),
      needHours: Float64Array.from(drawn.need),
      communeOfStop: Int32Array.from(drawn.communeOfStop),
      catchments,
    },
    offer: { visits: drawn.visits, hours: drawn.hours },
    leastShare: drawn.leastShare,
  };
}
