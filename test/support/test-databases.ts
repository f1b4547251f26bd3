/** The databases that the contract of storage is tested on. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '../../src/storage/open-postgres.ts';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { PostgresServer } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Each time with connections of its own. */
  readonly open: () => Promise<Storage>;
  /** Past the storage. */
  readonly run: (...statements: string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What refers before what is referred to. */
const TABLES = [
  'shares',
  'rota_versions',
  'rotas',
  'jobs',
  'scenario_revisions',
  'scenarios',
  'repeats',
  'audit',
  'keys',
  'settings',
  'organisations',
];

export async function emptied(database: TestDatabase): Promise<void> {
  await database.run(...TABLES.map((table) => `delete from ${table}`));
}

export async function sqliteDatabase(): Promise<TestDatabase & { readonly file: string }> {
  const folder = await temporaryFolder();
  const file = `${folder.path}/tournee.sqlite`;
  return {
    name: 'SQLite',
    file,
    open: () => openSqlite({ file }),
    run: async (...statements) => {
      const database = new DatabaseSync(file, { timeout: 5000 });
      database.exec(['begin immediate', ...statements, 'commit'].join(';'));
      database.close();
    },
    remove: folder.remove,
  };
}

export async function postgresDatabase(server: PostgresServer): Promise<TestDatabase & { readonly url: string }> {
  const url = await server.newDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The server may be stopped before it has noticed that this connection was closed.
  pool.on('error', () => {});
  return {
    name: 'PostgreSQL',
    url,
    open: () => openPostgres({ url }),
    run: async (...statements) => {
      await pool.query(['begin', ...statements, 'commit'].join(';'));
    },
    remove: () => pool.end(),
  };
}
