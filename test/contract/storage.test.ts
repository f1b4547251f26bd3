/** What src/storage/storage.ts promises, on both databases. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Storage } from '../../src/storage/storage.ts';
import { postgresServer } from '../support/postgres-server.ts';
import { emptied, postgresDatabase, sqliteDatabase, type TestDatabase } from '../support/test-databases.ts';
import { accessSuite } from './storage/access-suite.ts';
import { isolationSuite } from './storage/isolation-suite.ts';
import { jobSuite } from './storage/job-suite.ts';
import { ledgerSuite } from './storage/ledger-suite.ts';
import { modelSuite } from './storage/model-suite.ts';
import { openingSuite } from './storage/opening-suite.ts';
import { rotaSuite } from './storage/rota-suite.ts';
import { scenarioSuite } from './storage/scenario-suite.ts';
import { transactionSuite } from './storage/transaction-suite.ts';

const server = await postgresServer();

describe('SQLite', () => contract(sqliteDatabase));
if ('whyNot' in server) {
  describe.skip(`PostgreSQL, which cannot run here: ${server.whyNot}`, () => contract(sqliteDatabase));
} else {
  afterAll(server.stop);
  describe('PostgreSQL', () => contract(() => postgresDatabase(server)));
}

function contract(newDatabase: () => Promise<TestDatabase>): void {
  let database: TestDatabase | null = null;
  let storage: Storage | null = null;
  beforeAll(async () => {
    database = await newDatabase();
    storage = await database.open();
  });
  beforeEach(() => emptied(database!));
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });
  const given = () => ({ database: database!, storage: storage! });

  openingSuite(newDatabase);
  accessSuite(given);
  scenarioSuite(given);
  rotaSuite(given);
  jobSuite(given);
  ledgerSuite(given);
  isolationSuite(given);
  transactionSuite(given);
  modelSuite(given);
}
