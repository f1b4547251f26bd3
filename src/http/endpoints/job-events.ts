/** Server-sent events of a job: how far it is, about once a second, and its end. */
import type { JobNews } from '../../jobs/job-runner-contract.ts';
import { hasEnded, type JobRecord } from '../../storage/records.ts';
import { knownCaller, mayStillCall } from '../caller.ts';
import { type Endpoints, replies } from '../endpoint.ts';
import type { ServiceParts } from '../parts.ts';
import { found } from '../stored-scenario.ts';
import { IdPath, momentOf } from '../views/common.ts';
import { JobEvent, progressOf } from '../views/job.ts';

const RETRY_MS = 2000;
/** Between two looks whether who follows may still call. */
const CALLER_MS = 5000;

export const jobEventEndpoints: Endpoints = (parts) => async (app) => {
  // A service that stops ends its streams: it would wait for them, and those who follow begin again at the next start.
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.abort();
  });

  app.get('/jobs/:id/events', {
    sse: { kind: 'only' },
    config: { scope: 'read' },
    schema: {
      tags: ['jobs'],
      operationId: 'followJob',
      summary: 'Follow a job: server-sent events',
      description:
        '`progress` about once a second and at each better rota; `ended` at the end, after which the stream closes. A job may be followed at any time, and by many.',
      params: IdPath,
      response: replies({
        200: {
          description: 'Events; the data of each is JSON',
          content: { 'text/event-stream': { schema: JobEvent } },
        },
      }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const first = found(await parts.storage.jobs.find(owned), { kind: 'job', id });
      const gone = new AbortController();
      open.add(gone);
      reply.sse.onClose(() => gone.abort());
      const recheck = setInterval(async () => {
        if (!(await mayStillCall(request, parts).catch(() => true))) gone.abort();
      }, CALLER_MS);
      await reply.sse.send(eventsOf(parts, first, gone.signal)).finally(() => {
        clearInterval(recheck);
        open.delete(gone);
      });
    },
  });
};

/** Ends when the job does, when nobody listens any more, or when the service stops. */
async function* eventsOf(parts: ServiceParts, first: JobRecord, signal: AbortSignal) {
  const { storage, jobs, settings } = parts;
  const owned = { organisationId: first.organisationId, id: first.id };
  const heard: JobNews[] = [];
  let ring = () => {};
  const endFollowing = jobs.follow(first.id, (news) => {
    // Whoever reads slowly gets the latest, not all.
    heard.splice(0, heard.length, news);
    ring();
  });
  const wake = () => ring();
  signal.addEventListener('abort', wake, { once: true });
  try {
    let count = 0;
    let record = first;
    while (!signal.aborted) {
      const isOver = hasEnded(record.state);
      const news = heard.shift();
      const { at, progress } = isOver || news === undefined ? { at: parts.now(), progress: progressOf(record) } : news;
      if (!isOver && news !== undefined) record = { ...record, progress };
      const data = { job: record.id, state: record.state, at: momentOf(at), progress, rota: record.rotaId };
      yield { id: String(++count), event: isOver ? 'ended' : 'progress', data, retry: RETRY_MS };
      if (isOver) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, settings.followEveryMs);
        ring = () => {
          clearTimeout(timer);
          resolve();
        };
        if (heard.length > 0 || signal.aborted) ring();
      });
      // The runner says all there is to say while a job runs here: hundreds who follow it ask the storage for its end alone.
      const last = heard.at(-1);
      if (last !== undefined && !hasEnded(last.state)) {
        record = { ...record, state: last.state };
        continue;
      }
      const now = await storage.jobs.find(owned);
      if (now === null) return;
      record = now;
    }
  } finally {
    signal.removeEventListener('abort', wake);
    endFollowing();
  }
}
