/** The tables, as kysely is told of them. In the database names are in snake_case: `scenario_revisions.created_at`. */
import type { KeyRow, OrganisationRow } from './access-tables.ts';
import type { JobRow } from './job-tables.ts';
import type { AuditRow, MigrationRow, RepeatRow, SettingRow } from './ledger-tables.ts';
import type { RotaRow, RotaVersionRow, ShareRow } from './rota-tables.ts';
import type { ScenarioRevisionRow, ScenarioRow } from './scenario-tables.ts';

export interface Database {
  readonly organisations: OrganisationRow;
  readonly keys: KeyRow;
  readonly scenarios: ScenarioRow;
  readonly scenarioRevisions: ScenarioRevisionRow;
  readonly rotas: RotaRow;
  readonly rotaVersions: RotaVersionRow;
  readonly shares: ShareRow;
  readonly jobs: JobRow;
  readonly repeats: RepeatRow;
  readonly audit: AuditRow;
  readonly settings: SettingRow;
  readonly tourneeMigrations: MigrationRow;
}
