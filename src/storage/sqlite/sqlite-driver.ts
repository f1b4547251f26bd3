/** kysely over one open file: whoever comes takes turns, a transaction is one turn. */

import type { SQLInputValue } from 'node:sqlite';
import { type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, SqliteAdapter } from 'kysely';
import type { TransactionScope } from '../transaction-scope.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { Turns } from './turns.ts';

/** A turn. Over, it is of no more use: what forgot to await would write into another's transaction. */
class Turn implements DatabaseConnection {
  readonly #file: SqliteFile;
  readonly #over: () => void;
  #isOver = false;
  #hasFailed = false;

  constructor(file: SqliteFile, over: () => void) {
    this.#file = file;
    this.#over = over;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#isOver) throw new Error('The transaction is over: was something in it not awaited?');
    this.refuseFailed();
    try {
      const { rows, changes } = await this.#file.run(sql, parameters as readonly SQLInputValue[]);
      return changes === null ? { rows: rows as Row[] } : { rows: [], numAffectedRows: changes };
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are not streamed');
  }

  /** As on PostgreSQL: after a failure nothing more is done, nor what was done before kept. */
  refuseFailed(): void {
    if (this.#hasFailed) throw new Error('The transaction has failed: was an error in it not let through?');
  }

  end(): void {
    this.#isOver = true;
    this.#over();
  }
}

/** kysely would take turns by itself, but before it asks the driver: the scope is to be asked first. */
export class TurnTakingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}

export class SqliteDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #scope: TransactionScope;
  readonly #turns = new Turns();

  constructor(file: SqliteFile, scope: TransactionScope) {
    this.#file = file;
    this.#scope = scope;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Turn> {
    this.#scope.refuseInside();
    return new Turn(this.#file, await this.#turns.take());
  }

  async releaseConnection(turn: Turn): Promise<void> {
    turn.end();
  }

  /** Takes the writer's lock at once: a transaction that reads first and writes later could not get it any more. */
  async beginTransaction(): Promise<void> {
    await this.#file.run('begin immediate');
  }

  async commitTransaction(turn: Turn): Promise<void> {
    turn.refuseFailed();
    await this.#file.run('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk, for one, has rolled it back already.
    if (this.#file.isInTransaction) await this.#file.run('rollback');
  }

  async destroy(): Promise<void> {
    const over = await this.#turns.take();
    this.#file.close();
    over();
  }
}
