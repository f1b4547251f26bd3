import { expect, test } from 'vitest';
import { openPostgres } from '../../src/storage/open-postgres.ts';
import { postgresFailure } from '../../src/storage/postgres/postgres-failure.ts';

test('a server that does not answer is named, without user and password', async () => {
  // Nobody listens at port 1.
  const opening = openPostgres({ url: 'postgres://me:secret@127.0.0.1:1/tournee' });
  await expect(opening).rejects.toMatchObject({
    name: 'StorageError',
    code: 'unavailable',
    subject: '127.0.0.1:1/tournee',
  });
});

test.each([
  ['53100', 'disk-full'],
  ['40P01', 'busy'],
  ['55P03', 'busy'],
  ['23503', 'conflict'],
  ['57P01', 'unavailable'],
  ['ECONNRESET', 'unavailable'],
])('%s is told as %s', (code, failure) => {
  const error = Object.assign(new Error('of PostgreSQL'), { code });
  expect(postgresFailure(error, 'db')).toMatchObject({ code: failure, subject: 'db', cause: error });
});

test('a mistake in SQL stays what it is', () => {
  const error = Object.assign(new Error('syntax error'), { code: '42601' });
  expect(postgresFailure(error, 'db')).toBe(error);
});
