import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JOB_KINDS, JOB_STATES } from '../../../src/storage/records.ts';
import type { Tables } from '../../../src/storage/storage.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';
import { tablesInMemory } from '../../support/storage-in-memory.ts';
import { idOf } from '../../support/stored.ts';
import { emptied } from '../../support/test-databases.ts';
import type { Given } from './given.ts';

/** Few ids, and mostly what fits: a step that meets nothing is answered alike by everybody. */
const Step = fc.record({
  operation: fc.nat(9999),
  organisation: fc.constantFrom(0, 0, 0, 1),
  /** Of the few ids that there are of each kind. */
  thing: fc.constantFrom(0, 0, 0, 1, 1, 2),
  other: fc.constantFrom(0, 0, 0, 1, 2),
  /** A revision, a version, or none. */
  number: fc.constantFrom(null, null, null, 1, 1, 1, 2, 3),
  at: fc.nat(60),
  text: fc.constantFrom('abc', "d'e", '%', 'ab_c', 'ABC d'),
});
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

type Operation = (tables: Tables, step: Step) => Promise<unknown>;

/** What is created is drawn more often: an empty database answers everything alike. */
const OPERATIONS: readonly Operation[] = [
  ...repeated(3, ({ scenarios }, step) =>
    scenarios.create({ ...owned(step), createdAt: step.at, updatedAt: step.at, deletedAt: null }, content(step)),
  ),
  ...repeated(3, ({ rotas }, { at, ...step }) => {
    const record = { ...owned(step), scenarioId: idOf(step.other), name: step.text, createdAt: at, jobId: null };
    return rotas.create(record, version(step.number ?? 1));
  }),
  ...repeated(5, ({ jobs }, { at, ...step }) => {
    const record = { ...owned(step), scenarioId: idOf(step.other), scenarioRevision: step.number ?? 1, createdAt: at };
    return jobs.create({ ...record, kind: JOB_KINDS[step.thing]!, parameters: { text: step.text } });
  }),
  ({ keys }, step) =>
    keys.create({
      ...owned(step),
      name: step.text,
      scope: 'read',
      secretHash: String(step.other),
      createdAt: step.at,
      expiresAt: step.number,
      revokedAt: null,
    }),
  ({ shares }, step) =>
    shares.create({ ...owned(step), rotaId: idOf(step.other), createdAt: step.at, expiresAt: 9, revokedAt: null }),
  ({ repeats }, step) => repeats.create(repeat(step)),
  ({ audit }, step) =>
    audit.add({ ...owned(step), at: step.at, keyId: null, action: 'a', subject: step.text, requestId: null }),
  ({ settings }, step) => settings.setOnce(step.text, String(step.at)),

  ({ keys }, step) => keys.revoke(owned(step), step.at),
  ({ keys }, step) => keys.list(owned(step).organisationId),
  ({ keys }, step) => keys.findBySecretHash(String(step.other)),
  ({ keys }) => keys.any(),
  ...repeated(2, ({ scenarios }, step) =>
    scenarios.replace(owned(step), { content: content(step), expected: step.number, at: step.at }),
  ),
  ({ scenarios }, step) => scenarios.delete(owned(step), { expected: step.number, at: step.at }),
  ...repeated(2, ({ scenarios }, step) => scenarios.restore(owned(step))),
  ({ scenarios }, step) => scenarios.revision(owned(step), step.number ?? 1),
  ({ scenarios }, step) =>
    scenarios.list(owned(step).organisationId, { ...page(step), search: step.text, deleted: step.at % 2 === 0 }),
  ({ scenarios }, step) => scenarios.purge(step.at - 30),
  ({ rotas }, step) =>
    rotas.replace(owned(step), {
      name: step.text,
      version: { ...version(step.other + 1), createdAt: step.at },
      expected: step.number,
    }),
  ({ rotas }, step) => rotas.lock(owned(step), step.number),
  ({ rotas }, step) => rotas.publish(owned(step), { version: step.number, at: step.at }),
  ({ rotas }, step) => rotas.delete(owned(step), step.at),
  ({ rotas }, step) => rotas.restore(owned(step)),
  ({ rotas }, step) => rotas.version(owned(step), step.number ?? 1),
  ({ rotas }, step) => rotas.versions(owned(step)),
  ({ rotas }, step) =>
    rotas.list(owned(step).organisationId, {
      ...page(step),
      scenarioId: step.number === null ? null : idOf(step.other),
    }),
  ...repeated(4, ({ jobs }, step) => jobs.claim({ runnerId: String(step.other), at: step.at })),
  ({ jobs }, step) => jobs.beat(claim(step), { at: step.at, progress: null, bestRota: null }),
  ({ jobs }, step) =>
    jobs.end(claim(step), {
      state: 'done',
      at: step.at,
      rotaId: step.text,
      certificate: null,
      result: { text: step.text },
      failure: null,
    }),
  ({ jobs }, step) => jobs.cancel(owned(step), step.at),
  ({ jobs }, step) =>
    jobs.recover({ runnerId: String(step.other), silentSince: step.at, mostAttempts: step.number ?? 2, at: step.at }),
  ({ jobs }, step) =>
    jobs.list(owned(step).organisationId, {
      ...page(step),
      scenarioId: step.at % 2 === 0 ? null : idOf(step.other),
      kind: null,
      state: JOB_STATES[step.at] ?? null,
    }),
  ({ jobs }, step) => jobs.count(['queued', 'running'], step.number === null ? null : owned(step).organisationId),
  ({ shares }, step) => shares.revoke(owned(step), step.at),
  ({ shares }, step) => shares.list({ organisationId: owned(step).organisationId, rotaId: idOf(step.other) }),
  ({ repeats }, step) => repeats.purge(step.at),
  ({ audit }, step) => audit.list(owned(step).organisationId, page(step)),
];

export function modelSuite(given: () => Given): void {
  describe('whatever is done', () => {
    test('the answers are those of a naive model', async () => {
      const { database, storage } = given();
      await fc.assert(
        fc.asyncProperty(fc.noBias(fc.array(Step, { minLength: 250, maxLength: 250 })), async (steps) => {
          await emptied(database);
          const model = tablesInMemory();
          for (const tables of [model, storage]) {
            for (const n of [0, 1]) await tables.organisations.create({ id: `o${n}`, name: 'x', createdAt: n });
          }
          for (const [index, step] of steps.entries()) {
            const operation = OPERATIONS[step.operation % OPERATIONS.length]!;
            const expected = await answerOf(() => operation(model, step));
            expect(await answerOf(() => operation(storage, step)), `step ${index}: ${operation}`).toEqual(expected);
            if (index % 5 > 0) continue;
            const { organisationId } = owned(step);
            const content = await contentOf(storage, organisationId);
            expect(content, `content at step ${index}`).toEqual(await contentOf(model, organisationId));
          }
        }),
        // Two hundred steps take minutes to shrink; the message says at which it went wrong.
        { numRuns: 5, endOnFailure: true },
      );
    });
  });
}

async function answerOf(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StorageError) return { thrown: error.code };
    throw error;
  }
}

async function contentOf(tables: Tables, organisationId: string) {
  const all = [0, 1, 2].map((n) => ({ organisationId, id: idOf(n) }));
  return {
    scenarios: await Promise.all(all.map((one) => tables.scenarios.find(one))),
    rotas: await Promise.all(all.map((one) => tables.rotas.find(one))),
    jobs: await Promise.all(all.map((one) => tables.jobs.find(one))),
  };
}

function repeated(times: number, operation: Operation): Operation[] {
  return Array.from({ length: times }, () => operation);
}

function owned({ organisation, thing }: Pick<Step, 'organisation' | 'thing'>) {
  return { organisationId: `o${organisation}`, id: idOf(thing) };
}

function claim({ thing, other }: Step) {
  return { id: idOf(thing), runnerId: String(other) };
}

function content({ text, at }: Step) {
  return { name: text, description: `${at}`, document: `{"at":${at}}`, matrix: at % 2 === 0 ? null : '[]' };
}

function version(scenarioRevision: number) {
  return { scenarioRevision, note: '', document: '{}', verdict: '{}', legal: scenarioRevision === 1 };
}

function page({ number, thing, at }: Step) {
  return { limit: number ?? 10, after: at % 3 === 0 ? idOf(thing) : null };
}

function repeat({ organisation, thing, at, text }: Step) {
  const request = { organisationId: `o${organisation}`, key: String(thing), fingerprint: text, createdAt: at };
  return { ...request, status: 201, headers: {}, body: text };
}
