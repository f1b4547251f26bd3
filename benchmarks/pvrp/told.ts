/** What a run came to, a line for people. */
import type { PvrpProof } from './prove.ts';
import type { PvrpResult } from './results-file.ts';

export function lineOf(result: PvrpResult): string {
  const { instance, seed, cost, gapPercent, seconds, bestFoundAtSeconds, violations } = result;
  const earlier = Object.entries(result.costAtSeconds).map(
    ([at, costThen]) => `${at} s: ${two(costThen)} (${percent(result.gapPercentAtSeconds[at] ?? null)})`,
  );
  const words = [
    instance.padEnd(6),
    `seed ${seed}`,
    cost === null ? 'no legal solution' : `${two(cost)} (${percent(gapPercent)})`,
    `${seconds.toFixed(1)} CPU s`,
    bestFoundAtSeconds === null ? '' : `best at ${bestFoundAtSeconds.toFixed(1)} s`,
    ...earlier,
    proofOf(result.proof ?? null),
    violations.length === 0 ? '' : `ILLEGAL: ${violations.join(' ')}`,
  ];
  return words.filter((word) => word !== '').join('  ');
}

function proofOf(proof: PvrpProof | null): string {
  if (proof === null) return '';
  if (proof.isProvenOptimal) return `proven optimal in ${proof.seconds.toFixed(1)} s more`;
  return `lower bound ${two(proof.lowerBound)} (gap ${percent(proof.gapToBoundPercent)}, ${proof.seconds.toFixed(1)} s more)`;
}

export function summaryOf(results: readonly PvrpResult[], logAtSeconds: readonly number[]): string {
  const gaps = results.map(({ gapPercent }) => gapPercent);
  const earlier = logAtSeconds.map((at) => {
    const then = results.map(({ gapPercentAtSeconds }) => gapPercentAtSeconds[String(at)] ?? null);
    return `  at ${at} s: ${spread(then)}`;
  });
  const legal = results.filter(({ cost, violations }) => cost !== null && violations.length === 0).length;
  return [`${legal} of ${results.length} runs legal`, `  gap: ${spread(gaps)}`, ...earlier].join('\n');
}

function spread(gaps: readonly (number | null)[]): string {
  const known = gaps.filter((gap) => gap !== null);
  if (known.length === 0) return 'no best known values';
  const mean = known.reduce((sum, gap) => sum + gap, 0) / known.length;
  return `mean ${percent(mean)}, worst ${percent(Math.max(...known))}, of ${known.length}`;
}

const two = (cost: number | null) => (cost === null ? '–' : cost.toFixed(2));

const percent = (gap: number | null) => (gap === null ? '–' : `${gap.toFixed(3)} %`);
