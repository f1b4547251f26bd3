/** Travel and need of a large territory. */
import { placesOf } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { estimateTravel } from '../../src/travel/great-circle.ts';
import { buildTravelMatrix } from '../../src/travel/travel-matrix.ts';
import type { Kernel } from './kernel.ts';
import { largeTerritory, withRiver } from './real-communes.ts';

export function matrixKernel(hasBarrier: boolean): Kernel {
  return {
    name: hasBarrier ? 'estimate travel round a river' : 'estimate travel',
    unit: 'pairs of places',
    isSeeded: false,
    async prepare({ isTiny }) {
      const { scenario: plain, source } = largeTerritory(isTiny);
      const scenario = hasBarrier ? withRiver(plain) : plain;
      const places = placesOf(scenario);
      const call = () => estimateTravel(scenario, places).seconds.length;
      return { about: `${scenario.territory.communes.length} ${source}, ${places.length} places`, call };
    },
  };
}

export const needKernel: Kernel = {
  name: 'build the need model',
  unit: 'communes',
  isSeeded: false,
  async prepare({ isTiny }) {
    const { scenario, source } = largeTerritory(isTiny);
    const matrix = await buildTravelMatrix(scenario, { source: 'great-circle', folder: '.' });
    const call = () => buildNeedModel(scenario, matrix).communeCount;
    return { about: `${scenario.territory.communes.length} ${source}, ${scenario.stops.length} stops`, call };
  },
};
