/** In their order, forward only. */
import { firstTables } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [firstTables];

/** The latest that this code knows. */
export const LATEST_MIGRATION = MIGRATIONS.length;
