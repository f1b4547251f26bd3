/** A question to a server, with patience, and its answer in the shape that was wanted. */
import type { z } from 'zod';
import { problem } from '../../domain/problem-codes.ts';
import type { OsrmConnection } from './connection.ts';
import { OsrmFailure } from './failure.ts';
import { getOnce } from './get.ts';
import { readReply } from './read-reply.ts';
import { patiently } from './retry.ts';

/**
 * @param path of the request, as OSRM has it: `/table/v1/driving/…?…`.
 * @param schema what is needed of the reply; what it says besides is not looked at.
 * @throws OsrmFailure; CancelledError.
 */
export async function ask<Schema extends z.ZodType>(
  connection: OsrmConnection,
  { path, schema }: { path: string; schema: Schema },
  signal: AbortSignal,
): Promise<z.output<Schema>> {
  const json = await patiently(connection, signal, async () =>
    readReply(connection, await getOnce(connection, path, signal)),
  );
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw badReply(connection, parsed.error.issues[0]?.path ?? []);
  return parsed.data;
}

/** @returns the failure of a reply that lacks something, or has it wrong. @param at its place in the reply. */
export function badReply({ server }: OsrmConnection, at: readonly PropertyKey[]): OsrmFailure {
  return new OsrmFailure('final', problem('osrm-bad-reply', [], { server, at: `/${at.map(String).join('/')}` }));
}
