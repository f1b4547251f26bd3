/** Child: answers as told. */
import { answerJob } from '../../../benchmarks/harness/child.ts';

answerJob(({ mode }: { mode: 'answer' | 'throw' | 'leave' | 'hang' }) => {
  if (mode === 'throw') throw new RangeError('no such thing');
  if (mode === 'leave') process.exit(3);
  if (mode === 'hang') return new Promise<number>((resolve) => setTimeout(() => resolve(0), 60_000));
  return Number.POSITIVE_INFINITY;
});
