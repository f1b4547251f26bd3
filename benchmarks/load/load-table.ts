/** What was measured of the service, beside its targets. Null: not yet. */
import type { Table } from '../harness/markdown.ts';
import { rounded } from '../harness/statistics.ts';
import type { MalformedFigures } from './malformed.ts';
import type { Times } from './responses.ts';
import type { SoakFigures } from './soak.ts';
import type { ThroughputFigures } from './throughput.ts';

/** A missed target is told, and is no failure of the run. */
export const TARGETS = {
  leastThroughputRatio: 0.4,
  mostP99Ratio: 5,
  mostCheckP95Ms: 250,
  mostProgressMedianMs: 1000,
  mostProgressMs: 3000,
  mostGrowth: 1.1,
};

export interface LoadFigures {
  throughput: ThroughputFigures | null;
  checks: Times | null;
  progress: Times | null;
  malformed: MalformedFigures | null;
  soak: SoakFigures | null;
}

export function tableOf({ throughput, checks, progress, malformed, soak }: LoadFigures): Table {
  const rows: (string | number | null)[][] = [];
  const add = (what: string, found: number | string, target: string, isMet: boolean) =>
    rows.push([what, typeof found === 'number' ? rounded(found, 3) : found, target, isMet ? 'yes' : 'NO']);
  if (throughput !== null) {
    for (const [pair, { idle, solving }] of throughput.pairs.entries()) {
      const pairName = `reads, pair ${pair + 1}: idle → solving`;
      const told = `${Math.round(idle.requestsPerSecond)} → ${Math.round(solving.requestsPerSecond)} a second, p99 ${idle.p99Ms} → ${solving.p99Ms} ms`;
      rows.push([pairName, told, null, null]);
    }
    const { throughputRatio, p99Ratio } = throughput;
    const { leastThroughputRatio, mostP99Ratio } = TARGETS;
    add(
      'throughput, solving ÷ idle',
      throughputRatio,
      `≥ ${leastThroughputRatio}`,
      throughputRatio >= leastThroughputRatio,
    );
    add('p99, solving ÷ idle', p99Ratio, `≤ ${mostP99Ratio}`, p99Ratio <= mostP99Ratio);
  }
  if (checks !== null) {
    add('check of 545 communes, p50 ms', checks.p50Ms, '–', true);
    add(
      'check of 545 communes, p95 ms',
      checks.p95Ms,
      `< ${TARGETS.mostCheckP95Ms}`,
      checks.p95Ms < TARGETS.mostCheckP95Ms,
    );
  }
  if (progress !== null) {
    const { mostProgressMedianMs, mostProgressMs } = TARGETS;
    add(
      'progress, median ms apart',
      progress.p50Ms,
      `≤ ${mostProgressMedianMs}`,
      progress.p50Ms <= mostProgressMedianMs,
    );
    add('progress, most ms apart', progress.mostMs, `≤ ${mostProgressMs}`, progress.mostMs <= mostProgressMs);
  }
  if (malformed !== null) {
    const { random, malformed: derived } = malformed;
    const count = random.failures.length + derived.failures.length;
    add('requests at random or malformed that it did not stand', count, '0', count === 0);
  }
  if (soak !== null) {
    rows.push(['soak: requests, jobs', `${soak.requests}, ${soak.jobsDone}`, null, null]);
    add('memory at the end ÷ at 20 %', soak.growth, `≤ ${TARGETS.mostGrowth}`, soak.growth <= TARGETS.mostGrowth);
  }
  return { caption: 'Figures and targets', headings: ['what', 'found', 'target', 'met'], rows };
}
