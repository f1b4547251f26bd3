import { type Kysely, sql } from 'kysely';
import type { Differences } from '../differences.ts';
import { inTransaction } from '../in-transaction.ts';
import type { ScenarioRecord } from '../records.ts';
import type { Database } from '../schema/database.ts';
import type { Outcome, Owned, ScenarioContent, Scenarios } from '../storage.ts';
import { pageOf } from './page.ts';
import { purgeDeleted } from './purge.ts';
import { holdScenario } from './scenario-hold.ts';
import { deleteUnreferredRevisions } from './scenario-revisions.ts';
import { searchPatterns, searchText } from './search-text.ts';

const COLUMNS = [
  'id',
  'organisationId',
  'name',
  'description',
  'revision',
  'createdAt',
  'updatedAt',
  'deletedAt',
] as const;

export function scenariosIn(db: Kysely<Database>, differences: Differences): Scenarios {
  return {
    create: ({ id, organisationId, createdAt, updatedAt, deletedAt }, content) =>
      inTransaction(db, async (transaction) => {
        const row = { id, organisationId, createdAt, updatedAt, deletedAt, revision: 1, ...naming(content) };
        const record = await transaction
          .insertInto('scenarios')
          .values(row)
          .returning(COLUMNS)
          .executeTakeFirstOrThrow();
        await addRevision(transaction, record, content);
        return record;
      }),

    find: (owned) => find(db, owned),

    async list(organisationId, { limit, after, search, deleted }) {
      let query = db
        .selectFrom('scenarios')
        .select(COLUMNS)
        .where('organisationId', '=', organisationId)
        .where('deletedAt', deleted ? 'is not' : 'is', null);
      if (after !== null) query = query.where('id', '<', after);
      for (const pattern of searchPatterns(search ?? '')) {
        query = query.where(sql<boolean>`${sql.ref('searchText')} like ${pattern} escape '\\'`);
      }
      const rows = await query
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit);
    },

    async revision({ organisationId, id }, revision) {
      const row = await db
        .selectFrom('scenarioRevisions')
        .innerJoin('scenarios', 'scenarios.id', 'scenarioRevisions.scenarioId')
        .selectAll('scenarioRevisions')
        .where('scenarios.organisationId', '=', organisationId)
        .where('scenarios.id', '=', id)
        .where('scenarioRevisions.revision', '=', revision)
        .executeTakeFirst();
      return row ?? null;
    },

    replace: (owned, { content, expected, at }) =>
      inTransaction(db, async (transaction) => {
        await holdScenario(transaction, differences, owned.id);
        const record = await transaction
          .updateTable('scenarios')
          .set(({ eb }) => ({ ...naming(content), revision: eb('revision', '+', 1), updatedAt: at }))
          .where('organisationId', '=', owned.organisationId)
          .where('id', '=', owned.id)
          .where('deletedAt', 'is', null)
          .$if(expected !== null, (query) => query.where('revision', '=', expected))
          .returning(COLUMNS)
          .executeTakeFirst();
        if (record === undefined) return unchanged(await find(transaction, owned));
        await addRevision(transaction, record, content);
        await deleteUnreferredRevisions(transaction, record);
        return { kind: 'done', record };
      }),

    delete: (owned, { expected, at }) =>
      inTransaction(db, async (transaction) => {
        const record = await transaction
          .updateTable('scenarios')
          .set({ deletedAt: at })
          .where('organisationId', '=', owned.organisationId)
          .where('id', '=', owned.id)
          .where('deletedAt', 'is', null)
          .$if(expected !== null, (query) => query.where('revision', '=', expected))
          .returning(COLUMNS)
          .executeTakeFirst();
        return record === undefined ? unchanged(await find(transaction, owned)) : { kind: 'done', record };
      }),

    restore: ({ organisationId, id }) =>
      inTransaction(db, async (transaction) => {
        await holdScenario(transaction, differences, id);
        const record = await transaction
          .updateTable('scenarios')
          .set({ deletedAt: null })
          .where('organisationId', '=', organisationId)
          .where('id', '=', id)
          .where('deletedAt', 'is not', null)
          .returning(COLUMNS)
          .executeTakeFirst();
        return record ?? null;
      }),

    purge: (deletedBefore) => inTransaction(db, (transaction) => purgeDeleted(transaction, differences, deletedBefore)),
  };
}

async function find(db: Kysely<Database>, { organisationId, id }: Owned): Promise<ScenarioRecord | null> {
  const row = await db
    .selectFrom('scenarios')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** @param found what is there after a change that found nothing to change. */
function unchanged(found: ScenarioRecord | null): Outcome<ScenarioRecord> {
  return found === null ? { kind: 'not-found' } : { kind: 'stale', record: found };
}

function naming({ name, description }: ScenarioContent) {
  return { name, description, searchText: searchText(`${name}\n${description}`) };
}

async function addRevision(
  db: Kysely<Database>,
  { id, revision, updatedAt }: ScenarioRecord,
  { document, matrix }: ScenarioContent,
): Promise<void> {
  await db
    .insertInto('scenarioRevisions')
    .values({ scenarioId: id, revision, createdAt: updatedAt, document, matrix })
    .execute();
}
