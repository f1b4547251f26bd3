import type { Kysely } from 'kysely';
import type { Differences } from '../differences.ts';
import type { Database } from '../schema/database.ts';
import type { Tables } from '../storage.ts';
import { auditIn } from './audit.ts';
import { jobsIn } from './jobs.ts';
import { keysIn } from './keys.ts';
import { organisationsIn } from './organisations.ts';
import { repeatsIn } from './repeats.ts';
import { rotasIn } from './rotas.ts';
import { scenariosIn } from './scenarios.ts';
import { settingsIn } from './settings.ts';
import { sharesIn } from './shares.ts';

export function tablesOf(db: Kysely<Database>, differences: Differences): Tables {
  return {
    organisations: organisationsIn(db),
    keys: keysIn(db),
    scenarios: scenariosIn(db, differences),
    rotas: rotasIn(db, differences),
    jobs: jobsIn(db, differences),
    shares: sharesIn(db),
    repeats: repeatsIn(db),
    audit: auditIn(db),
    settings: settingsIn(db),
  };
}
