import type { Kysely } from 'kysely';
import type { Differences } from '../differences.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../schema/database.ts';
import type { JobRow } from '../schema/job-tables.ts';
import type { Jobs, NewJob, Owned } from '../storage.ts';
import { claimNext } from './claim.ts';
import { jobRecord, jsonOrNull } from './job-record.ts';
import { pageOf } from './page.ts';
import { recoverJobs } from './recover.ts';
import { holdScenario } from './scenario-hold.ts';

/** All but the best rota and the result, which may be long. */
const LISTED = [
  'id',
  'organisationId',
  'scenarioId',
  'scenarioRevision',
  'kind',
  'state',
  'parameters',
  'createdAt',
  'startedAt',
  'finishedAt',
  'cancelRequestedAt',
  'attempts',
  'runnerId',
  'heartbeatAt',
  'progress',
  'rotaId',
  'certificate',
  'failure',
] as const;

export function jobsIn(db: Kysely<Database>, differences: Differences): Jobs {
  return {
    create: (job) =>
      inTransaction(db, async (transaction) => {
        await holdScenario(transaction, differences, job.scenarioId);
        const row = newRow(job);
        await transaction.insertInto('jobs').values(row).execute();
        return jobRecord(row);
      }),

    find: (owned) => find(db, owned),

    async list(organisationId, { limit, after, scenarioId, kind, state }) {
      const rows = await db
        .selectFrom('jobs')
        .select(LISTED)
        .where('organisationId', '=', organisationId)
        .$if(scenarioId !== null, (query) => query.where('scenarioId', '=', scenarioId))
        .$if(kind !== null, (query) => query.where('kind', '=', kind))
        .$if(state !== null, (query) => query.where('state', '=', state))
        .$if(after !== null, (query) => query.where('id', '<', after))
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(
        rows.map((row) => jobRecord({ ...row, bestRota: null, result: null })),
        limit,
      );
    },

    async count(states, organisationId) {
      if (states.length === 0) return 0;
      const { count } = await db
        .selectFrom('jobs')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', 'in', states)
        .$if(organisationId !== null, (query) => query.where('organisationId', '=', organisationId))
        .executeTakeFirstOrThrow();
      return count;
    },

    claim: (runner) =>
      inTransaction(db, async (transaction) => recordOrNull(await claimNext(transaction, differences, runner))),

    async beat({ id, runnerId }, { at, progress, bestRota }) {
      const row = await db
        .updateTable('jobs')
        .set({
          heartbeatAt: at,
          ...(progress === null ? {} : { progress: jsonOrNull(progress) }),
          ...(bestRota === null ? {} : { bestRota: jsonOrNull(bestRota) }),
        })
        .where('id', '=', id)
        .where('runnerId', '=', runnerId)
        .where('state', '=', 'running')
        .returningAll()
        .executeTakeFirst();
      return recordOrNull(row);
    },

    async end({ id, runnerId }, { state, at, rotaId, certificate, result, failure }) {
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({
          state,
          finishedAt: at,
          rotaId,
          certificate: jsonOrNull(certificate),
          result: jsonOrNull(result),
          failure: jsonOrNull(failure),
          runnerId: null,
          heartbeatAt: null,
        })
        .where('id', '=', id)
        .where('runnerId', '=', runnerId)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async cancel(owned, at) {
      const row = await db
        .updateTable('jobs')
        .set(({ eb, ref, fn, val }) => {
          const waits = eb('state', '=', 'queued');
          return {
            state: eb
              .case()
              .when(waits)
              .then('cancelled' as const)
              .else(ref('state'))
              .end(),
            finishedAt: eb.case().when(waits).then(at).else(ref('finishedAt')).end(),
            cancelRequestedAt: fn.coalesce('cancelRequestedAt', val(at)),
          };
        })
        .where('organisationId', '=', owned.organisationId)
        .where('id', '=', owned.id)
        .where('state', 'in', ['queued', 'running'])
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? find(db, owned) : jobRecord(row);
    },

    recover: (rule) => recoverJobs(db, rule),
  };
}

async function find(db: Kysely<Database>, { organisationId, id }: Owned) {
  const row = await db
    .selectFrom('jobs')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return recordOrNull(row);
}

function recordOrNull(row: JobRow | null | undefined) {
  return row === null || row === undefined ? null : jobRecord(row);
}

function newRow({ id, organisationId, scenarioId, scenarioRevision, kind, parameters, createdAt }: NewJob): JobRow {
  return {
    id,
    organisationId,
    scenarioId,
    scenarioRevision,
    kind,
    state: 'queued',
    parameters: JSON.stringify(parameters),
    createdAt,
    startedAt: null,
    finishedAt: null,
    cancelRequestedAt: null,
    attempts: 0,
    runnerId: null,
    heartbeatAt: null,
    progress: null,
    bestRota: null,
    rotaId: null,
    certificate: null,
    result: null,
    failure: null,
  };
}
