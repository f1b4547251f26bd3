import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Jobs } from '../storage.ts';

const CRASHED = JSON.stringify({ kind: 'run', code: 'crashed' });

type Rule = Parameters<Jobs['recover']>[0];

/** One statement: whoever else recovers or ends the same jobs finds them changed. */
export async function recoverJobs(db: Kysely<Database>, rule: Rule): Promise<number> {
  const mostAttempts = Math.min(rule.mostAttempts, Number.MAX_SAFE_INTEGER);
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set(({ eb, ref }) => {
      const isSpent = eb('attempts', '>=', mostAttempts);
      return {
        state: eb
          .case()
          .when(isSpent)
          .then('failed' as const)
          .else('queued' as const)
          .end(),
        finishedAt: eb
          .case()
          .when(isSpent)
          .then(eb.cast<number>(eb.val(rule.at), 'bigint'))
          .else(null)
          .end(),
        failure: eb.case().when(isSpent).then(CRASHED).else(null).end(),
        startedAt: eb.case().when(isSpent).then(ref('startedAt')).else(null).end(),
        runnerId: null,
        heartbeatAt: null,
      };
    })
    .where('state', '=', 'running')
    .where(({ eb, or }) => or([eb('runnerId', '=', rule.runnerId), eb('heartbeatAt', '<', rule.silentSince)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
