/**
 * Long texts come last: SQLite reads a row from its start. References name the organisation too: nothing can belong to one
 * and refer to what is another's.
 */
import type { ColumnTypes } from '../differences.ts';
import type { Migration } from './migration.ts';

export const firstTables: Migration = {
  number: 1,
  name: 'first-tables',
  statements: (types) => [...access(types), ...scenarios(types), ...rotas(types), ...jobs(types), ...ledgers(types)],
};

const access = ({ id, integer, tableEnd }: ColumnTypes) => [
  `create table organisations (
    id ${id} primary key,
    name text not null,
    created_at ${integer} not null,
    last_claim_at ${integer}
  )${tableEnd}`,
  `create table keys (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    name text not null,
    scope text not null,
    secret_hash ${id} not null unique,
    created_at ${integer} not null,
    expires_at ${integer},
    revoked_at ${integer}
  )${tableEnd}`,
  'create index keys_of_organisation on keys (organisation_id, id)',
];

const scenarios = ({ id, integer, tableEnd }: ColumnTypes) => [
  `create table scenarios (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    revision ${integer} not null,
    created_at ${integer} not null,
    updated_at ${integer} not null,
    deleted_at ${integer},
    name text not null,
    description text not null,
    search_text text not null,
    unique (organisation_id, id)
  )${tableEnd}`,
  'create index scenarios_deleted on scenarios (deleted_at) where deleted_at is not null',
  `create table scenario_revisions (
    scenario_id ${id} not null references scenarios,
    revision ${integer} not null,
    created_at ${integer} not null,
    document text not null,
    matrix text,
    primary key (scenario_id, revision)
  )${tableEnd}`,
];

const rotas = ({ id, integer, tableEnd }: ColumnTypes) => [
  `create table rotas (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    scenario_id ${id} not null,
    version ${integer} not null,
    created_at ${integer} not null,
    updated_at ${integer} not null,
    job_id ${id},
    locked_at ${integer},
    published_version ${integer},
    published_at ${integer},
    deleted_at ${integer},
    name text not null,
    unique (organisation_id, id),
    foreign key (organisation_id, scenario_id) references scenarios (organisation_id, id)
  )${tableEnd}`,
  'create index rotas_of_scenario on rotas (organisation_id, scenario_id, id)',
  'create index rotas_deleted on rotas (deleted_at) where deleted_at is not null',
  `create table rota_versions (
    rota_id ${id} not null references rotas,
    version ${integer} not null,
    scenario_id ${id} not null,
    scenario_revision ${integer} not null,
    created_at ${integer} not null,
    legal ${integer} not null,
    note text not null,
    document text not null,
    verdict text not null,
    primary key (rota_id, version),
    foreign key (scenario_id, scenario_revision) references scenario_revisions (scenario_id, revision)
  )${tableEnd}`,
  'create index rota_versions_of_revision on rota_versions (scenario_id, scenario_revision)',
  `create table shares (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    rota_id ${id} not null,
    created_at ${integer} not null,
    expires_at ${integer} not null,
    revoked_at ${integer},
    foreign key (organisation_id, rota_id) references rotas (organisation_id, id)
  )${tableEnd}`,
  'create index shares_of_rota on shares (organisation_id, rota_id, id)',
];

const jobs = ({ id, integer, tableEnd }: ColumnTypes) => [
  `create table jobs (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    scenario_id ${id} not null,
    scenario_revision ${integer} not null,
    kind text not null,
    state text not null,
    created_at ${integer} not null,
    started_at ${integer},
    finished_at ${integer},
    cancel_requested_at ${integer},
    attempts ${integer} not null,
    runner_id ${id},
    heartbeat_at ${integer},
    rota_id ${id},
    progress text,
    parameters text not null,
    certificate text,
    failure text,
    result text,
    best_rota text,
    foreign key (organisation_id, scenario_id) references scenarios (organisation_id, id),
    foreign key (scenario_id, scenario_revision) references scenario_revisions (scenario_id, revision)
  )${tableEnd}`,
  'create index jobs_of_organisation on jobs (organisation_id, id)',
  'create index jobs_of_scenario on jobs (organisation_id, scenario_id, id)',
  'create index jobs_of_revision on jobs (scenario_id, scenario_revision)',
  'create index jobs_in_state on jobs (state, organisation_id, id)',
];

const ledgers = ({ id, integer, tableEnd }: ColumnTypes) => [
  `create table repeats (
    organisation_id ${id} not null references organisations,
    key ${id} not null,
    fingerprint text not null,
    created_at ${integer} not null,
    status ${integer} not null,
    headers text not null,
    body text not null,
    primary key (organisation_id, key)
  )${tableEnd}`,
  'create index repeats_by_age on repeats (created_at)',
  `create table audit (
    id ${id} primary key,
    organisation_id ${id} not null references organisations,
    at ${integer} not null,
    key_id ${id},
    action text not null,
    subject text not null,
    request_id text
  )${tableEnd}`,
  'create index audit_of_organisation on audit (organisation_id, id)',
  `create table settings (
    name ${id} primary key,
    value text not null
  )${tableEnd}`,
];
