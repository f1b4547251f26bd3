import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Differences } from '../differences.ts';
import type { Database } from '../schema/database.ts';
import { holdScenario } from './scenario-hold.ts';

/**
 * Within a transaction: scenarios deleted before then with all that is theirs, and rotas that were deleted by themselves.
 *
 * @returns how many scenarios.
 */
export async function purgeDeleted(
  db: Kysely<Database>,
  differences: Differences,
  deletedBefore: number,
): Promise<number> {
  // Held in the same order by all who purge; then looked up again, for they may have been had back meanwhile.
  for (const { id } of await concerned(db, deletedBefore)) await holdScenario(db, differences, id);
  await deleteRotas(db, db.selectFrom('rotas').select('id').where('deletedAt', '<', deletedBefore));
  const scenarios = await db
    .selectFrom('scenarios')
    .select(['id', 'organisationId'])
    .where('deletedAt', '<', deletedBefore)
    .execute();
  for (const { id, organisationId } of scenarios) {
    const ofScenario = db.selectFrom('rotas').select('id').where('organisationId', '=', organisationId);
    await deleteRotas(db, ofScenario.where('scenarioId', '=', id));
    await db.deleteFrom('jobs').where('scenarioId', '=', id).execute();
    await db.deleteFrom('scenarioRevisions').where('scenarioId', '=', id).execute();
    await db.deleteFrom('scenarios').where('id', '=', id).execute();
  }
  return scenarios.length;
}

async function concerned(db: Kysely<Database>, deletedBefore: number): Promise<readonly { readonly id: string }[]> {
  const scenarios = db.selectFrom('scenarios').select('id').where('deletedAt', '<', deletedBefore);
  const ofRotas = db.selectFrom('rotas').select('scenarioId as id').where('deletedAt', '<', deletedBefore);
  return scenarios.union(ofRotas).orderBy('id').execute();
}

/** What refers first, what is referred to last. */
async function deleteRotas(
  db: Kysely<Database>,
  ids: SelectQueryBuilder<Database, 'rotas', { id: string }>,
): Promise<void> {
  await db.deleteFrom('shares').where('rotaId', 'in', ids).execute();
  await db.deleteFrom('rotaVersions').where('rotaId', 'in', ids).execute();
  await db.deleteFrom('rotas').where('id', 'in', ids).execute();
}
