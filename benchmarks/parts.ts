/** The parts of the benchmarks by the names that the command line has for them. */

import { backends } from './backends/backends.ts';
import type { PartName } from './harness/arguments.ts';
import type { Part } from './harness/part.ts';
import { kernels } from './kernels/kernels.ts';
import { killsPart } from './load/kills-part.ts';
import { load } from './load/load.ts';
import { presets } from './presets/presets.ts';
import { demo } from './rotas/demo.ts';
import { rotas } from './rotas/rotas.ts';
import { wholeModel } from './rotas/whole-model.ts';
import { scale } from './scale/scale.ts';
import { osrmBlocks } from './travel/osrm-blocks.ts';
import { travel } from './travel/travel.ts';

export const PARTS: Readonly<Record<PartName, Part>> = {
  rotas,
  'whole-model': wholeModel,
  backends,
  demo,
  presets,
  scale,
  kernels,
  travel,
  'osrm-blocks': osrmBlocks,
  load,
  kills: killsPart,
};
