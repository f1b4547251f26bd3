/** Jobs: plan, explain, compare. Each runs off this thread and is kept until its scenario goes. */
import { z } from 'zod';
import { DEFAULT_LIMITS } from '../../domain/progress.ts';
import { ServiceError } from '../../domain/service-failure.ts';
import type { JobLimits, RotaReference } from '../../jobs/job-requests.ts';
import { withoutNul } from '../../storage/plain-text.ts';
import { hasEnded, JOB_KINDS, JOB_STATES, OPEN_JOB_STATES } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { create } from '../creation.ts';
import { CreationHeaders, type Endpoints, replies } from '../endpoint.ts';
import { languageOf } from '../language.ts';
import { API_PREFIX } from '../prefix.ts';
import { found } from '../stored-scenario.ts';
import { toldResult } from '../told-job.ts';
import { Id, IdPath, PageQuery, pageOf } from '../views/common.ts';
import { JobOrder, JobResult, JobView, jobView, type RotaChoice } from '../views/job.ts';

const tags = ['jobs'];
/** To explain, many small solves share the time. */
const EXPLAIN_LIMITS = { timeLimitSeconds: 120, gap: 1e-3 };

export const jobEndpoints: Endpoints = (parts) => async (app) => {
  const { storage, jobs, texts, newId, now, settings } = parts;

  app.post('/jobs', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'createJob',
      summary: 'Start a job: plan, explain or compare',
      description:
        'It waits its turn, fair between organisations, and survives a restart of the service. Follow it with `/jobs/{id}/events`, or ask `/jobs/{id}`.',
      headers: CreationHeaders,
      body: JobOrder,
      response: replies({ 202: JobView }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const order = request.body;
      const limits = order.kind === 'compare' ? null : limitsOf(order);
      const id = newId();
      await create(parts, { request, reply }, async (tables) => {
        if ((await tables.jobs.count(OPEN_JOB_STATES, organisationId)) >= settings.mostOpenJobs) {
          throw new ServiceError('queue-full', { most: settings.mostOpenJobs }, { retryAfterSeconds: 10 });
        }
        const owned = { organisationId, id: order.scenario };
        const scenario = found(await tables.scenarios.find(owned), { kind: 'scenario', id: owned.id });
        const record = await tables.jobs.create({
          id,
          organisationId,
          scenarioId: scenario.id,
          scenarioRevision: scenario.revision,
          kind: order.kind,
          parameters: {
            ...(await parametersOf(tables, organisationId, order)),
            ...(limits === null ? {} : { limits }),
          },
          createdAt: now(),
        });
        return {
          status: 202,
          location: `${API_PREFIX}/jobs/${id}`,
          etag: null,
          body: jobView(record, texts[languageOf(request)]),
          audit: { action: `job.${order.kind}`, subject: `job/${id}` },
        };
      });
      jobs.wake();
      return reply;
    },
  });

  /** @throws ServiceError where more time is asked for than there is. */
  function limitsOf({ kind, limits }: Extract<JobOrder, { kind: 'plan' | 'explain' }>): JobLimits {
    const usual = kind === 'plan' ? DEFAULT_LIMITS : EXPLAIN_LIMITS;
    const most = settings.mostTimeLimitSeconds;
    const asked = limits.timeLimitSeconds ?? Math.min(usual.timeLimitSeconds, most);
    if (asked > most) {
      const parameters = { value: asked, least: 0, most, strict: true };
      const problem = { code: 'too-large', path: ['body', 'limits', 'timeLimitSeconds'], parameters };
      throw new ServiceError('invalid-request', { count: 1 }, { problems: [problem] });
    }
    return { ...limits, timeLimitSeconds: asked, gap: limits.gap ?? usual.gap };
  }

  app.get('/jobs', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listJobs',
      summary: 'List jobs, newest first',
      querystring: PageQuery.extend({
        scenario: Id.optional(),
        kind: z.enum(JOB_KINDS).optional(),
        state: z.enum(JOB_STATES).optional(),
      }),
      response: replies({ 200: pageOf(JobView) }),
    },
    handler: async (request) => {
      const { limit, after = null, scenario = null, kind = null, state = null } = request.query;
      const { organisationId } = knownCaller(request);
      const page = await storage.jobs.list(organisationId, { limit, after, scenarioId: scenario, kind, state });
      return { items: page.items.map((record) => jobView(record, texts[languageOf(request)])), next: page.next };
    },
  });

  app.get('/jobs/:id', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readJob',
      summary: 'How far a job is, and how it ended',
      params: IdPath,
      response: replies({ 200: JobView }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      reply.header('cache-control', 'no-store');
      return jobView(found(await storage.jobs.find(owned), { kind: 'job', id }), texts[languageOf(request)]);
    },
  });

  app.post('/jobs/:id/cancel', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'cancelJob',
      summary: 'Stop a job; a plan keeps the best rota so far',
      description: 'It ends within about a second: follow it, or ask for it again. Repeated, it changes nothing.',
      params: IdPath,
      response: replies({ 202: JobView }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const deed = { action: 'job.cancel', subject: `job/${id}` };
      const cancelled = await recordChange(parts, { request, deed }, async (tables) =>
        found(await tables.jobs.cancel(owned, now()), { kind: 'job', id }),
      );
      jobs.cancelled(id);
      return reply.code(202).send(jobView(cancelled, texts[languageOf(request)]));
    },
  });

  app.get('/jobs/:id/result', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readResult',
      summary: 'What came of a job',
      params: IdPath,
      response: replies({ 200: JobResult }),
    },
    handler: async (request) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const record = found(await storage.jobs.find(owned), { kind: 'job', id });
      const { state, kind, rotaId, result } = record;
      if (!hasEnded(state)) throw new ServiceError('job-not-ended', { state });
      if (result === null) throw new ServiceError('job-without-rota', { state });
      return { job: id, kind, rota: rotaId, result: { ...toldResult(texts[languageOf(request)], kind, result) } };
    },
  });
};

/** The order as it is stored: rotas named with the version that they have now. */
async function parametersOf(
  tables: Tables,
  organisationId: string,
  order: JobOrder,
): Promise<Readonly<Record<string, unknown>>> {
  const named = async (choice: RotaChoice): Promise<RotaReference> => {
    const owned = { organisationId, id: choice.rota };
    const record = await tables.rotas.find(owned);
    // A rota of another scenario is, for this one, none.
    const rota = found(record?.scenarioId === order.scenario ? record : null, { kind: 'rota', id: choice.rota });
    const version = choice.version ?? rota.version;
    found(await tables.rotas.version(owned, version), { kind: 'version', id: `${choice.rota}/${version}` });
    return { rota: choice.rota, version };
  };
  const namedOrNull = async (choice: RotaChoice | null) => (choice === null ? null : named(choice));
  switch (order.kind) {
    case 'plan':
      return {
        name: order.name === null ? null : withoutNul(order.name),
        goal: order.goal,
        start: await namedOrNull(order.start),
        keep: await namedOrNull(order.keep),
        lock: await namedOrNull(order.lock),
        samePresencesAs: await namedOrNull(order.samePresencesAs),
        sameMeansAs: await namedOrNull(order.sameMeansAs),
      };
    case 'explain':
      return { rota: await named(order.rota), communes: order.communes, stops: order.stops };
    case 'compare': {
      const rotas: RotaReference[] = [];
      for (const choice of order.rotas) rotas.push(await named(choice));
      return { rotas };
    }
  }
}
