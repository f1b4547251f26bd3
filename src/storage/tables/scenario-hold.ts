import type { Kysely } from 'kysely';
import type { Differences } from '../differences.ts';
import type { Database } from '../schema/database.ts';

/** To the end of the transaction no other adds what refers to a revision of it, replaces or purges it. */
export async function holdScenario(db: Kysely<Database>, differences: Differences, scenarioId: string): Promise<void> {
  await differences.hold(db, `scenario ${scenarioId}`);
}
