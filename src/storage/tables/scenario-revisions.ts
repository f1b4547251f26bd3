import type { Kysely } from 'kysely';
import type { ScenarioRecord } from '../records.ts';
import type { Database } from '../schema/database.ts';

/** All but the latest that no job and no version of a rota refers to. */
export async function deleteUnreferredRevisions(
  db: Kysely<Database>,
  { id, revision }: Pick<ScenarioRecord, 'id' | 'revision'>,
): Promise<void> {
  await db
    .deleteFrom('scenarioRevisions')
    .where('scenarioId', '=', id)
    .where('revision', '<', revision)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('jobs')
            .select('jobs.id')
            .where('jobs.scenarioId', '=', id)
            .whereRef('jobs.scenarioRevision', '=', 'scenarioRevisions.revision'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rotaVersions')
            .select('rotaVersions.rotaId')
            .where('rotaVersions.scenarioId', '=', id)
            .whereRef('rotaVersions.scenarioRevision', '=', 'scenarioRevisions.revision'),
        ),
      ),
    )
    .execute();
}
