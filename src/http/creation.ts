/** Creations: all or nothing, told to the audit log, and at most once for each `Idempotency-Key`. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';
import type { RepeatRecord } from '../storage/records.ts';
import type { Tables } from '../storage/storage.ts';
import { auditRecord } from './audit.ts';
import { knownCaller } from './caller.ts';
import type { ServiceParts } from './parts.ts';

export interface Created {
  readonly status: 201 | 202;
  /** Address of what was created. */
  readonly location: string;
  readonly etag: string | null;
  readonly body: unknown;
  readonly audit: { readonly action: string; readonly subject: string };
}

/** Thrown to undo the work of the slower of two requests with one key. */
class TakenError extends Error {}

/** Before anything is looked at: what a creation began from may be gone since it was done. */
export function addReplay(app: FastifyInstance, { storage }: Pick<ServiceParts, 'storage'>): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.caller === null) return;
    const key = idempotencyKeyOf(request);
    const before = key === null ? null : await storage.repeats.find(request.caller.organisationId, key);
    if (before !== null) return repeated(reply, before, fingerprintOf(request));
  });
}

/**
 * @param work what creates; on `tables` alone, for it may be undone.
 * @returns the reply; that of the quicker one, where two requests with one key are under way.
 */
export async function create(
  parts: ServiceParts,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  work: (tables: Tables) => Promise<Created>,
): Promise<FastifyReply> {
  const key = idempotencyKeyOf(request);
  const { organisationId } = knownCaller(request);
  const fingerprint = fingerprintOf(request);
  try {
    const done = await parts.storage.transaction(async (tables) => {
      const created = await work(tables);
      await tables.audit.add(auditRecord(parts, request, created.audit));
      const record = { ...replyOf(created), organisationId, key: key ?? '', fingerprint, createdAt: parts.now() };
      if (key !== null && !(await tables.repeats.create(record))) throw new TakenError();
      return record;
    });
    return send(reply, done);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    return repeated(reply, (await parts.storage.repeats.find(organisationId, key!))!, fingerprint);
  }
}

function replyOf({ status, location, etag, body }: Created): Pick<RepeatRecord, 'status' | 'headers' | 'body'> {
  const headers = { location, ...(etag === null ? {} : { etag }) };
  return { status, headers, body: JSON.stringify(body) };
}

function repeated(reply: FastifyReply, before: RepeatRecord, fingerprint: string): FastifyReply {
  if (before.fingerprint !== fingerprint) throw new ServiceError('idempotency-key-reused', { key: before.key });
  return send(reply.header('idempotency-replayed', 'true'), before);
}

function send(reply: FastifyReply, { status, headers, body }: Pick<RepeatRecord, 'status' | 'headers' | 'body'>) {
  return sendJsonText(reply.code(status).headers({ ...headers }), body);
}

/** JSON that is text already. */
export function sendJsonText(reply: FastifyReply, body: string): FastifyReply {
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(body);
}

const LONGEST_KEY = 200;

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const given = request.headers['idempotency-key'];
  if (given === undefined || given === '') return null;
  const key = Array.isArray(given) ? given.join(',') : given;
  if (key.length <= LONGEST_KEY) return key;
  const parameters = { value: `${key.slice(0, 40)}…`, length: key.length, most: LONGEST_KEY };
  const problem = { code: 'too-long', path: ['headers', 'idempotency-key'], parameters };
  throw new ServiceError('invalid-request', { count: 1 }, { problems: [problem] });
}

function fingerprintOf(request: FastifyRequest): string {
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  return hash.update(JSON.stringify(request.body ?? null)).digest('hex');
}
