/** Part *load*: the service in a process of its own, over loopback: what it bears, how soon it answers, what it keeps. */
import { tourneeClient } from '../../src/client/client.ts';
import { percent, type Table } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { rounded } from '../harness/statistics.ts';
import { type KillFigures, kills } from './kills.ts';
import { progress, type Times, validation } from './responses.ts';
import { type ServiceProcess, startService, temporaryFolder } from './service-process.ts';
import { type SoakFigures, soak } from './soak.ts';
import { type ThroughputFigures, throughput } from './throughput.ts';

const FULL = { pairs: 3, readSeconds: 8, checks: 60, progressSeconds: 60, kills: 50, requests: 100_000, jobs: 300 };
const SMOKE = { pairs: 1, readSeconds: 1, checks: 5, progressSeconds: 4, kills: 1, requests: 300, jobs: 10 };

/** From issue to test: a missed target is told, and is no failure of the run. */
export const TARGETS = {
  leastThroughputRatio: 0.4,
  mostP99Ratio: 5,
  mostCheckP95Ms: 250,
  mostProgressMedianMs: 1000,
  mostProgressMs: 3000,
  mostGrowth: 1.1,
};

interface Figures {
  throughput: ThroughputFigures | null;
  checks: Times | null;
  progress: Times | null;
  kills: KillFigures | null;
  soak: SoakFigures | null;
}

export async function load({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = options.smoke ? SMOKE : FULL;
  const seed = options.seeds?.[0] ?? 1;
  const figures: Figures = { throughput: null, checks: null, progress: null, kills: null, soak: null };
  const problems: string[] = [];
  const result = (): PartResult => ({
    title: 'The service under load',
    parameters: { ...plan, seed },
    data: { figures, targets: TARGETS },
    tables: [tableOf(figures)],
    notes: [
      'The clients run beside the service on the same cores, in the process of the benchmark.',
      'Reads: GET of a stored rota of 25 communes, ten connections; with nothing else to do, then with a plan of 545 communes running; medians over the pairs.',
      'Memory is what the process of the service holds (VmRSS), solver included, with nothing under way.',
    ],
    problems,
  });
  const step = async (name: string, work: (service: ServiceProcess) => Promise<string>) => {
    const { folder, remove } = await temporaryFolder();
    const service = await startService(folder);
    try {
      say(`${name}: ${await work(service)}`);
      if (service.hasEnded()) problems.push(`${name}: the service ended`);
      problems.push(...[...service.errors, ...service.complaints].map((line) => `${name}: ${line.slice(0, 300)}`));
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await service.end('SIGTERM');
      await remove();
    }
    await keep(result());
  };
  const clientOf = ({ address }: ServiceProcess) => tourneeClient({ address });

  await step('reads', async (service) => {
    const { pairs, readSeconds: seconds } = plan;
    const found = await throughput(clientOf(service), { address: service.address, pairs, seconds });
    figures.throughput = found;
    const failed = found.pairs.reduce((sum, { idle, solving }) => sum + idle.failed + solving.failed, 0);
    if (failed > 0) problems.push(`reads: ${failed} failed`);
    return `${percent(found.throughputRatio, 0)} of the idle throughput, p99 × ${found.p99Ratio.toFixed(1)}`;
  });
  await step('checks', async (service) => {
    figures.checks = await validation(clientOf(service), { count: plan.checks });
    return `p95 ${figures.checks.p95Ms.toFixed(0)} ms`;
  });
  await step('progress', async (service) => {
    figures.progress = await progress(clientOf(service), { seconds: plan.progressSeconds });
    return `median ${figures.progress.p50Ms.toFixed(0)} ms apart, at most ${figures.progress.mostMs.toFixed(0)}`;
  });
  await step('soak', async (service) => {
    const { requests, jobs } = plan;
    figures.soak = await soak(service, clientOf(service), { requests, jobs, say });
    const { failed, jobsDone, jobs: asked, growth } = figures.soak;
    if (failed > 0 || jobsDone < asked)
      problems.push(`soak: ${failed} requests failed, ${jobsDone} of ${asked} jobs done`);
    return `memory × ${growth.toFixed(2)}`;
  });
  await killing();
  return result();

  async function killing(): Promise<void> {
    const { folder, remove } = await temporaryFolder();
    try {
      const found = await kills(folder, { count: plan.kills, chance: seeded(seed) });
      figures.kills = found;
      problems.push(...found.lost.map((what) => `kills: lost ${what}`));
      problems.push(...found.complaints.map((line) => `kills: ${line.slice(0, 300)}`));
      if (found.integrity !== 'ok') problems.push(`kills: ${found.integrity}`);
      say(`kills: ${found.acknowledged} acknowledged writes, ${found.lost.length} lost, integrity ${found.integrity}`);
    } catch (error) {
      problems.push(`kills: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await remove();
    }
    await keep(result());
  }
}

/** mulberry32: when a server is killed need not be well distributed, only the same again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function tableOf({ throughput, checks, progress, kills, soak }: Figures): Table {
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
  if (soak !== null) {
    rows.push(['soak: requests, jobs', `${soak.requests}, ${soak.jobsDone}`, null, null]);
    add('memory at the end ÷ at 20 %', soak.growth, `≤ ${TARGETS.mostGrowth}`, soak.growth <= TARGETS.mostGrowth);
  }
  if (kills !== null) {
    const { acknowledged, lost, integrity } = kills;
    add(`writes lost of ${acknowledged}, ${kills.kills} kills`, lost.length, '0', lost.length === 0);
    add('integrity check', integrity, 'ok', integrity === 'ok');
  }
  return { caption: 'Figures and targets', headings: ['what', 'found', 'target', 'met'], rows };
}
