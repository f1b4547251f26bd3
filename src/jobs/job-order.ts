/** A stored job becomes the order of its thread: with the scenario and the rotas it refers to, as they are stored. */
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { JobRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type JobOrder, type JobTask, PLAN_ROTAS, type PlanRota } from './job-messages.ts';
import type { CompareRequest, ExplainRequest, JobLimits, PlanRequest, RotaReference } from './job-requests.ts';

export interface OrderSettings extends Pick<JobOrder, 'travel' | 'memory' | 'explainThreads'> {
  /** A job that asks for more gets this. */
  readonly mostTimeLimitSeconds: number;
}

/** @throws InputError where a rota that it refers to is gone; StorageError. @returns null where its scenario is gone. */
export async function jobOrderOf(
  storage: Storage,
  record: JobRecord,
  settings: OrderSettings,
): Promise<JobOrder | null> {
  const { organisationId, scenarioId: id, scenarioRevision } = record;
  const revision = await storage.scenarios.revision({ organisationId, id }, scenarioRevision);
  if (revision === null) return null;
  const { document, matrix } = revision;
  const { travel, memory, explainThreads, mostTimeLimitSeconds } = settings;
  const task = await taskOf(storage, record, mostTimeLimitSeconds);
  return { task, document, matrix, travel, memory, explainThreads };
}

/** What it was asked for is known by its kind: whoever stored it has checked it. */
async function taskOf(storage: Storage, record: JobRecord, mostTimeLimitSeconds: number): Promise<JobTask> {
  const { organisationId, bestRota: best } = record;
  const parameters: unknown = record.parameters;
  const bounded = (limits: JobLimits) => ({
    ...limits,
    timeLimitSeconds: Math.min(limits.timeLimitSeconds, mostTimeLimitSeconds),
  });
  const text = async ({ rota, version }: RotaReference, at: Problem['path']): Promise<string> => {
    const found = await storage.rotas.version({ organisationId, id: rota }, version);
    if (found === null) throw new InputError([problem('rota-version-missing', at, { rota, version })]);
    return found.document;
  };
  switch (record.kind) {
    case 'plan': {
      const asked = parameters as PlanRequest;
      const request = { ...asked, limits: bounded(asked.limits) };
      if (record.cancelRequestedAt !== null && best !== null) return { kind: 'keep', request, best };
      const rotas = {} as Record<PlanRota, string | null>;
      for (const field of PLAN_ROTAS) {
        const reference = request[field];
        rotas[field] = reference === null ? null : await text(reference, [field]);
      }
      return { kind: 'plan', request, rotas, best };
    }
    case 'explain': {
      const asked = parameters as ExplainRequest;
      const request = { ...asked, limits: bounded(asked.limits) };
      return { kind: 'explain', request, rota: await text(request.rota, ['rota']) };
    }
    case 'compare': {
      const request = parameters as CompareRequest;
      const rotas: string[] = [];
      for (const [at, reference] of request.rotas.entries()) rotas.push(await text(reference, ['rotas', at]));
      return { kind: 'compare', request, rotas };
    }
  }
}
