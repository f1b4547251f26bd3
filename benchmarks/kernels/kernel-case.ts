/** Child: the speed of one kernel, in a process that has compiled nothing else. */
import { answerJob } from '../harness/child.ts';
import { KERNELS } from './catalogue.ts';
import type { KernelSettings } from './kernel.ts';
import { type Rounds, type Speed, speedOf } from './stopwatch.ts';

export interface KernelJob extends KernelSettings {
  readonly name: string;
  readonly rounds: Rounds;
}

export interface KernelMeasure {
  readonly about: string;
  readonly speed: Speed;
}

answerJob(async ({ name, rounds, ...settings }: KernelJob): Promise<KernelMeasure> => {
  const kernel = KERNELS.find((one) => one.name === name)!;
  const { about, call } = await kernel.prepare(settings);
  return { about, speed: speedOf(call, rounds) };
});
