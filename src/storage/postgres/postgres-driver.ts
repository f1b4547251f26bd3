/** kysely's own, with errors told as ours. */
import { type DatabaseConnection, PostgresDriver } from 'kysely';
import type { Pool } from 'pg';
import type { TransactionScope } from '../transaction-scope.ts';
import { postgresFailure } from './postgres-failure.ts';

export class TranslatingDriver extends PostgresDriver {
  readonly #scope: TransactionScope;
  readonly #server: string;
  readonly #translated = new WeakSet<DatabaseConnection>();

  constructor({ pool, scope, server }: { pool: Pool; scope: TransactionScope; server: string }) {
    super({ pool });
    this.#scope = scope;
    this.#server = server;
  }

  override async acquireConnection() {
    this.#scope.refuseInside();
    const connection = await this.#translate(() => super.acquireConnection());
    if (!this.#translated.has(connection)) {
      this.#translated.add(connection);
      const executeQuery = connection.executeQuery.bind(connection);
      connection.executeQuery = (query, options) => this.#translate(() => executeQuery(query, options));
    }
    return connection;
  }

  async #translate<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw postgresFailure(error, this.#server);
    }
  }
}
