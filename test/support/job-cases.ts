/** A storage with an organisation or two, and what is needed to have jobs run. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { onTestFinished } from 'vitest';
import type {
  CompareRequest,
  ExplainRequest,
  JobLimits,
  PlanRequest,
  RotaReference,
} from '../../src/jobs/job-requests.ts';
import { type GivenRunnerSettings, openJobRunner, type RunnerSettings } from '../../src/jobs/job-runner.ts';
import type { JobNews, JobRunner } from '../../src/jobs/job-runner-contract.ts';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import type { JobRecord, RotaVersionRecord } from '../../src/storage/records.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { NO_SERVER, uploaded } from './uploads.ts';

export const LIMITS: JobLimits = { timeLimitSeconds: 20, gap: 1e-4, iterationLimit: null, seed: 1 };

export const PLAN: PlanRequest = {
  limits: LIMITS,
  name: null,
  goal: null,
  start: null,
  keep: null,
  lock: null,
  samePresencesAs: null,
  sameMeansAs: null,
};

interface Sent {
  readonly document: string;
  readonly matrix: string | null;
}

export interface Customer {
  readonly organisationId: string;
  readonly scenarioId: string;
  readonly sent: Sent;
}

export interface JobBench {
  readonly storage: Storage;
  /** A new organisation with one scenario: the small one unless another is given. */
  customer(sent?: Sent): Promise<Customer>;
  plan(customer: Customer, request?: Partial<PlanRequest>): Promise<JobRecord>;
  explain(customer: Customer, request: ExplainRequest): Promise<JobRecord>;
  compare(customer: Customer, request: CompareRequest): Promise<JobRecord>;
  /** A rota somebody wrote. */
  rota(customer: Customer, rota: object): Promise<RotaReference>;
  runner(settings?: Partial<RunnerSettings>): JobRunner;
  /** @returns the job once it is in a state that is wanted. */
  until(job: JobRecord, isWanted: (job: JobRecord) => boolean): Promise<JobRecord>;
  version(customer: Customer, reference: RotaReference): Promise<RotaVersionRecord>;
  /** What the runners reported that nobody expects. */
  readonly reported: unknown[];
}

const PATIENCE_MS = 45_000;
const LOOK_MS = 20;

export const hasEnded = ({ state }: JobRecord) => state !== 'queued' && state !== 'running';

export async function jobBench(): Promise<JobBench> {
  const folder = await temporaryFolder();
  const storage = await openSqlite({ file: path.join(folder.path, 'jobs.sqlite') });
  const runners: JobRunner[] = [];
  const reported: unknown[] = [];
  onTestFinished(async () => {
    await Promise.all(runners.map((runner) => runner.stop(0)));
    await storage.close();
    await folder.remove();
  });

  async function job(customer: Customer, kind: JobRecord['kind'], parameters: object): Promise<JobRecord> {
    const { organisationId, scenarioId } = customer;
    const asked = { ...parameters } as Record<string, unknown>;
    return storage.jobs.create({
      id: newId(),
      organisationId,
      scenarioId,
      scenarioRevision: 1,
      kind,
      parameters: asked,
      createdAt: Date.now(),
    });
  }

  return {
    storage,
    reported,
    async customer(sent = uploaded()) {
      const [organisationId, scenarioId] = [newId(), newId()];
      const createdAt = Date.now();
      await storage.organisations.create({ id: organisationId, name: `organisation ${randomInt(1000)}`, createdAt });
      const { document, matrix } = sent;
      await storage.scenarios.create(
        { id: scenarioId, organisationId, createdAt, updatedAt: createdAt, deletedAt: null },
        { name: 'scenario', description: '', document, matrix },
      );
      return { organisationId, scenarioId, sent };
    },
    plan: (customer, request = {}) => job(customer, 'plan', { ...PLAN, ...request }),
    explain: (customer, request) => job(customer, 'explain', request),
    compare: (customer, request) => job(customer, 'compare', request),
    async rota({ organisationId, scenarioId }, rota) {
      const id = newId();
      const first = { scenarioRevision: 1, note: '', document: JSON.stringify(rota), verdict: '{}', legal: true };
      const record = { id, organisationId, scenarioId, name: 'by hand', createdAt: Date.now(), jobId: null };
      await storage.rotas.create(record, first);
      return { rota: id, version: 1 };
    },
    runner(settings = {}) {
      const given: GivenRunnerSettings = {
        storage,
        runnerId: newId(),
        travel: NO_SERVER,
        now: () => Date.now(),
        newId: () => newId(),
        mostJobs: 1,
        report: (error) => reported.push(error),
        ...settings,
      };
      const runner = openJobRunner(given);
      runners.push(runner);
      return runner;
    },
    async until({ organisationId, id }, isWanted) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const found = await storage.jobs.find({ organisationId, id });
        if (found !== null && isWanted(found)) return found;
        if (performance.now() > deadline) throw new Error(`the job is ${JSON.stringify(found).slice(0, 500)}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    async version({ organisationId }, { rota: id, version }) {
      const found = await storage.rotas.version({ organisationId, id }, version);
      if (found === null) throw new Error('no such version');
      return found;
    },
  };
}

/** @returns what is heard of a job. */
export function newsOf(runner: JobRunner, { id }: JobRecord): JobNews[] {
  const heard: JobNews[] = [];
  runner.follow(id, (news) => heard.push(news));
  return heard;
}
