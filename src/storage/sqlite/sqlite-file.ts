/**
 * One open file. Its calls do not return before they are done: what waits for another process waits here, in small steps
 * between which this process goes on.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { isBusy, sqliteFailure } from './sqlite-failure.ts';

/** In the header of every file of ours: "Trne". */
export const APPLICATION_ID = 0x54726e65;

/** Of each try: all of this process stands still meanwhile. */
const BUSY_TIMEOUT_MS = 25;
const PAUSE_MS = 25;
/** Ten seconds. */
const MOST_TRIES = 200;
const MOST_STATEMENTS = 300;

interface Prepared {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}

export class SqliteFile {
  readonly file: string;
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();
  /** Since a write was last let through: who comes after one that gave up does not wait as long again. */
  #triesInVain = 0;

  /** @throws StorageError `unavailable` where it cannot be opened. */
  constructor(file: string) {
    this.file = file;
    try {
      this.#database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    } catch (error) {
      throw sqliteFailure(error, file);
    }
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** @throws StorageError; the error of SQLite where that is a bug of ours. */
  async run(
    sql: string,
    parameters: readonly SQLInputValue[] = [],
  ): Promise<{ rows: Record<string, unknown>[]; changes: bigint | null }> {
    for (;;) {
      try {
        const { statement, hasRows } = this.#prepare(sql);
        const rows = hasRows ? statement.all(...parameters) : [];
        const changes = hasRows ? null : BigInt(statement.run(...parameters).changes);
        // Reads are let through while another process writes.
        if (!/^\s*select/i.test(sql)) this.#triesInVain = 0;
        return { rows, changes };
      } catch (error) {
        // Within a transaction the lock is held already: a wait would be for a bug of ours.
        if (!isBusy(error) || this.isInTransaction) throw sqliteFailure(error, this.file);
        this.#triesInVain += 1;
        if (this.#triesInVain >= MOST_TRIES) throw sqliteFailure(error, this.file);
      }
      await setTimeout(PAUSE_MS);
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.delete(this.#prepared.keys().next().value!);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
