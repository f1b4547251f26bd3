/** Pricing by labelling: days of many short visits, which no enumeration could list. */
import type { Instance } from '../../src/solver/instance/instance.ts';
import type { TourCharges } from '../../src/solver/pricing/tour-charges.ts';
import { tourPricer } from '../../src/solver/pricing/tour-pricer.ts';
import { randomNumbers } from '../rotas/random.ts';
import { aboutInstance, compiled } from './instances.ts';
import type { Kernel } from './kernel.ts';

const TERRITORY = { stops: 60, units: 1, dwellMinutes: 20, mostPerTour: 6, closedWeekdays: 0, squareKmPerCommune: 3 };
const TINY_STOPS = 8;
/** More than a tour may make by the scenario: what is measured is many. */
const MOST_VISITS = 20;
/** What visits are worth, cents: so much that tours of many visits pay. */
const MOST_WORTH = 5000;
const MOST_TOURS = 100;

export function labellingKernel(isExact: boolean): Kernel {
  return {
    name: isExact ? 'price by labelling, exactly' : 'price by labelling, heuristically',
    unit: 'labels',
    isSeeded: true,
    async prepare({ seed, isTiny }) {
      const plain = compiled({ ...TERRITORY, ...(isTiny ? { stops: TINY_STOPS } : {}), seed });
      const instance: Instance = { ...plain, limits: { ...plain.limits, mostVisitsPerTour: MOST_VISITS } };
      const pricer = tourPricer(instance, instance.unitClasses[0]!);
      const charges = chargesOf(instance, randomNumbers(seed));
      const asked = { day: 0, charges, least: 0, most: MOST_TOURS, isExact, stopped: () => false };
      return {
        about: `${aboutInstance(instance)} by the scenario, ${MOST_VISITS} here`,
        call: () => pricer.price(asked).labels,
      };
    },
  };
}

function chargesOf({ unitClasses, stopCount, kinds }: Instance, random: () => number): TourCharges {
  const unit = unitClasses[0]!;
  return {
    fixed: unit.centsPerTour,
    morning: 0,
    afternoon: 0,
    perMetre: unit.centsPerMetre,
    perSpanSecond: unit.centsPerSecond,
    perWorkSecond: 0,
    ofVisit: Float64Array.from({ length: stopCount * kinds.kinds.length }, () => -MOST_WORTH * random()),
  };
}
