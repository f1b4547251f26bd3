/** All that the two databases do not do alike. */
import type { Kysely } from 'kysely';
import type { Database } from './schema/database.ts';

/** Words of SQL that migrations are written with. */
export interface ColumnTypes {
  /** Ids and what refers to them: compared byte by byte, whatever the language of the database. */
  readonly id: string;
  /** 64 bits. */
  readonly integer: string;
  /** After the closing bracket of a table. */
  readonly tableEnd: string;
}

export interface Differences {
  readonly types: ColumnTypes;
  hasTable(db: Kysely<Database>, name: string): Promise<boolean>;
  /**
   * To the end of the transaction that `db` is, whoever holds the same name in another waits. Read only what is read after
   * it. SQLite has one writer anyway.
   */
  hold(db: Kysely<Database>, name: string): Promise<void>;
}
