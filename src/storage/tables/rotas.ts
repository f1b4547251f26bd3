import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Differences } from '../differences.ts';
import { inTransaction } from '../in-transaction.ts';
import type { RotaRecord, RotaVersionRecord } from '../records.ts';
import type { Database } from '../schema/database.ts';
import type { Owned, Rotas } from '../storage.ts';
import { pageOf } from './page.ts';
import { holdScenario } from './scenario-hold.ts';

export function rotasIn(db: Kysely<Database>, differences: Differences): Rotas {
  return {
    create: ({ id, organisationId, scenarioId, name, createdAt, jobId }, first) =>
      inTransaction(db, async (transaction) => {
        await holdScenario(transaction, differences, scenarioId);
        const row = { id, organisationId, scenarioId, name, createdAt, jobId, ...NEW, updatedAt: createdAt };
        const record = await transaction.insertInto('rotas').values(row).returningAll().executeTakeFirstOrThrow();
        await addVersion(transaction, record, { ...first, createdAt });
        return record;
      }),

    find: (owned) => find(db, owned),

    async list(organisationId, { limit, after, scenarioId }) {
      const rows = await standing(db)
        .selectAll('rotas')
        .where('rotas.organisationId', '=', organisationId)
        .$if(scenarioId !== null, (query) => query.where('rotas.scenarioId', '=', scenarioId))
        .$if(after !== null, (query) => query.where('rotas.id', '<', after))
        .orderBy('rotas.id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit);
    },

    async version({ organisationId, id }, version) {
      const row = await standing(db)
        .innerJoin('rotaVersions', 'rotaVersions.rotaId', 'rotas.id')
        .select([...VERSION_COLUMNS, 'rotaVersions.document', 'rotaVersions.verdict'])
        .where('rotas.organisationId', '=', organisationId)
        .where('rotas.id', '=', id)
        .where('rotaVersions.version', '=', version)
        .executeTakeFirst();
      return row === undefined ? null : { ...row, legal: row.legal === 1 };
    },

    async versions({ organisationId, id }) {
      const rows = await standing(db)
        .innerJoin('rotaVersions', 'rotaVersions.rotaId', 'rotas.id')
        .select(VERSION_COLUMNS)
        .where('rotas.organisationId', '=', organisationId)
        .where('rotas.id', '=', id)
        .orderBy('rotaVersions.version', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, legal: row.legal === 1 }));
    },

    replace: (owned, { name, version, expected }) =>
      inTransaction(db, async (transaction) => {
        const found = await find(transaction, owned);
        if (found === null) return { kind: 'not-found' };
        await holdScenario(transaction, differences, found.scenarioId);
        const record = await transaction
          .updateTable('rotas')
          .set(({ eb }) => ({ name, version: eb('version', '+', 1), updatedAt: version.createdAt }))
          .where('id', '=', owned.id)
          .where('deletedAt', 'is', null)
          .where('lockedAt', 'is', null)
          .$if(expected !== null, (query) => query.where('version', '=', expected))
          .returningAll()
          .executeTakeFirst();
        if (record === undefined) {
          const now = await find(transaction, owned);
          return now === null ? { kind: 'not-found' } : { kind: 'stale', record: now };
        }
        await addVersion(transaction, record, version);
        return { kind: 'done', record };
      }),

    lock: (owned, at) => change(db, owned, { lockedAt: at }),

    publish: (owned, { version, at }) =>
      inTransaction(db, async (transaction) => {
        if (version === null) return change(transaction, owned, { publishedVersion: null, publishedAt: null });
        const known = await transaction
          .selectFrom('rotaVersions')
          .select('version')
          .where('rotaId', '=', owned.id)
          .where('version', '=', version)
          .executeTakeFirst();
        return known === undefined ? null : change(transaction, owned, { publishedVersion: version, publishedAt: at });
      }),

    delete: (owned, at) => change(db, owned, { deletedAt: at }),

    restore: ({ organisationId, id }) =>
      inTransaction(db, async (transaction) => {
        const deleted = await transaction
          .selectFrom('rotas')
          .select('scenarioId')
          .where('organisationId', '=', organisationId)
          .where('id', '=', id)
          .executeTakeFirst();
        if (deleted === undefined) return null;
        await holdScenario(transaction, differences, deleted.scenarioId);
        const record = await transaction
          .updateTable('rotas')
          .set({ deletedAt: null })
          .where('id', '=', id)
          .where('deletedAt', 'is not', null)
          .where(scenarioStands)
          .returningAll()
          .executeTakeFirst();
        return record ?? null;
      }),
  };
}

const NEW = {
  version: 1,
  lockedAt: null,
  publishedVersion: null,
  publishedAt: null,
  deletedAt: null,
} as const;

const VERSION_COLUMNS = [
  'rotaVersions.rotaId',
  'rotaVersions.version',
  'rotaVersions.scenarioRevision',
  'rotaVersions.createdAt',
  'rotaVersions.note',
  'rotaVersions.legal',
] as const;

/** Those that are not deleted, nor their scenario. */
function standing(db: Kysely<Database>) {
  return db
    .selectFrom('rotas')
    .innerJoin('scenarios', 'scenarios.id', 'rotas.scenarioId')
    .where('rotas.deletedAt', 'is', null)
    .where('scenarios.deletedAt', 'is', null);
}

function scenarioStands({ exists, selectFrom }: ExpressionBuilder<Database, 'rotas'>) {
  return exists(
    selectFrom('scenarios')
      .select('scenarios.id')
      .whereRef('scenarios.id', '=', 'rotas.scenarioId')
      .where('scenarios.deletedAt', 'is', null),
  );
}

async function find(db: Kysely<Database>, { organisationId, id }: Owned): Promise<RotaRecord | null> {
  const row = await standing(db)
    .selectAll('rotas')
    .where('rotas.organisationId', '=', organisationId)
    .where('rotas.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

async function change(
  db: Kysely<Database>,
  { organisationId, id }: Owned,
  to: Partial<Pick<RotaRecord, 'lockedAt' | 'publishedVersion' | 'publishedAt' | 'deletedAt'>>,
): Promise<RotaRecord | null> {
  const record = await db
    .updateTable('rotas')
    .set(to)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .where(scenarioStands)
    .returningAll()
    .executeTakeFirst();
  return record ?? null;
}

async function addVersion(
  db: Kysely<Database>,
  { id, scenarioId, version }: RotaRecord,
  { scenarioRevision, createdAt, note, document, verdict, legal }: Omit<RotaVersionRecord, 'rotaId' | 'version'>,
): Promise<void> {
  const row = { rotaId: id, scenarioId, version, scenarioRevision, createdAt, note, document, verdict };
  await db
    .insertInto('rotaVersions')
    .values({ ...row, legal: legal ? 1 : 0 })
    .execute();
}
