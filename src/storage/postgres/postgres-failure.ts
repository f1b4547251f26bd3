/** What PostgreSQL's codes come to (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
import { StorageError, type StorageFailure } from '../storage-error.ts';

/** By code, otherwise by its class: its first two characters. */
const FAILURES: ReadonlyMap<string, StorageFailure> = new Map([
  ['53100', 'disk-full'],
  ['40001', 'busy'], // serialization failure
  ['40P01', 'busy'], // deadlock
  ['55P03', 'busy'], // lock timeout
  ['23', 'conflict'], // integrity constraint
  ['08', 'unavailable'], // connection
  ['28', 'unavailable'], // authorization
  ['3D', 'unavailable'], // no such database
  ['53', 'unavailable'], // out of resources
  ['57', 'unavailable'], // shut down, or a query that took too long
  ['25P03', 'busy'], // idle in a transaction for too long
]);

/** @returns the error itself where it is none of these. */
export function postgresFailure(error: unknown, server: string): unknown {
  if (!(error instanceof Error) || error instanceof StorageError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const failure =
    FAILURES.get(code) ?? FAILURES.get(code.slice(0, 2)) ?? (isOfConnection(error, code) ? 'unavailable' : null);
  return failure === null ? error : new StorageError(failure, { subject: server, cause: error });
}

/** Those of sockets and of the pool, the latter without a code. */
function isOfConnection(error: Error, code: string): boolean {
  return /^E[A-Z]+$/.test(code) || /connection|timeout/i.test(error.message);
}
