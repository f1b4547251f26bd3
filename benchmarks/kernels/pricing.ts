/** Pricing: the reduced cost of every tour on every group of like days. */
import type { Scenario } from '../../src/domain/scenario.ts';
import { compileInstance } from '../../src/solver/instance/compile.ts';
import { likeDays } from '../../src/solver/selection/day-groups.ts';
import { forEachReducedCost } from '../../src/solver/selection/pricing.ts';
import { buildSelectionModel } from '../../src/solver/selection/selection-model.ts';
import { randomNumbers } from '../rotas/random.ts';
import { aboutInstance, inputOf, territoryFor, toursOfClass } from './instances.ts';
import type { Kernel } from './kernel.ts';

/** Caps that bind no rota of the territory: what is measured is that they are there. */
const CAPS = { kmPerCycle: 1e5, hoursPerCycle: 1e4 };

/** @param hasCaps models with caps are priced row by row, the others from a table of charges. */
export function pricingKernel(hasCaps: boolean): Kernel {
  return {
    name: hasCaps ? 'price columns under caps' : 'price columns',
    unit: 'columns',
    isSeeded: true,
    async prepare(settings) {
      const input = inputOf(territoryFor(2, settings));
      const scenario: Scenario = hasCaps
        ? { ...input.scenario, caps: { ...input.scenario.caps, ...CAPS } }
        : input.scenario;
      const instance = compileInstance({ ...input, scenario });
      const pools = instance.unitClasses.map((unit) => toursOfClass(instance, unit.index));
      const model = buildSelectionModel(instance, pools, likeDays(instance));
      const random = randomNumbers(settings.seed);
      const duals = Float64Array.from(model.rows.lower, () => random());
      const call = () => {
        let count = 0;
        let sum = 0;
        forEachReducedCost(model, duals, (_, reducedCost) => {
          count++;
          sum += reducedCost;
        });
        if (Number.isNaN(sum)) throw new Error('a reduced cost is not a number');
        return count;
      };
      return {
        about: `${aboutInstance(instance)}, ${pools.length} unit classes, ${model.groups.length} day groups`,
        call,
      };
    },
  };
}
