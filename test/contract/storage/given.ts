import { beforeEach } from 'vitest';
import type { ScenarioRecord } from '../../../src/storage/records.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { addOrganisation, addScenario, idSource } from '../../support/stored.ts';
import type { TestDatabase } from '../../support/test-databases.ts';

/** What every suite of the contract is handed: an empty database. */
export interface Given {
  readonly database: TestDatabase;
  readonly storage: Storage;
}

export interface World extends Given {
  readonly nextId: () => string;
  /** Two organisations, each with a scenario. */
  readonly ours: string;
  readonly theirs: string;
  readonly scenario: ScenarioRecord;
  readonly foreign: ScenarioRecord;
}

/** @returns what is there, anew before each test of the suite. */
export function worldBeforeEach(given: () => Given): () => World {
  let world: World | null = null;
  beforeEach(async () => {
    const { storage } = given();
    const nextId = idSource();
    const rows = await storage.transaction(async (tables) => {
      const ours = await addOrganisation(tables, nextId());
      const theirs = await addOrganisation(tables, nextId());
      const scenario = await addScenario(tables, { id: nextId(), organisationId: ours });
      const foreign = await addScenario(tables, { id: nextId(), organisationId: theirs });
      return { ours, theirs, scenario, foreign };
    });
    world = { ...given(), nextId, ...rows };
  });
  return () => world!;
}
