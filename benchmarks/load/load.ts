/** Part *load*: the service in a process of its own, over loopback: what it bears, how soon it answers, what it holds. */
import { tourneeClient } from '../../src/client/client.ts';
import { percent } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { type LoadFigures, TARGETS, tableOf } from './load-table.ts';
import { malformed } from './malformed.ts';
import { patientFetch } from './patient-fetch.ts';
import { progress, validation } from './responses.ts';
import { type ServiceProcess, startService, temporaryFolder } from './service-process.ts';
import { soak } from './soak.ts';
import { throughput } from './throughput.ts';

const FULL = {
  pairs: 3,
  readSeconds: 8,
  checks: 60,
  progressSeconds: 60,
  random: 10_000,
  derived: 2000,
  requests: 100_000,
  jobs: 300,
};
const SMOKE: typeof FULL = {
  pairs: 1,
  readSeconds: 1,
  checks: 5,
  progressSeconds: 4,
  random: 100,
  derived: 50,
  requests: 300,
  jobs: 10,
};

export async function load({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = options.smoke ? SMOKE : FULL;
  const seed = options.seeds?.[0] ?? 1;
  const figures: LoadFigures = {
    throughput: null,
    checks: null,
    progress: null,
    malformed: null,
    soak: null,
  };
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
  const clientOf = ({ address }: ServiceProcess) => tourneeClient({ address, fetch: patientFetch });

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
  await step('malformed', async (service) => {
    const { random, derived } = plan;
    const found = await malformed(clientOf(service), { address: service.address, random, derived, seed });
    figures.malformed = found;
    const failures = [...found.random.failures, ...found.malformed.failures];
    problems.push(...failures.map((failure) => `malformed: ${failure.slice(0, 300)}`));
    return `${random + derived} requests, ${failures.length} not stood`;
  });
  await step('soak', async (service) => {
    const { requests, jobs } = plan;
    figures.soak = await soak(service, clientOf(service), { requests, jobs, say });
    const { failed, jobsDone, jobs: asked, growth } = figures.soak;
    if (failed > 0 || jobsDone < asked)
      problems.push(`soak: ${failed} requests failed, ${jobsDone} of ${asked} jobs done`);
    return `memory × ${growth.toFixed(2)}`;
  });
  return result();
}
