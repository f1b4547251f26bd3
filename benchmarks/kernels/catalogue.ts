/** All kernels, in the order in which a plan runs through them. */
import { judgingKernel } from './judging.ts';
import type { Kernel } from './kernel.ts';
import { labellingKernel } from './labelling.ts';
import { pricingKernel } from './pricing.ts';
import { placesKernel, searchKernel } from './searching.ts';
import { matrixKernel, needKernel } from './territory.ts';
import { enumerationKernel, timingKernel } from './tours.ts';

export const KERNELS: readonly Kernel[] = [
  matrixKernel(false),
  matrixKernel(true),
  needKernel,
  enumerationKernel(2),
  enumerationKernel(4),
  timingKernel(2),
  timingKernel(4),
  pricingKernel(false),
  pricingKernel(true),
  labellingKernel(false),
  labellingKernel(true),
  judgingKernel({ stops: 25, units: 1 }),
  judgingKernel({ stops: 300, units: 6 }),
  searchKernel({ size: 'middle', hasWindows: false }),
  searchKernel({ size: 'middle', hasWindows: true }),
  searchKernel({ size: 'large', hasWindows: false }),
  placesKernel({ size: 'middle', hasWindows: false }),
  placesKernel({ size: 'middle', hasWindows: true }),
];
