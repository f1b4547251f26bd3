/** One step from a database to the next. Once released it is never changed: a mistake is mended by the next one. */
import type { ColumnTypes } from '../differences.ts';

export interface Migration {
  /** From 1, without a gap. */
  readonly number: number;
  readonly name: string;
  /** SQL that both databases understand. */
  readonly statements: (types: ColumnTypes) => readonly string[];
}
