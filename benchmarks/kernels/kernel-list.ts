/** Child: what kernels there are. */
import { answerJob } from '../harness/child.ts';
import { KERNELS } from './catalogue.ts';

export type KernelEntry = Pick<(typeof KERNELS)[number], 'name' | 'unit' | 'isSeeded'>;

answerJob((): KernelEntry[] => KERNELS.map(({ name, unit, isSeeded }) => ({ name, unit, isSeeded })));
