import type { Kysely } from 'kysely';
import type { Differences } from '../differences.ts';
import type { Database } from '../schema/database.ts';
import type { JobRow } from '../schema/job-tables.ts';

/** Within a transaction: one runner at a time looks for the next job, so that it sees what the one before took. */
export async function claimNext(
  db: Kysely<Database>,
  differences: Differences,
  { runnerId, at }: { readonly runnerId: string; readonly at: number },
): Promise<JobRow | null> {
  await differences.hold(db, 'claim');
  for (;;) {
    const next = await nextQueued(db);
    if (next === undefined) return null;
    const row = await db
      .updateTable('jobs')
      .set(({ eb }) => ({
        state: 'running' as const,
        startedAt: at,
        attempts: eb('attempts', '+', 1),
        runnerId,
        heartbeatAt: at,
      }))
      .where('id', '=', next.id)
      .where('state', '=', 'queued')
      .returningAll()
      .executeTakeFirst();
    // Cancelled since it was looked up: on to the next.
    if (row === undefined) continue;
    await db.updateTable('organisations').set({ lastClaimAt: at }).where('id', '=', row.organisationId).execute();
    return row;
  }
}

/** The oldest of each organisation that waits; of these that of the fewest running jobs, then of the longest wait. */
function nextQueued(db: Kysely<Database>) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('jobs')
        .select(({ fn }) => ['organisationId', fn.min('id').as('id')])
        .where('state', '=', 'queued')
        .groupBy('organisationId')
        .as('waiting'),
    )
    .innerJoin('organisations', 'organisations.id', 'waiting.organisationId')
    .select('waiting.id')
    .orderBy((order) =>
      order
        .selectFrom('jobs as running')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('running.state', '=', 'running')
        .whereRef('running.organisationId', '=', 'waiting.organisationId'),
    )
    .orderBy(({ fn, val }) => fn.coalesce('organisations.lastClaimAt', val(-1)))
    .orderBy('waiting.id')
    .limit(1)
    .executeTakeFirst();
}
